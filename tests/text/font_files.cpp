#include "text/font_files.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>
#include <hb-subset.h>
#include <hb.h>
#include <unistd.h>

#include "text/lato.hpp"

namespace andel::text {

namespace {

/// OpenType, table directory: 12 bytes, then for each table its tag, checksum, offset and length.
std::size_t find_record(const std::string& font, std::string_view tag) {
  for (std::size_t record = 12; record + 16 <= font.size(); record += 16) {
    if (font.compare(record, 4, tag) == 0) return record;
  }
  throw std::runtime_error(fmt::format("no table {}", tag));
}

std::size_t read_number(const std::string& font, std::size_t at) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8U | static_cast<unsigned char>(font[at + i]);
  return number;
}

void write_number(std::string& font, std::size_t at, std::size_t number) {
  for (std::size_t i = 0; i < 4; ++i) font[at + i] = static_cast<char>(number >> (24 - 8 * i) & 0xFFU);
}

}  // namespace

TemporaryFile::TemporaryFile(std::string_view name, std::string_view bytes)
    : path_(std::filesystem::temp_directory_path() / fmt::format("andel-{}-{}", getpid(), name)) {
  std::ofstream(path_, std::ios::binary) << bytes;
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

std::string lato_bytes() {
  std::ifstream file(lato_source("Regular").path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void patch_table(std::string& font, std::string_view tag, std::size_t offset, std::string_view bytes) {
  font.replace(read_number(font, find_record(font, tag) + 8) + offset, bytes.size(), bytes);
}

void replace_table(std::string& font, std::string_view tag, std::string_view new_tag, std::string_view contents) {
  const auto record = find_record(font, tag);
  font.replace(record, 4, new_tag);
  if (contents.empty()) return;
  write_number(font, record + 8, font.size());
  write_number(font, record + 12, contents.size());
  font += contents;
}

std::string lato_subset(std::u32string_view characters) {
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  for (const char32_t character : characters) hb_set_add(hb_subset_input_unicode_set(input), character);
  hb_face_t* subset = hb_subset_or_fail(lato()[regular]->harfbuzz_face(), input);
  hb_blob_t* blob = hb_face_reference_blob(subset);
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  std::string bytes(data, length);
  hb_blob_destroy(blob);
  hb_face_destroy(subset);
  hb_subset_input_destroy(input);
  return bytes;
}

}  // namespace andel::text
