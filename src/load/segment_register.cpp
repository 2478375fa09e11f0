#include "load/segment_register.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "load/data_csv_field.hpp"
#include "load/data_csv_header.hpp"
#include "load/data_text.hpp"
#include "support/ascii.hpp"
#include "support/nearest.hpp"

namespace andel::load {

namespace {

constexpr std::array<std::string_view, 3> register_columns{"code", "label", "short"};

class RegisterReader {
 public:
  RegisterReader(const DataText& data, CsvHeader header, Diagnostics& diagnostics)
      : data_(data), header_(std::move(header)), diagnostics_(diagnostics) {}

  std::optional<std::vector<RegisteredSegment>> read() {
    if (!find_columns()) return std::nullopt;
    const char* const end = data_.text.data() + data_.text.size();
    std::vector<RegisteredSegment> rows;
    for (const char* at = data_.text.data() + header_.body; at < end;) {
      const char* const next = skip_record(at, end, header_.separator);
      if (!is_blank({at, static_cast<std::size_t>(next - at)})) read_row(at, next, rows);
      at = next;
    }
    return rows;
  }

 private:
  static bool is_blank(std::string_view line) { return std::all_of(line.begin(), line.end(), is_space); }

  bool find_columns() {
    const std::vector<std::string> valid(register_columns.begin(), register_columns.end());
    bool fine = true;
    for (std::size_t i = 0; i < header_.names.size(); ++i) {
      const auto& [text, span] = header_.names[i];
      const auto column = std::find(register_columns.begin(), register_columns.end(), text);
      if (column == register_columns.end() || field_of_[static_cast<std::size_t>(column - register_columns.begin())]) {
        diagnostics_.error("unknown-column", span, fmt::format("a list of segments has no column `{}`", text)).hints =
            suggest(text, valid);
        fine = false;
        continue;
      }
      field_of_[static_cast<std::size_t>(column - register_columns.begin())] = i;
    }
    for (const std::size_t needed : {0U, 1U}) {
      if (field_of_[needed]) continue;
      diagnostics_.error("missing-column", header_.line,
                         fmt::format("this list of segments lacks the column `{}`", register_columns[needed]));
      fine = false;
    }
    return fine;
  }

  void read_row(const char* at, const char* end, std::vector<RegisteredSegment>& rows) {
    std::vector<CsvField> fields;
    for (const char* from = at; fields.empty() || fields.back().ending == FieldEnding::separator;) {
      fields.push_back(scan_field(from, end, header_.separator));
      from = fields.back().next;
    }
    if (fields.back().ending != FieldEnding::record || fields.size() != header_.names.size()) {
      diagnostics_.error("bad-record", span_of(at, end),
                         fmt::format("this line is not of {} fields, as the first one is", header_.names.size()));
      return;
    }
    RegisteredSegment row;
    const CsvField& code = fields[*field_of_[0]];
    row.span = span_of(code.begin, code.end);
    unescape(code, row.code);
    unescape(fields[*field_of_[1]], row.label);
    if (field_of_[2]) unescape(fields[*field_of_[2]], row.short_label);
    if (row.short_label.empty()) row.short_label = row.label;
    if (check(row)) rows.push_back(std::move(row));
  }

  bool check(const RegisteredSegment& row) {
    constexpr std::size_t most_digits = 15;  // which a double holds exactly
    if (row.code.empty() || row.code.size() > most_digits || !std::all_of(row.code.begin(), row.code.end(), is_digit)) {
      diagnostics_.error("bad-code", row.span, fmt::format("`{}` is not a whole number from 0 on", row.code));
      return false;
    }
    if (!row.label.empty()) return true;
    diagnostics_.error("missing-value", row.span, fmt::format("the segment of code {} has no label", row.code));
    return false;
  }

  [[nodiscard]] Span span_of(const char* begin, const char* end) const {
    return {data_.file, static_cast<std::size_t>(begin - data_.text.data()),
            static_cast<std::size_t>(end - data_.text.data())};
  }

  const DataText& data_;
  CsvHeader header_;
  Diagnostics& diagnostics_;
  std::array<std::optional<std::size_t>, register_columns.size()> field_of_;
};

}  // namespace

std::optional<std::vector<RegisteredSegment>> read_segment_register(const std::string& path, Span asked_at,
                                                                    SourceMap& sources, Diagnostics& diagnostics) {
  DataSource source;
  source.path = path;
  source.span = asked_at;
  const auto data = read_data_text(source, sources, diagnostics);
  if (!data) return std::nullopt;
  auto header = read_csv_header(*data, source, diagnostics);
  if (!header) return std::nullopt;
  return RegisterReader(*data, std::move(*header), diagnostics).read();
}

}  // namespace andel::load
