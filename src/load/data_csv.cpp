#include "load/data_csv.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "load/data_csv_block.hpp"
#include "load/data_csv_field.hpp"
#include "load/data_number.hpp"

namespace andel::load {
namespace {

/// Whether a text is one of the ways in which programs write that there is no value.
bool says_nothing(std::string_view text) {
  constexpr std::array<std::string_view, 10> ways{"NA", "N/A", "na", "n/a", "NaN", "nan", "NULL", "null", ".", "-"};
  return std::ranges::find(ways, text) != ways.end();
}

std::vector<std::string> hints_for(std::string_view text, char decimal) {
  const char other = decimal == '.' ? ',' : '.';
  if (parse_number(text, other)) {
    return {fmt::format("the decimal mark of this file is `{}`; `decimal: \"{}\"` beside `file:` changes it", decimal,
                        other)};
  }
  if (says_nothing(text)) return {"leave the field empty where there is no value"};
  return {"answers, weights and designs are numbers: save codes, and give their labels in the codebook"};
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
        targets_[*field].kind = CsvTarget::Kind::codes;
        targets_[*field].column = static_cast<std::uint32_t>(i);
        targets_[*field].offset = CsvBlock::offset_of(i);
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
    block_.flush(targets_);
    for (const CsvTarget& target : targets_) {
      if (target.kind != CsvTarget::Kind::nothing) table_.columns[target.column].seen = target.seen;
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
    const std::size_t rows = std::min(count_lines(), static_cast<std::size_t>(end_ - at_) / targets_.size() + 1);
    for (auto& column : table_.columns) {
      if (column.field) column.values.reserve(rows);
    }
    if (table_.id_field) table_.ids.reserve(rows);
  }

  [[nodiscard]] std::size_t count_lines() const {
    std::size_t lines = 1;
    for (const char* at = at_; at < end_; ++at, ++lines) {
      at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end_ - at)));
      if (at == nullptr) break;
    }
    return lines;
  }

  [[nodiscard]] std::uint32_t row() const { return static_cast<std::uint32_t>(table_.rows); }

  bool read_record() {
    const std::size_t last = targets_.size() - 1;
    std::size_t field = 0;
    while ((field = take_codes(field, last)) < last) {
      if (!read_field(field++, FieldEnding::separator)) return false;
    }
    return read_field(last, FieldEnding::record);
  }

  /// Takes codes of one digit and blanks: nearly all fields. Returns the first field that is something else. A byte
  /// that is written might be a part of anything, so all that the loop needs lies in variables of its own.
  std::size_t take_codes(std::size_t field, std::size_t last) {
    const char* at = at_;
    const char* const end = end_ - 1;
    const char separator = separator_;
    std::uint8_t* const row = block_.row();
    CsvTarget* target = targets_.data() + field;
    for (CsvTarget* const behind = targets_.data() + last; target < behind && at < end; ++target) {
      if (target->kind != CsvTarget::Kind::codes || target->is_id) break;
      std::uint8_t& byte = row[target->offset];
      const auto digit = static_cast<unsigned char>(*at - '0');
      if (at[1] == separator && digit <= 9) [[likely]] {
        byte = digit;
        target->seen.add_digit(digit);
        at += 2;
      } else if (*at == separator) {
        byte = Numbers::blank_byte;
        target->seen.add_blank();
        ++at;
      } else {
        break;
      }
    }
    at_ = at;
    return static_cast<std::size_t>(target - targets_.data());
  }

  bool read_field(std::size_t position, FieldEnding wanted) {
    CsvTarget& target = targets_[position];
    if (wanted == FieldEnding::separator && !target.is_id && target.kind != CsvTarget::Kind::nothing) {
      double value = 0;  // a short number with the separator right behind is the next most common
      const char* behind = scan_plain_number(at_, end_, plain_decimal_, value);
      if (behind != nullptr && behind < end_ && *behind == separator_) {
        at_ = behind + 1;
        store(target, value);
        return true;
      }
    }
    const CsvField field = scan_field(at_, end_, separator_);
    if (field.ending != wanted) return false;
    at_ = field.next;
    if (target.is_id) unescape(field, id_);
    if (target.kind != CsvTarget::Kind::nothing) store(target, number_in(field, position));
    return true;
  }

  double number_in(const CsvField& field, std::size_t position) {
    if (field.content().find_first_not_of(" \t") == std::string_view::npos) return blank;
    if (const auto number = parse_number(field.content(), decimal_)) return *number;
    not_numbers_.emplace_back(static_cast<std::uint32_t>(position), field.content());
    return unreadable;
  }

  void store(CsvTarget& target, double value) {
    target.seen.add(value);
    if (target.kind == CsvTarget::Kind::codes) {
      if (const auto byte = Numbers::byte_of(value)) {
        block_.row()[target.offset] = *byte;
        return;
      }
      block_.flush(target.column);
      target.kind = CsvTarget::Kind::numbers;
    }
    table_.columns[target.column].values.push_back(value);
  }

  void commit() {
    for (const auto& [field, text] : not_numbers_) {
      errors_.add({row(), field}, [&, content = text] {
        return CellError{"not-a-number", quote(content) + " is not a number", hints_for(content, decimal_), {}};
      });
    }
    not_numbers_.clear();
    if (table_.id_field) table_.ids.push_back(id_);
    block_.end_row(targets_);
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
    for (CsvTarget& target : targets_) {
      if (target.kind == CsvTarget::Kind::nothing) continue;
      if (target.kind == CsvTarget::Kind::numbers) table_.columns[target.column].values.resize(table_.rows);
      store(target, unreadable);
    }
    table_.unreadable_rows.push_back(row());
    commit();
  }

  [[nodiscard]] CellError describe_broken(const CsvField& last, std::size_t count) const {
    if (last.ending == FieldEnding::open_quote) {
      return {"broken-quotes",
              "this quote is never closed",
              {"a quote that is part of a field is written twice: \"\""},
              {}};
    }
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
    error.hints.push_back(count > targets_.size()
                              ? fmt::format("a field that contains `{}` stands in quotes", separator_)
                              : fmt::format("is a `{}` missing, or the end of the row?", separator_));
    return error;
  }

  const char* at_;
  const char* end_;
  char separator_;
  char decimal_;
  char plain_decimal_;
  std::vector<CsvTarget> targets_;
  DataTable& table_;
  CsvBlock block_;
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
