#include "tables/unzip.hpp"

#include <cstdint>
#include <memory>
#include <stdexcept>

#include <libdeflate.h>

namespace andel::tests {
namespace {

/// A little-endian number of two or four bytes.
std::uint32_t number_at(const std::string& bytes, std::size_t place, std::size_t size) {
  if (place + size > bytes.size()) throw std::runtime_error("the archive ends too early");
  std::uint32_t number = 0;
  for (std::size_t i = size; i > 0; --i) number = number << 8U | static_cast<unsigned char>(bytes[place + i - 1]);
  return number;
}

std::string inflate(const std::string& packed, std::size_t size) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  std::string text(size, '\0');
  const auto result =
      libdeflate_deflate_decompress(inflater.get(), packed.data(), packed.size(), text.data(), size, nullptr);
  if (result != LIBDEFLATE_SUCCESS) throw std::runtime_error("a file of the archive is damaged");
  return text;
}

}  // namespace

std::map<std::string, std::string> unzip(const std::string& bytes) {
  std::map<std::string, std::string> files;
  const auto end = bytes.rfind("PK\x05\x06");
  if (end == std::string::npos) throw std::runtime_error("no archive");
  std::size_t entry = number_at(bytes, end + 16, 4);
  for (std::uint32_t left = number_at(bytes, end + 10, 2); left > 0; --left) {
    const auto packed = number_at(bytes, entry + 20, 4);
    const auto size = number_at(bytes, entry + 24, 4);
    const auto name_length = number_at(bytes, entry + 28, 2);
    const auto local = number_at(bytes, entry + 42, 4);
    const auto data = local + 30 + number_at(bytes, local + 26, 2) + number_at(bytes, local + 28, 2);
    const bool stored = number_at(bytes, entry + 10, 2) == 0;
    const auto content = bytes.substr(data, packed);
    files[bytes.substr(entry + 46, name_length)] = stored ? content : inflate(content, size);
    entry += 46 + name_length + number_at(bytes, entry + 30, 2) + number_at(bytes, entry + 32, 2);
  }
  return files;
}

}  // namespace andel::tests
