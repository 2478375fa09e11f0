// Counts of answer codes within a segment: all that plain figures, and the precision of designs without
// clusters or strata, are made of. Knows no measure.
#pragma once

#include <span>
#include <vector>

#include "tabulate/answer_matrix.hpp"
#include "tabulate/rows.hpp"

namespace andel::tabulate {

/// The respondents of one segment that gave one code.
struct Count {
  double unweighted = 0;  ///< rows, those of weight 0 included
  double positive = 0;    ///< rows with a weight above 0
  double weighted = 0;    ///< sum of weights
  double squared = 0;     ///< sum of squared weights

  Count& operator+=(const Count& other) {
    unweighted += other.unweighted;
    positive += other.positive;
    weighted += other.weighted;
    squared += other.squared;
    return *this;
  }
  friend bool operator==(const Count&, const Count&) = default;
};

/// The count of those of a whole that are not in a part of it.
Count rest_of(const Count& whole, const Count& part);

/// The count that each respondent adds, by row.
std::vector<Count> counts_per_row(std::span<const double> weights);

/// The sum over some rows, in their order.
Count count_rows(std::span<const Row> rows, std::span<const Count> per_row);

/// One segment by the codes of some columns. Made once and refilled segment by segment, so that memory does
/// not grow with the number of segments.
class Cube {
 public:
  explicit Cube(const AnswerMatrix& answers) : answers_(answers), offset_of_column_(answers.columns(), not_filled) {}

  /// Counts anew: the given rows, by the codes of the given columns.
  void fill(std::span<const Row> rows, std::span<const Count> per_row, std::span<const AnswerColumnId> columns);

  /// Turns the counts of a part into those of the rest of a whole that it lies in. `whole` has at least the same
  /// columns. What is left of a sum of weights is as exact as the whole's.
  void complement(const Cube& whole);

  /// Whether the last fill had the column.
  [[nodiscard]] bool has(AnswerColumnId column) const;

  /// Counts per code number of a filled column: [0] blank, [c] the code numbered c.
  [[nodiscard]] std::span<const Count> counts(AnswerColumnId column) const;

 private:
  static constexpr std::uint32_t not_filled = UINT32_MAX;

  struct Slot {
    std::uint32_t column = 0;
    std::uint32_t offset = 0;
  };

  const AnswerMatrix& answers_;
  std::vector<Slot> slots_;
  std::vector<Count> counts_;
  std::vector<std::uint32_t> offset_of_column_;  // `not_filled` for columns that the last fill did not have
};

}  // namespace andel::tabulate
