// Variances under a design: stage by stage, stratum by stratum.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "tabulate/design.hpp"

namespace andel::tabulate {
namespace {

// A stratum of which less than this is left to draw from was sampled whole, as in R's survey package.
constexpr double nothing_left = 1e-7;

// A variance this small beside the sum of squares is what rounding left of none, as where the strata fix a share.
constexpr double variance_noise = 1e-24;

/// Adds scale * d d' to a square matrix.
void add_square(std::span<const double> d, double scale, SquareMatrix& matrix) {
  for (std::size_t i = 0; i < d.size(); ++i) {
    if (d[i] == 0) continue;
    double* row = &matrix.cells[i * d.size()];
    for (std::size_t j = 0; j < d.size(); ++j) row[j] += scale * d[i] * d[j];
  }
}

/// Adds scale times the squared distances of `size` units from their mean, those not among `sums` being 0.
void add_squares_about_mean(std::span<const double> sums, double size, double scale, SquareMatrix& matrix) {
  const std::size_t width = matrix.size;
  std::vector<double> mean(width, 0.0);
  for (std::size_t i = 0; i < sums.size(); ++i) mean[i % width] += sums[i];
  for (double& value : mean) value /= size;
  std::vector<double> distance(width);
  for (std::size_t begin = 0; begin < sums.size(); begin += width) {
    for (std::size_t k = 0; k < width; ++k) distance[k] = sums[begin + k] - mean[k];
    add_square(distance, scale, matrix);
  }
  const std::size_t present = sums.size() / width;
  add_square(mean, scale * (size - static_cast<double>(present)), matrix);
}

/// What the squares of a stratum are taken about.
enum class Centre { mean, zero };

}  // namespace

/// Rows in the order of a stage's units, which is also that of its strata.
class UnitsInOrder {
 public:
  UnitsInOrder(const Design::Stage& stage, std::span<const Row> rows)
      : stage_(stage), rows_(rows), order_(rows.size()) {
    const auto unit_at = [&](std::size_t position) { return unit_of(rows_[position]); };
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    if (std::ranges::is_sorted(order_, {}, unit_at)) return;
    if (!stage.parent_of_unit.empty() && counting_pays(stage.parent_of_unit.size(), rows.size())) {
      sort_by_counting();
    } else {
      std::ranges::stable_sort(order_, {}, unit_at);
    }
  }

  /// Calls visit(stratum, positions) for each stratum that has any of the rows: its positions among them.
  template <class Visit>
  void for_each_stratum(const Visit& visit) const {
    for (std::size_t begin = 0, end = 0; begin < order_.size(); begin = end) {
      while (end < order_.size() && parent_at(end) == parent_at(begin)) ++end;
      visit(stage_.parents[parent_at(begin)], std::span(order_).subspan(begin, end - begin));
    }
  }

  /// Sums by unit, unit after unit: add(position, sums) adds a row's numbers to the `width` sums of its unit.
  template <class Add>
  void sum_by_unit(std::span<const std::size_t> positions, std::size_t width, std::vector<double>& sums,
                   const Add& add) const {
    sums.clear();
    for (std::size_t i = 0; i < positions.size(); ++i) {
      const bool is_new = i == 0 || unit_of(rows_[positions[i]]) != unit_of(rows_[positions[i - 1]]);
      if (is_new) sums.insert(sums.end(), width, 0.0);
      add(positions[i], sums.data() + sums.size() - width);
    }
  }

 private:
  void sort_by_counting() {
    std::vector<std::size_t> next(stage_.parent_of_unit.size() + 1, 0);
    for (const Row row : rows_) ++next[unit_of(row) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    for (std::size_t position = 0; position < rows_.size(); ++position)
      order_[next[unit_of(rows_[position])]++] = position;
  }

  [[nodiscard]] std::uint32_t unit_of(Row row) const {
    return stage_.unit_of_row.empty() ? row : stage_.unit_of_row[row];
  }
  [[nodiscard]] std::uint32_t parent_at(std::size_t i) const {
    return stage_.parent_of_unit.empty() ? 0 : stage_.parent_of_unit[unit_of(rows_[order_[i]])];
  }

  const Design::Stage& stage_;
  std::span<const Row> rows_;
  std::vector<std::size_t> order_;
};

/// The variance of one stage, to which each stratum adds its squares by the rule for strata with one sampled unit.
class VarianceSum {
 public:
  VarianceSum(LonelyUnit lonely, std::size_t width) : lonely_(lonely), matrix_(width) {}

  /// add_squares(centre, scale, matrix) adds a stratum's squares.
  template <class AddSquares>
  void add(const Design::Parent& stratum, const AddSquares& add_squares) {
    met_ += 1;
    const double left = 1 - stratum.fraction;
    if (left < nothing_left) return;
    if (stratum.sampled > 1) {
      add_squares(Centre::mean, stratum.weight * left * stratum.sampled / (stratum.sampled - 1), matrix_);
    } else if (lonely_ == LonelyUnit::error) {
      is_known_ = false;
    } else if (lonely_ == LonelyUnit::average) {
      averaged_ += 1;
    } else if (lonely_ == LonelyUnit::adjust) {
      add_squares(Centre::zero, stratum.weight * left, matrix_);  // the grand mean of linearised totals is 0
    }
  }

  /// The sum so far, to which what strata have in common can be added at once.
  SquareMatrix& matrix() { return matrix_; }

  [[nodiscard]] std::optional<SquareMatrix> finish() && {
    if (!is_known_) return std::nullopt;
    if (averaged_ > 0 && met_ > averaged_) {
      for (double& value : matrix_.cells) value *= met_ / (met_ - averaged_);
    }
    return std::move(matrix_);
  }

 private:
  LonelyUnit lonely_;
  SquareMatrix matrix_;
  double met_ = 0;
  double averaged_ = 0;
  bool is_known_ = true;
};

namespace {

/// A stratum whose units are sums of rows.
auto squares_of_units(std::span<const double> sums, double size) {
  return [sums, size](Centre centre, double scale, SquareMatrix& matrix) {
    if (centre == Centre::mean) {
      add_squares_about_mean(sums, size, scale, matrix);
    } else {
      add_square(sums, scale, matrix);  // of the one unit that there is
    }
  };
}

/// Strata whose units are rows: of each group the sums of weights and of squared weights say all.
class RowsByGroup {
 public:
  explicit RowsByGroup(const GroupedVectors& z)
      : z_(z), sum_(z.groups(), 0.0), squared_(z.groups(), 0.0), spread_(z.groups(), 0.0), mean_(z.width) {}

  void enter(std::span<const std::size_t> positions) {
    for (const auto group : met_) sum_[group] = squared_[group] = 0;
    met_.clear();
    for (const std::size_t position : positions) {
      const auto group = z_.group[position];
      const double weight = z_.weights[position];
      if (weight == 0) continue;
      if (squared_[group] == 0) met_.push_back(group);
      sum_[group] += weight;
      squared_[group] += weight * weight;
    }
  }

  /// Squares about the mean are those about zero less n times the mean's.
  void add_squares(Centre centre, double size, double scale, SquareMatrix& matrix) {
    std::ranges::fill(mean_, 0.0);
    for (const auto group : met_) {
      spread_[group] += scale * squared_[group];
      const auto vector = z_.vector_of(group);
      for (std::size_t k = 0; k < mean_.size(); ++k) mean_[k] += sum_[group] / size * vector[k];
    }
    if (centre == Centre::mean) add_square(mean_, -scale * size, matrix);
  }

  /// The squares about zero of all strata, group by group.
  void finish(SquareMatrix& matrix) const {
    for (std::size_t group = 0; group < spread_.size(); ++group) {
      if (spread_[group] > 0) add_square(z_.vector_of(group), spread_[group], matrix);
    }
  }

 private:
  const GroupedVectors& z_;
  std::vector<double> sum_;
  std::vector<double> squared_;
  std::vector<double> spread_;
  std::vector<double> mean_;
  std::vector<std::uint32_t> met_;  // groups in this stratum
};

}  // namespace

std::optional<double> Design::simple_variance(double sum_of_squares) const {
  const auto& parent = stages_[0].parents[0];
  if (1 - parent.fraction < nothing_left) return 0.0;
  if (parent.sampled < 2) return std::nullopt;
  return (1 - parent.fraction) * parent.sampled / (parent.sampled - 1) * sum_of_squares;
}

std::optional<double> Design::variance(std::span<const Row> rows, std::span<const double> z) const {
  const double sum_of_squares = std::inner_product(z.begin(), z.end(), z.begin(), 0.0);
  std::optional<double> variance = 0.0;
  if (is_simple() && rows_ > 1) {  // the usual case, without units
    const double sum = std::accumulate(z.begin(), z.end(), 0.0);
    variance = simple_variance(sum_of_squares - sum * sum / static_cast<double>(rows_));
  } else {
    std::vector<double> sums;
    for (const auto& stage : stages_) {
      const UnitsInOrder units(stage, rows);
      VarianceSum of_stage(lonely_, 1);
      units.for_each_stratum([&](const Parent& stratum, std::span<const std::size_t> positions) {
        units.sum_by_unit(positions, 1, sums, [&](std::size_t i, double* sum) { *sum += z[i]; });
        of_stage.add(stratum, squares_of_units(sums, stratum.sampled));
      });
      const auto matrix = std::move(of_stage).finish();
      if (!matrix) return std::nullopt;
      *variance += matrix->at(0, 0);
    }
  }
  if (!variance) return std::nullopt;
  return *variance > variance_noise * sum_of_squares ? *variance : 0.0;
}

std::optional<SquareMatrix> Design::covariance(const GroupedVectors& z) const {
  SquareMatrix covariance(z.width);
  for (const auto& stage : stages_) {
    const auto matrix = stage_covariance(stage, z);
    if (!matrix) return std::nullopt;
    std::ranges::transform(covariance.cells, matrix->cells, covariance.cells.begin(), std::plus<>());
  }
  return covariance;
}

std::optional<SquareMatrix> Design::stage_covariance(const Stage& stage, const GroupedVectors& z) const {
  const UnitsInOrder units(stage, z.rows);
  VarianceSum sum(lonely_, z.width);
  if (stage.unit_of_row.empty() || stage.parent_of_unit.size() == rows_) {
    RowsByGroup rows(z);
    units.for_each_stratum([&](const Parent& stratum, std::span<const std::size_t> positions) {
      rows.enter(positions);
      sum.add(stratum, [&](Centre centre, double scale, SquareMatrix& matrix) {
        rows.add_squares(centre, stratum.sampled, scale, matrix);
      });
    });
    rows.finish(sum.matrix());
  } else {
    std::vector<double> sums;
    units.for_each_stratum([&](const Parent& stratum, std::span<const std::size_t> positions) {
      units.sum_by_unit(positions, z.width, sums, [&](std::size_t i, double* of_unit) {
        const auto vector = z.vector_of(z.group[i]);
        for (std::size_t k = 0; k < z.width; ++k) of_unit[k] += z.weights[i] * vector[k];
      });
      sum.add(stratum, squares_of_units(sums, stratum.sampled));
    });
  }
  return std::move(sum).finish();
}

}  // namespace andel::tabulate
