// Whether two coded columns are independent, given the sample design: Rao and Scott's second-order corrected
// test. Knows no item and no label. Formulas: docs/STATISTICS.md, Table test.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "tabulate/cube.hpp"
#include "tabulate/design.hpp"
#include "tabulate/rows.hpp"

namespace andel::tabulate {

struct TableTest {
  double interviews = 0;   ///< in the table
  double chi_squared = 0;  ///< Pearson's, on weighted shares scaled to the number of interviews
  double f = 0;
  double numerator_df = 0;
  double denominator_df = 0;
  double p_value = 1;
};

/// Two columns side by side, for the rows that have both; categories are numbered from 0.
struct CrossedColumns {
  Rows rows;
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> second;
};

/// How many comparisons of a table, (rows - 1)(columns - 1), are tested. Time grows with their third power, memory
/// with their second.
inline constexpr std::size_t most_comparisons = 500;
enum class TableSize { fits, too_large };
TableSize size_of(const CrossedColumns& columns);

/// Numbers the values of two columns (NaN where blank) within `domain`, in ascending order; values that nobody
/// with a weight has do not get a number, and their rows are left out.
CrossedColumns cross(std::span<const Row> domain, std::span<const double> first, std::span<const double> second,
                     std::span<const Count> per_row);

/// Rao & Scott [1984] as R's svychisq computes F. Nothing where a column has fewer than two categories, where
/// empty cells leave no comparison, where the design gives no variance or no degrees of freedom, or in tables that are
/// too large.
std::optional<TableTest> test_independence(const CrossedColumns& columns, std::span<const Count> per_row,
                                           const Design& design);

}  // namespace andel::tabulate
