#include "tabulate/numeric.hpp"

#include <algorithm>
#include <cmath>

#include "tabulate/interval.hpp"

namespace andel::tabulate {
namespace {

// Sums of equal weights must meet their half although they were rounded on the way.
constexpr double whole_step = 1 - 1e-12;

}  // namespace

Distribution::Distribution(const Observed& observed, std::span<const Count> per_row) {
  steps_.reserve(observed.rows.size());
  for (std::size_t i = 0; i < observed.rows.size(); ++i) {
    const Count& count = per_row[observed.rows[i]];
    if (count.positive > 0) steps_.push_back({observed.values[i], count.weighted});
  }
  std::ranges::stable_sort(steps_, {}, &Step::value);
  for (std::size_t i = 1; i < steps_.size(); ++i) steps_[i].weight += steps_[i - 1].weight;
}

double Distribution::quantile(double share) const {
  const double wanted = share * steps_.back().weight * whole_step;
  const auto found = std::ranges::lower_bound(steps_, wanted, {}, &Step::weight);
  return found == steps_.end() ? steps_.back().value : found->value;
}

double standard_deviation(const Moments& moments) {
  const double m = moments.base.positive;
  return m < 2 ? 0.0 : std::sqrt(m / (m - 1) * moments.scatter / moments.base.weighted);
}

Linearised linearise_deviation(const Observed& observed, const Moments& moments, std::span<const Count> per_row) {
  const double deviation = standard_deviation(moments);
  Linearised linearised{deviation, observed.rows, std::vector<double>(observed.rows.size(), 0.0)};
  if (deviation == 0) return linearised;
  const double scale = moments.base.positive / (moments.base.positive - 1);
  for (std::size_t i = 0; i < observed.rows.size(); ++i) {
    const double distance = observed.values[i] - moments.mean;
    const double excess = scale * distance * distance - deviation * deviation;
    linearised.z[i] = per_row[observed.rows[i]].weighted * excess / (2 * deviation * moments.base.weighted);
  }
  return linearised;
}

Median estimate_median(const Observed& observed, const Moments& moments, std::span<const Count> per_row,
                       const Design& design, double level) {
  const Distribution distribution(observed, per_row);
  const double middle = distribution.quantile(0.5);
  Observed at_or_below{observed.rows, {}, {}};
  for (const double value : observed.values) at_or_below.values.push_back(value <= middle ? 1.0 : 0.0);
  const auto shares = moments_of(at_or_below.rows, at_or_below.values, per_row);
  Median median{linearise_mean(at_or_below, shares, per_row), std::nullopt};
  median.linearised.value = middle;
  const double share_error = std::sqrt(design.variance(median.linearised.rows, median.linearised.z).value_or(0));
  const double degrees = design.degrees_of_freedom(weighing(observed.rows, per_row));
  const bool has_error = share_error > 0 && degrees >= 1 && !moments.constant;
  const auto of_share = has_error ? wald_interval(shares.mean, share_error, degrees, level) : Interval{0, 1};
  // No value has less than nobody or more than everybody at or below it: then nothing bounds the median.
  const bool is_bounded = of_share.low >= 0 && of_share.high <= 1;
  if (!has_error || !is_bounded) {
    std::ranges::fill(median.linearised.z, 0.0);
    if (moments.constant) median.interval = Interval{middle, middle};
    return median;
  }
  median.interval = Interval{distribution.quantile(of_share.low), distribution.quantile(of_share.high)};
  // More of the population at or below a value means a lower median: the slope turns shares into values.
  const double slope = (median.interval->high - median.interval->low) / (of_share.high - of_share.low);
  for (double& z : median.linearised.z) z *= -slope;
  return median;
}

}  // namespace andel::tabulate
