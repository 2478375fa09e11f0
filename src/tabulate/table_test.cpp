#include "tabulate/table_test.hpp"

#include <algorithm>
#include <cmath>

#include "support/distinct.hpp"
#include "tabulate/distributions.hpp"
#include "tabulate/linearise.hpp"
#include "tabulate/matrix.hpp"

namespace andel::tabulate {
namespace {

// A mean design effect below this is what rounding leaves where the strata fix the table.
constexpr double design_effect_noise = 1e-12;

/// The distinct values that somebody with a weight has, ascending.
std::vector<double> categories(std::span<const Row> rows, std::span<const double> values,
                               std::span<const Count> per_row) {
  std::vector<double> found;
  for (const Row row : rows) {
    if (per_row[row].positive > 0) found.push_back(values[row]);
  }
  sort_distinct(found);
  return found;
}

/// The table of two crossed columns: counts and weighted shares of its cells, row by row.
struct Shares {
  std::size_t rows = 0;
  std::size_t columns = 0;
  double interviews = 0;
  double weighted = 0;
  std::vector<Count> counts;
  std::vector<double> shares;

  [[nodiscard]] std::size_t cell(std::size_t row, std::size_t column) const { return row * columns + column; }
};

Shares count_cells(const CrossedColumns& columns, std::span<const Count> per_row) {
  Shares table;
  if (columns.rows.empty()) return table;
  table.rows = *std::ranges::max_element(columns.first) + std::size_t{1};
  table.columns = *std::ranges::max_element(columns.second) + std::size_t{1};
  table.counts.resize(table.rows * table.columns);
  for (std::size_t i = 0; i < columns.rows.size(); ++i) {
    table.counts[table.cell(columns.first[i], columns.second[i])] += per_row[columns.rows[i]];
  }
  for (const auto& count : table.counts) {
    table.interviews += count.unweighted;
    table.weighted += count.weighted;
  }
  for (const auto& count : table.counts) table.shares.push_back(count.weighted / table.weighted);
  return table;
}

double pearson(const Shares& table) {
  std::vector<double> of_row(table.rows, 0.0);
  std::vector<double> of_column(table.columns, 0.0);
  for (std::size_t r = 0; r < table.rows; ++r) {
    for (std::size_t c = 0; c < table.columns; ++c) {
      of_row[r] += table.shares[table.cell(r, c)];
      of_column[c] += table.shares[table.cell(r, c)];
    }
  }
  double sum = 0;
  for (std::size_t r = 0; r < table.rows; ++r) {
    for (std::size_t c = 0; c < table.columns; ++c) {
      const double expected = of_row[r] * of_column[c];
      const double distance = table.shares[table.cell(r, c)] - expected;
      sum += distance * distance / expected;
    }
  }
  return table.interviews * sum;
}

/// A basis C of what main effects leave: contrasts that are +1 at (0, 0) and (r, c), -1 at (r, 0) and (0, c),
/// for every r, c > 0. The test depends on the space they span only. Cells x contrasts.
std::vector<double> contrasts(const Shares& table) {
  const std::size_t width = (table.rows - 1) * (table.columns - 1);
  std::vector<double> matrix(table.counts.size() * width, 0.0);
  for (std::size_t r = 1; r < table.rows; ++r) {
    for (std::size_t c = 1; c < table.columns; ++c) {
      const std::size_t k = (r - 1) * (table.columns - 1) + c - 1;
      matrix[table.cell(0, 0) * width + k] = 1;
      matrix[table.cell(r, c) * width + k] = 1;
      matrix[table.cell(r, 0) * width + k] = -1;
      matrix[table.cell(0, c) * width + k] = -1;
    }
  }
  return matrix;
}

/// D^-1 C, centred so that its weighted sum is 0: what a respondent in a cell adds to each contrast.
std::vector<double> scores(const Shares& table, const std::vector<double>& contrast) {
  const std::size_t width = contrast.size() / table.shares.size();
  std::vector<double> score(contrast.size(), 0.0);
  std::vector<double> centre(width, 0.0);
  for (std::size_t cell = 0; cell < table.shares.size(); ++cell) {
    if (table.shares[cell] <= 0) continue;
    for (std::size_t k = 0; k < width; ++k) {
      score[cell * width + k] = contrast[cell * width + k] / table.shares[cell];
      centre[k] += contrast[cell * width + k];
    }
  }
  for (std::size_t i = 0; i < score.size(); ++i) score[i] -= centre[i % width];
  return score;
}

/// The sum over cells of a factor times the square of the cell's vector. Most vectors are mostly 0.
template <class Factor>
SquareMatrix sum_squares(const std::vector<double>& vectors, std::size_t cells, const Factor& factor_of) {
  const std::size_t width = vectors.size() / cells;
  SquareMatrix matrix(width);
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const double* of_cell = &vectors[cell * width];
    const double factor = factor_of(cell);
    for (std::size_t j = 0; j < width; ++j) {
      if (of_cell[j] == 0) continue;
      for (std::size_t k = 0; k < width; ++k) matrix.at(j, k) += factor * of_cell[j] * of_cell[k];
    }
  }
  return matrix;
}

/// C' D^-1 V D^-1 C in a simple design, where a respondent's z is the score of his cell times his weight: the sums of
/// squared weights per cell say all.
std::optional<SquareMatrix> simple_covariance(const Shares& table, const std::vector<double>& score,
                                              const Design& design) {
  const auto scale = design.simple_variance(1);
  if (!scale) return std::nullopt;
  return sum_squares(score, table.counts.size(), [&](std::size_t cell) {
    return *scale * (table.counts[cell].squared / table.weighted / table.weighted);
  });
}

/// C' D^-1 V D^-1 C: the covariance of the contrasts under the design.
std::optional<SquareMatrix> contrast_covariance(const CrossedColumns& columns, const Shares& table,
                                                const std::vector<double>& score, std::span<const Count> per_row,
                                                const Design& design) {
  if (design.is_simple()) return simple_covariance(table, score, design);
  std::vector<double> weights;
  std::vector<std::uint32_t> cells;
  weights.reserve(columns.rows.size());
  cells.reserve(columns.rows.size());
  for (std::size_t i = 0; i < columns.rows.size(); ++i) {
    weights.push_back(per_row[columns.rows[i]].weighted / table.weighted);
    cells.push_back(static_cast<std::uint32_t>(table.cell(columns.first[i], columns.second[i])));
  }
  return design.covariance({columns.rows, weights, cells, score, score.size() / table.shares.size()});
}

/// C' D^-1 C / n: the same covariance for a simple random sample.
SquareMatrix random_covariance(const Shares& table, const std::vector<double>& contrast) {
  return sum_squares(contrast, table.counts.size(), [&](std::size_t cell) {
    const double share = table.shares[cell];
    return share > 0 ? 1 / share / table.interviews : 0.0;
  });
}

}  // namespace

CrossedColumns cross(std::span<const Row> domain, std::span<const double> first, std::span<const double> second,
                     std::span<const Count> per_row) {
  Rows both;
  for (const Row row : domain) {
    if (!std::isnan(first[row]) && !std::isnan(second[row])) both.push_back(row);
  }
  const auto of_first = categories(both, first, per_row);
  const auto of_second = categories(both, second, per_row);
  CrossedColumns columns;
  for (const Row row : both) {
    const auto i = std::ranges::lower_bound(of_first, first[row]);
    const auto j = std::ranges::lower_bound(of_second, second[row]);
    if (i == of_first.end() || *i != first[row] || j == of_second.end() || *j != second[row]) continue;
    columns.rows.push_back(row);
    columns.first.push_back(static_cast<std::uint32_t>(i - of_first.begin()));
    columns.second.push_back(static_cast<std::uint32_t>(j - of_second.begin()));
  }
  return columns;
}

TableSize size_of(const CrossedColumns& columns) {
  if (columns.rows.empty()) return TableSize::fits;
  const std::size_t comparisons =
      std::size_t{*std::ranges::max_element(columns.first)} * *std::ranges::max_element(columns.second);
  return comparisons > most_comparisons ? TableSize::too_large : TableSize::fits;
}

std::optional<TableTest> test_independence(const CrossedColumns& columns, std::span<const Count> per_row,
                                           const Design& design) {
  if (size_of(columns) == TableSize::too_large) return std::nullopt;
  const auto table = count_cells(columns, per_row);
  if (table.rows < 2 || table.columns < 2) return std::nullopt;
  const auto contrast = contrasts(table);
  const auto observed = contrast_covariance(columns, table, scores(table, contrast), per_row, design);
  if (!observed) return std::nullopt;
  const auto delta = solve(random_covariance(table, contrast), *observed);
  const double degrees = design.degrees_of_freedom(weighing(columns.rows, per_row));
  if (!delta || degrees < 1) return std::nullopt;
  const double sum = trace(*delta);
  if (!(sum > design_effect_noise * static_cast<double>(delta->size))) return std::nullopt;

  TableTest test;
  test.interviews = table.interviews;
  test.chi_squared = pearson(table);
  test.f = test.chi_squared / sum;
  test.numerator_df = sum * sum / trace_of_square(*delta);
  test.denominator_df = test.numerator_df * degrees;
  test.p_value = f_upper_tail(test.f, test.numerator_df, test.denominator_df);
  return test;
}

}  // namespace andel::tabulate
