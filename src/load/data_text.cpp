#include "load/data_text.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <xxhash.h>

#include "load/unreadable_file.hpp"
#include "support/unicode.hpp"

namespace andel::load {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Files that people take for text files, by how they begin.
struct Stranger {
  std::string_view beginning;
  std::string_view name;
  std::string_view next_step;
};
constexpr Stranger strangers[] = {
    {"\xFF\xFE", "UTF-16 text", "save it as CSV in UTF-8"},
    {"\xFE\xFF", "UTF-16 text", "save it as CSV in UTF-8"},
    {"PK\x03\x04", "a spreadsheet or ZIP archive", "save it as CSV in UTF-8"},
    {"\xD0\xCF\x11\xE0", "a spreadsheet", "save it as CSV in UTF-8"},
    {"$FL2@(#)", "an SPSS file", "give it a name that ends in .sav"},
    {"$FL3@(#)", "an SPSS file", "give it a name that ends in .zsav"},
};

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; });
}

std::string latin1_to_utf8(std::string_view latin1) {
  std::string utf8;
  utf8.reserve(latin1.size() + latin1.size() / 8);
  for (const char byte : latin1) append_utf8(utf8, static_cast<unsigned char>(byte));
  return utf8;
}

bool reject_what_is_no_text(const DataSource& source, const DataText& data, Diagnostics& diagnostics) {
  for (const auto& stranger : strangers) {
    if (!data.text.starts_with(stranger.beginning)) continue;
    diagnostics.error("not-csv", source.span, fmt::format("`{}` is {}, not CSV", source.path, stranger.name))
        .hints.emplace_back(stranger.next_step);
    return false;
  }
  if (data.text.find_first_not_of("\r\n\t ", data.begin) == std::string_view::npos) {
    diagnostics.error("empty-data", source.span, fmt::format("`{}` is empty", source.path))
        .hints.emplace_back("export it again, with a line of column names and a row for each respondent");
    return false;
  }
  if (const auto nul = data.text.find('\0'); nul != std::string_view::npos) {
    diagnostics.error("not-csv", {data.file, nul, nul + 1}, "a zero byte: this is no text file, or it is damaged")
        .hints.emplace_back("save the data as CSV in UTF-8");
    return false;
  }
  return true;
}

bool reject_invalid_utf8(const DataText& data, Diagnostics& diagnostics) {
  const auto invalid = find_invalid_utf8(data.text);
  if (invalid == std::string_view::npos) return true;
  diagnostics.error("invalid-utf8", {data.file, invalid, invalid + 1}, "this is not UTF-8")
      .hints.emplace_back("if the file is in ISO-8859-1, declare it: `encoding: iso-8859-1` beside `file:`");
  return false;
}

}  // namespace

std::optional<DataText> read_data_text(const DataSource& source, SourceMap& sources, Diagnostics& diagnostics) {
  const auto file = sources.read(source.path);
  if (!file) {
    diagnostics.error("unreadable-data", source.span, fmt::format("cannot read `{}`", source.path)).hints =
        explain_unreadable(source.path);
    return std::nullopt;
  }
  DataText data{*file, sources[*file].text(), 0, 0};
  data.digest = XXH3_64bits(data.text.data(), data.text.size());
  if (data.text.starts_with(utf8_mark)) data.begin = utf8_mark.size();
  if (!reject_what_is_no_text(source, data, diagnostics)) return std::nullopt;
  if (source.encoding == Encoding::utf8) {
    if (!reject_invalid_utf8(data, diagnostics)) return std::nullopt;
  } else if (data.begin == 0 && !is_ascii(data.text)) {
    data.file = sources.add(source.path, latin1_to_utf8(data.text));
    data.text = sources[data.file].text();
  }
  return data;
}

}  // namespace andel::load
