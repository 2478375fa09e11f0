#include "load/data_csv.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "load/data_csv_field.hpp"
#include "load/data_number.hpp"

namespace andel::load {
namespace {

/// What becomes of one field of every record.
struct Target {
  static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

  std::size_t column = nowhere;  ///< of the table
  std::size_t offset = 0;        ///< in a row of the block
  bool is_id = false;
  SeenValues seen;

  [[nodiscard]] bool is_number() const { return column != nowhere; }
  [[nodiscard]] bool is_just_number() const { return is_number() && !is_id; }
};

/// A few rows of all columns. Columns grow by blocks, since writing to all of them row by row misses the cache:
/// large ones begin at the same offset of a page and so compete for the same lines.
class Block {
 public:
  explicit Block(std::vector<RawColumn>& columns) : columns_(columns), values_(columns.size() * stride) {}

  /// The row under way: the value of a column is at its offset.
  [[nodiscard]] double* row() { return &values_[row_]; }
  [[nodiscard]] static std::size_t offset_of(std::size_t column) { return column * stride; }

  void end_row() {
    if (++row_ == block_rows) flush();
  }

  void flush() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!columns_[i].field) continue;
      const double* values = &values_[offset_of(i)];
      columns_[i].values.insert(columns_[i].values.end(), values, values + row_);
    }
    row_ = 0;
  }

 private:
  static constexpr std::size_t block_rows = 32;
  static constexpr std::size_t stride = block_rows + 8;  // one cache line more, for the same reason

  std::vector<RawColumn>& columns_;
  std::vector<double> values_;
  std::size_t row_ = 0;
};

std::vector<std::string> hints_for(std::string_view text, char decimal) {
  const char other = decimal == '.' ? ',' : '.';
  if (parse_number(text, other)) {
    return {fmt::format("the decimal mark of this file is `{}`; `decimal: \"{}\"` beside `file:` changes it", decimal,
                        other)};
  }
  return {"leave the field empty where there is no value"};
}

class Reader {
 public:
  Reader(const DataText& data, const CsvHeader& header, char decimal, DataTable& table, DataErrors& errors)
      : at_(data.text.data() + header.body),
        end_(end_of_records(data, header)),
        separator_(header.separator),
        decimal_(decimal),
        plain_decimal_(decimal == header.separator ? '\0' : decimal),
        targets_(header.names.size()),
        table_(table),
        block_(table.columns),
        errors_(errors) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (const auto field = table.columns[i].field) {
        targets_[*field].column = i;
        targets_[*field].offset = Block::offset_of(i);
      }
    }
    if (table.id_field) targets_[*table.id_field].is_id = true;
    reserve();
  }

  void read() {
    while (at_ < end_) {
      const char* record = at_;
      if (read_record()) {
        commit();
      } else {
        reject(record);
      }
    }
    block_.flush();
    for (const Target& target : targets_) {
      if (target.is_number()) table_.columns[target.column].seen = target.seen;
    }
  }

 private:
  /// Blank lines at the end belong to nobody.
  static const char* end_of_records(const DataText& data, const CsvHeader& header) {
    const char* begin = data.text.data() + header.body;
    const char* end = data.text.data() + data.text.size();
    const auto is_blank = [&](char c) {
      return c == '\n' || c == '\r' || c == ' ' || (c == '\t' && header.separator != '\t');
    };
    while (end > begin && is_blank(end[-1])) --end;
    return end;
  }

  /// A line end in quotes makes the estimate too large; the bytes of the shortest record bound it.
  void reserve() {
    const auto lines = static_cast<std::size_t>(std::count(at_, end_, '\n')) + 1;
    const std::size_t rows = std::min(lines, static_cast<std::size_t>(end_ - at_) / targets_.size() + 1);
    for (auto& column : table_.columns) {
      if (column.field) column.values.reserve(rows);
    }
    if (table_.id_field) table_.ids.reserve(rows);
  }

  [[nodiscard]] std::uint32_t row() const { return static_cast<std::uint32_t>(table_.rows); }

  bool read_record() {
    const std::size_t last = targets_.size() - 1;
    std::size_t field = 0;
    while ((field = take_plain_numbers(field, last)) < last) {
      if (!read_field(field++, FieldEnding::separator)) return false;
    }
    return read_field(last, FieldEnding::record);
  }

  /// Takes codes of one digit, blanks, and short numbers with the separator right behind: nearly all fields.
  /// Returns the first field that is something else.
  std::size_t take_plain_numbers(std::size_t field, std::size_t last) {
    const char* at = at_;
    double* row = block_.row();
    for (; field < last; ++field) {
      Target& target = targets_[field];
      if (!target.is_just_number() || end_ - at < 2) break;
      const auto digit = static_cast<unsigned char>(*at - '0');
      double& value = row[target.offset];
      if (at[1] == separator_ && digit <= 9) [[likely]] {
        value = digit;
        target.seen.add_code(digit);
        at += 2;
      } else if (*at == separator_) {
        value = blank;
        target.seen.add_blank();
        ++at;
      } else {
        const char* behind = scan_plain_number(at, end_, plain_decimal_, value);
        if (behind == nullptr || behind == end_ || *behind != separator_) break;
        target.seen.add(value);
        at = behind + 1;
      }
    }
    at_ = at;
    return field;
  }

  bool read_field(std::size_t position, FieldEnding wanted) {
    const CsvField field = scan_field(at_, end_, separator_);
    if (field.ending != wanted) return false;
    at_ = field.next;
    Target& target = targets_[position];
    if (target.is_id) unescape(field, id_);
    if (!target.is_number()) return true;
    double& value = block_.row()[target.offset];
    if (field.content().find_first_not_of(" \t") == std::string_view::npos) {
      value = blank;
    } else if (const auto number = parse_number(field.content(), decimal_)) {
      value = *number;
    } else {
      value = unreadable;
      not_numbers_.emplace_back(static_cast<std::uint32_t>(position), field.content());
    }
    target.seen.add(value);
    return true;
  }

  void commit() {
    for (const auto& [field, text] : not_numbers_) {
      errors_.add({row(), field}, [&, content = text] {
        return CellError{"not-a-number", quote(content) + " is not a number", hints_for(content, decimal_), {}};
      });
    }
    not_numbers_.clear();
    if (table_.id_field) table_.ids.push_back(id_);
    block_.end_row();
    ++table_.rows;
  }

  void reject(const char* record) {
    std::uint32_t count = 0;
    CsvField field{nullptr, nullptr, record, FieldEnding::separator, false};
    for (; field.ending == FieldEnding::separator; ++count) field = scan_field(field.next, end_, separator_);
    const auto expected = static_cast<std::uint32_t>(targets_.size());
    const bool whole = field.ending == FieldEnding::record;
    errors_.add({row(), whole ? std::min(count, expected) : count - 1}, [&] { return describe_broken(field, count); });
    at_ = skip_record(record, end_, separator_);
    not_numbers_.clear();
    id_.clear();
    for (Target& target : targets_) {
      if (!target.is_number()) continue;
      block_.row()[target.offset] = unreadable;
      target.seen.add(unreadable);
    }
    table_.unreadable_rows.push_back(row());
    commit();
  }

  [[nodiscard]] CellError describe_broken(const CsvField& last, std::size_t count) const {
    if (last.ending == FieldEnding::open_quote) return {"broken-quotes", "this quote is never closed", {}, {}};
    if (last.ending == FieldEnding::text_after_quote) {
      return {"broken-quotes",
              "text after the closing quote",
              {"a quote inside a quoted field is written twice: \"\""},
              {}};
    }
    if (count == 1 && last.content().empty()) {
      return {"field-count",
              "a blank line among the data",
              {"remove it; only at the end of a file do blank lines not count"},
              {}};
    }
    CellError error{
        "field-count",
        fmt::format("this row has {} field{}, the header has {}", count, count == 1 ? "" : "s", targets_.size()),
        {},
        {}};
    if (count > targets_.size()) {
      error.hints.push_back(fmt::format("a field that contains `{}` stands in quotes", separator_));
    }
    return error;
  }

  const char* at_;
  const char* end_;
  char separator_;
  char decimal_;
  char plain_decimal_;
  std::vector<Target> targets_;
  DataTable& table_;
  Block block_;
  DataErrors& errors_;
  std::string id_;
  std::vector<std::pair<std::uint32_t, std::string_view>> not_numbers_;  // of the record under way
};

}  // namespace

void read_csv_records(const DataText& data, const CsvHeader& header, char decimal, DataTable& table,
                      DataErrors& errors) {
  Reader(data, header, decimal, table, errors).read();
}

}  // namespace andel::load
