#include "load/data_csv_header.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "load/data_csv_field.hpp"

namespace andel::load {
namespace {

struct Separator {
  char mark;
  std::string_view plural;
  std::string_view in_yaml;
};
constexpr std::array<Separator, 3> separators = {
    {{',', "commas", "\",\""}, {';', "semicolons", "\";\""}, {'\t', "tabs", "tab"}}};

/// How often each separator occurs on the first line outside quotes.
std::array<std::size_t, 3> count_separators(std::string_view text) {
  std::array<std::size_t, 3> counts{};
  bool in_quotes = false;
  for (const char c : text) {
    if (c == '"') in_quotes = !in_quotes;
    if (in_quotes) continue;
    if (c == '\n') break;
    for (std::size_t i = 0; i < separators.size(); ++i) counts[i] += c == separators[i].mark ? 1 : 0;
  }
  return counts;
}

std::optional<char> find_separator(const DataText& data, Span line, Diagnostics& diagnostics) {
  const auto counts = count_separators(data.text.substr(data.begin));
  std::optional<char> found;
  std::string seen;
  std::string choices;
  for (std::size_t i = 0; i < separators.size(); ++i) {
    if (counts[i] == 0) continue;
    found = separators[i].mark;
    seen += (seen.empty() ? "" : " and ") + std::string(separators[i].plural);
    choices += fmt::format("{}`separator: {}`", choices.empty() ? "" : " or ", separators[i].in_yaml);
  }
  if (std::ranges::count(counts, std::size_t{0}) < 2) {
    diagnostics.error("ambiguous-separator", line, fmt::format("cannot tell the separator: the header has {}", seen))
        .hints.push_back(fmt::format("declare it in the codebook, beside `file:`: {}", choices));
    return std::nullopt;
  }
  return found.value_or(',');  // a single column, which needs none
}

/// The first line, without its line end.
Span first_line(const DataText& data) {
  const auto newline = data.text.find('\n', data.begin);
  std::size_t end = newline == std::string_view::npos ? data.text.size() : newline;
  if (end > data.begin && data.text[end - 1] == '\r') --end;
  return {data.file, data.begin, end};
}

bool reject_bare_returns(const DataText& data, Span line, Diagnostics& diagnostics) {
  const auto bare = data.text.substr(0, line.end).find('\r', line.begin);
  if (bare == std::string_view::npos) return true;
  diagnostics.error("line-ends", {data.file, bare, bare + 1}, "a carriage return without a line feed")
      .hints.emplace_back("save the file with line ends LF (Unix) or CR LF (Windows)");
  return false;
}

bool read_names(const DataText& data, CsvHeader& header, Diagnostics& diagnostics) {
  const char* start = data.text.data();
  const char* end = start + data.text.size();
  const char* at = start + data.begin;
  const auto offset = [start](const char* p) { return static_cast<std::size_t>(p - start); };
  for (;;) {
    const CsvField field = scan_field(at, end, header.separator);
    if (field.ending == FieldEnding::text_after_quote || field.ending == FieldEnding::open_quote) {
      const bool open = field.ending == FieldEnding::open_quote;
      diagnostics
          .error("broken-quotes", {data.file, offset(field.next), offset(field.next) + 1},
                 open ? "this quote is never closed" : "text after the closing quote")
          .hints.emplace_back("a quote inside a quoted field is written twice: \"\"");
      return false;
    }
    ColumnName name{{}, {data.file, offset(field.begin), offset(field.end)}};
    unescape(field, name.text);
    header.names.push_back(std::move(name));
    at = field.next;
    if (field.ending == FieldEnding::record) break;
  }
  header.body = offset(at);
  return true;
}

}  // namespace

std::optional<CsvHeader> read_csv_header(const DataText& data, const DataSource& source, Diagnostics& diagnostics) {
  CsvHeader header;
  header.line = first_line(data);
  if (!reject_bare_returns(data, header.line, diagnostics)) return std::nullopt;
  const auto separator = source.separator ? source.separator : find_separator(data, header.line, diagnostics);
  if (!separator) return std::nullopt;
  header.separator = *separator;
  if (!read_names(data, header, diagnostics)) return std::nullopt;
  return header;
}

}  // namespace andel::load
