#include "tabulate/describe.hpp"

#include <cmath>

#include "tabulate/interval.hpp"

namespace andel::tabulate {
namespace {

PrecisionState state_of(const Moments& moments, const Variance& variance, std::optional<double> share_unit) {
  if (variance.degrees_of_freedom < 1) return PrecisionState::single_unit;
  if (!variance.value) return PrecisionState::lonely_unit;
  if (!moments.constant) return PrecisionState::known;
  return share_unit ? PrecisionState::boundary : PrecisionState::constant;
}

/// S^2 = m/(m - 1) sum w (y - p)^2 / sum w, over the m interviews with a weight.
std::optional<double> value_variance(const Moments& moments) {
  const double m = moments.base.positive;
  if (m < 2) return std::nullopt;
  return m / (m - 1) * moments.scatter / moments.base.weighted;
}

std::optional<Interval> share_interval_of(const Moments& moments, const Variance& variance, double unit,
                                          const IntervalRule& rule) {
  const ShareEstimate estimate{moments.mean / unit, variance.value.value_or(0) / (unit * unit),
                               variance.degrees_of_freedom, moments.base.unweighted, base_of(moments.base).effective};
  const auto interval = share_interval(estimate, rule);
  if (!interval) return std::nullopt;
  return Interval{interval->low * unit, interval->high * unit};
}

std::optional<Interval> interval_of(const Moments& moments, double value, const Variance& variance,
                                    std::optional<double> share_unit, const IntervalRule& rule) {
  const bool has_error = variance.value && variance.degrees_of_freedom >= 1;
  if (!has_error && !(share_unit && rule.method == IntervalMethod::wilson_kish)) return std::nullopt;
  if (share_unit) return share_interval_of(moments, variance, *share_unit, rule);
  return wald_interval(value, std::sqrt(*variance.value), variance.degrees_of_freedom, rule.level);
}

}  // namespace

Precision describe(const Moments& moments, double value, const Variance& variance, std::optional<double> share_unit,
                   const IntervalRule& rule) {
  Precision precision;
  precision.state = state_of(moments, variance, share_unit);
  precision.weighing = static_cast<std::size_t>(moments.base.positive);
  precision.degrees_of_freedom = variance.degrees_of_freedom;
  precision.weighting_effect = moments.base.positive / base_of(moments.base).effective;
  precision.value_variance = value_variance(moments);
  precision.interval = interval_of(moments, value, variance, share_unit, rule);
  if (!variance.value) return precision;
  precision.standard_error = std::sqrt(*variance.value);
  if (precision.value_variance.value_or(0) > 0) {
    precision.design_effect = *variance.value * moments.base.positive / *precision.value_variance;
  }
  if (share_unit && *variance.value > 0) {
    precision.effective = moments.mean * (*share_unit - moments.mean) / *variance.value;
  }
  return precision;
}

std::optional<double> finite_design_effect(const Precision& precision, const Base& base) {
  const auto interviews = static_cast<double>(precision.weighing);
  const double left = base.weighted - interviews;
  if (precision.value_variance.value_or(0) <= 0 || left <= 1e-9 * base.weighted) return std::nullopt;
  const double variance = precision.standard_error * precision.standard_error;
  return variance / (*precision.value_variance * left / (base.weighted * interviews));
}

}  // namespace andel::tabulate
