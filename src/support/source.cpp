#include "support/source.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

namespace andel {

namespace {

/// Bytes that continue a UTF-8 character do not count as columns.
bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Editors show no byte order mark, so it is no part of the first line.
std::size_t first_line_start(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? mark.size() : 0;
}

}  // namespace

SourceFile::SourceFile(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {}

Place SourceFile::place_of(std::size_t offset) const {
  offset = std::clamp(offset, first_line_start(text_), text_.size());
  const auto begin = text_.begin();
  const auto end = begin + static_cast<std::ptrdiff_t>(offset);
  const auto line = std::count(begin, end, '\n');
  const std::size_t start = line_start(offset);
  const auto characters = std::count_if(begin + static_cast<std::ptrdiff_t>(start), end,
                                        [](char byte) { return !continues_character(byte); });
  return {static_cast<std::size_t>(line) + 1, static_cast<std::size_t>(characters) + 1};
}

std::size_t SourceFile::line_start(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  if (offset == 0) return first_line_start(text_);
  const auto newline = text_.rfind('\n', offset - 1);
  return newline == std::string::npos ? first_line_start(text_) : newline + 1;
}

std::string_view SourceFile::line_at(std::size_t offset) const {
  const std::size_t start = line_start(offset);
  std::size_t end = std::min(text_.find('\n', start), text_.size());
  if (end > start && text_[end - 1] == '\r') --end;
  return text().substr(start, end - start);
}

FileId SourceMap::add(std::string path, std::string text) {
  files_.emplace_back(std::move(path), std::move(text));
  return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

std::optional<FileId> SourceMap::read(const std::string& path) {
  for (std::uint32_t i = 0; i < files_.size(); ++i) {
    if (files_[i].path() == path) return FileId{i};
  }
  std::error_code failure;
  if (std::filesystem::is_directory(path, failure)) return std::nullopt;  // would open, and claim a size
  std::ifstream stream(path, std::ios::binary | std::ios::ate);
  if (!stream) return std::nullopt;
  const auto size = stream.tellg();
  if (size < 0) return std::nullopt;
  std::string text(static_cast<std::size_t>(size), '\0');
  stream.seekg(0);
  if (!stream.read(text.data(), size) && size > 0) return std::nullopt;
  return add(path, std::move(text));
}

SourceText::SourceText(std::string text, Span span) : text_(std::move(text)), file_(span.file) {
  offsets_.resize(text_.size() + 1);
  for (std::size_t i = 0; i < offsets_.size(); ++i) offsets_[i] = std::min(span.begin + i, span.end);
}

Span SourceText::span(std::size_t begin, std::size_t end) const {
  if (offsets_.empty()) return {};
  end = std::min(end, text_.size());
  begin = std::min(begin, end);
  // The end is one past the last byte's place rather than the next byte's, which may stand on another line.
  const std::size_t last = end > begin ? offsets_[end - 1] + 1 : offsets_[begin];
  return {file_, offsets_[begin], std::max(last, offsets_[begin])};
}

}  // namespace andel
