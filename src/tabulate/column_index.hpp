// The rows of a column in the order of its values, so that a segment costs its own size and not the file's:
// ten thousand companies in one column are ten thousand small segments. Knows no codebook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/numbers.hpp"
#include "model/survey.hpp"
#include "tabulate/rows.hpp"

namespace andel::tabulate {

class ColumnIndex {
 public:
  /// `values`: one per respondent. Linear for whole numbers of a modest spread.
  explicit ColumnIndex(const Numbers& values);

  /// The distinct values, ascending, blanks left out.
  [[nodiscard]] const std::vector<double>& values() const { return values_; }
  /// The rows that hold `values()[position]`, ascending.
  [[nodiscard]] std::span<const Row> rows_with(std::size_t position) const;

  /// The rows whose value lies in any of the ranges.
  [[nodiscard]] Rows rows_in(std::span<const CodeRange> ranges) const;
  [[nodiscard]] std::span<const Row> blank() const { return blank_; }

 private:
  void sort_bytes(std::span<const std::uint8_t> bytes);
  void sort_by_counting(const Numbers& values, double low, double high);
  void sort_by_comparing(const Numbers& values);
  std::size_t place_values(std::span<std::size_t> counts, double low);

  std::vector<double> values_;
  std::vector<std::size_t> starts_;  // one more than values
  Rows rows_;
  Rows blank_;
};

}  // namespace andel::tabulate
