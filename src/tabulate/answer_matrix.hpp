// The answers of a wave as small numbers, respondent by respondent: what the cubes are filled from.
// Knows no measure and no segment.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/numbers.hpp"
#include "support/id.hpp"
#include "tabulate/rows.hpp"

namespace andel::tabulate {

using AnswerColumnId = Id<struct AnswerColumnTag>;

/// A byte per respondent and column: 0 is a blank, c > 0 the code `codes(column)[c - 1]`. The columns of one
/// respondent lie side by side, so that one pass over the respondents serves them all.
class AnswerMatrix {
 public:
  /// Room for `columns` columns of `rows` respondents.
  AnswerMatrix(std::size_t rows, std::size_t columns);

  /// Adds a column. Codes are numbered as in `expected`, then in the order in which others turn up. Nothing, and
  /// no column, where there are more than 255 different codes.
  std::optional<AnswerColumnId> add(const Numbers& values, std::span<const double> expected = {});

  [[nodiscard]] std::size_t columns() const { return codes_.size(); }
  [[nodiscard]] std::vector<AnswerColumnId> column_ids() const { return codes_.ids(); }
  [[nodiscard]] const std::vector<double>& codes(AnswerColumnId column) const { return codes_[column]; }
  [[nodiscard]] std::span<const std::uint8_t> row(Row row) const {
    return std::span(cells_).subspan(row * width_, width_);
  }

 private:
  class CodeNumbers;

  bool number_bytes(std::span<const std::uint8_t> bytes, CodeNumbers& numbers);
  bool number_all(const Numbers& values, CodeNumbers& numbers);

  std::size_t width_;
  std::vector<std::uint8_t> cells_;
  Table<AnswerColumnTag, std::vector<double>> codes_;
};

}  // namespace andel::tabulate
