#include "tabulate/design.hpp"

#include <algorithm>
#include <numeric>

#include "support/distinct.hpp"

namespace andel::tabulate {
namespace {

// A stratum of which less than this is left to draw from was sampled whole, as in R's survey package.
constexpr double nothing_left = 1e-7;

// A variance this small beside the sum of squares is what rounding left of none, as where the strata fix a share.
constexpr double variance_noise = 1e-24;

}  // namespace

/// The sums of z by sampled unit, for the units that occur, in ascending order.
struct Design::UnitTotals {
  std::size_t width = 1;
  std::vector<std::uint32_t> units;
  std::vector<double> sums;  ///< units x width
};

Design Design::independent(std::size_t rows) {
  Design design;
  design.rows_ = rows;
  design.stages_.push_back({{}, {}, {{static_cast<double>(rows), 0, 1}}});
  return design;
}

std::optional<double> Design::simple_variance(double sum_of_squares) const {
  const auto& parent = stages_[0].parents[0];
  if (1 - parent.fraction < nothing_left) return 0.0;
  if (parent.sampled < 2) return std::nullopt;
  return (1 - parent.fraction) * parent.sampled / (parent.sampled - 1) * sum_of_squares;
}

std::optional<double> Design::variance(std::span<const Row> rows, std::span<const double> z) const {
  const double sum_of_squares = std::inner_product(z.begin(), z.end(), z.begin(), 0.0);
  std::optional<double> variance;
  if (is_simple() && rows_ > 1) {  // the usual case, without a matrix
    const double sum = std::accumulate(z.begin(), z.end(), 0.0);
    variance = simple_variance(sum_of_squares - sum * sum / static_cast<double>(rows_));
  } else if (const auto matrix = covariance(rows, z, 1)) {
    variance = matrix->front();
  }
  if (!variance) return std::nullopt;
  return *variance > variance_noise * sum_of_squares ? *variance : 0.0;
}

std::optional<std::vector<double>> Design::covariance(std::span<const Row> rows, std::span<const double> z,
                                                      std::size_t width) const {
  std::vector<double> sum(width * width, 0.0);
  for (const auto& stage : stages_) {
    const auto part = stage_covariance(stage, total_by_unit(stage, rows, z, width));
    if (!part) return std::nullopt;
    std::ranges::transform(sum, *part, sum.begin(), std::plus<>());
  }
  return sum;
}

Design::UnitTotals Design::total_by_unit(const Stage& stage, std::span<const Row> rows, std::span<const double> z,
                                         std::size_t width) {
  const auto unit_at = [&](std::size_t i) { return stage.unit_of_row.empty() ? rows[i] : stage.unit_of_row[rows[i]]; };
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (!std::ranges::is_sorted(order, {}, unit_at)) std::ranges::stable_sort(order, {}, unit_at);

  UnitTotals totals{width, {}, {}};
  totals.sums.reserve(rows.size() * width);
  for (const std::size_t i : order) {
    if (totals.units.empty() || totals.units.back() != unit_at(i)) {
      totals.units.push_back(unit_at(i));
      totals.sums.insert(totals.sums.end(), width, 0.0);
    }
    double* sums = totals.sums.data() + totals.sums.size() - width;
    for (std::size_t k = 0; k < width; ++k) sums[k] += z[i * width + k];
  }
  return totals;
}

namespace {

/// Adds scale * d d' to a square matrix.
void add_square(std::span<const double> d, double scale, std::vector<double>& matrix) {
  for (std::size_t i = 0; i < d.size(); ++i) {
    for (std::size_t j = 0; j < d.size(); ++j) matrix[i * d.size() + j] += scale * d[i] * d[j];
  }
}

/// Adds scale times the squared distances of `size` units from `centre`, those not among `sums` being 0.
void add_squares(std::span<const double> sums, std::span<const double> centre, double size, double scale,
                 std::vector<double>& matrix) {
  const std::size_t width = centre.size();
  std::vector<double> distance(width);
  for (std::size_t begin = 0; begin < sums.size(); begin += width) {
    for (std::size_t k = 0; k < width; ++k) distance[k] = sums[begin + k] - centre[k];
    add_square(distance, scale, matrix);
  }
  const std::size_t present = sums.size() / width;
  const double absent = size - static_cast<double>(present);
  add_square(centre, scale * absent, matrix);
}

std::vector<double> mean_of(std::span<const double> sums, std::size_t width, double size) {
  std::vector<double> mean(width, 0.0);
  for (std::size_t i = 0; i < sums.size(); ++i) mean[i % width] += sums[i];
  for (double& value : mean) value /= size;
  return mean;
}

}  // namespace

std::optional<std::vector<double>> Design::stage_covariance(const Stage& stage, const UnitTotals& totals) const {
  const auto parent_at = [&](std::size_t i) {
    return stage.parent_of_unit.empty() ? 0 : stage.parent_of_unit[totals.units[i]];
  };
  const std::size_t width = totals.width;
  std::vector<double> matrix(width * width, 0.0);
  double met = 0;
  double averaged = 0;
  for (std::size_t begin = 0, end = 0; begin < totals.units.size(); begin = end) {
    while (end < totals.units.size() && parent_at(end) == parent_at(begin)) ++end;
    const auto& parent = stage.parents[parent_at(begin)];
    const auto sums = std::span(totals.sums).subspan(begin * width, (end - begin) * width);
    const double left = 1 - parent.fraction;
    met += 1;
    if (left < nothing_left) continue;
    if (parent.sampled > 1) {
      const double scale = parent.weight * left * parent.sampled / (parent.sampled - 1);
      add_squares(sums, mean_of(sums, width, parent.sampled), parent.sampled, scale, matrix);
    } else if (lonely_ == LonelyUnit::error) {
      return std::nullopt;
    } else if (lonely_ == LonelyUnit::average) {
      averaged += 1;
    } else if (lonely_ == LonelyUnit::adjust) {
      add_square(sums, parent.weight * left, matrix);  // the grand mean of linearised totals is 0
    }
  }
  const double inflation = averaged > 0 && met > averaged ? met / (met - averaged) : 1.0;
  for (double& value : matrix) value *= inflation;
  return matrix;
}

double Design::degrees_of_freedom(std::span<const Row> rows) const {
  const auto& stage = stages_.front();
  if (is_simple()) return static_cast<double>(rows.size()) - 1;
  std::vector<std::uint32_t> units;
  units.reserve(rows.size());
  for (const Row row : rows) units.push_back(stage.unit_of_row[row]);
  sort_distinct(units);
  std::size_t strata = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (i == 0 || stage.parent_of_unit[units[i]] != stage.parent_of_unit[units[i - 1]]) ++strata;
  }
  return static_cast<double>(units.size()) - static_cast<double>(strata);
}

}  // namespace andel::tabulate
