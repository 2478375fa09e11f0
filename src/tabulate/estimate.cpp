#include "tabulate/estimate.hpp"

#include <cmath>

#include "tabulate/interval.hpp"

namespace andel::tabulate {
namespace {

PrecisionState state_of(const Estimate& estimate) {
  const auto& variance = estimate.variance;
  if (variance.degrees_of_freedom < 1) return PrecisionState::single_unit;
  if (!variance.value) return PrecisionState::lonely_unit;
  switch (estimate.kind) {
    case FigureKind::median:
    case FigureKind::standard_deviation:
      if (estimate.moments.constant) return PrecisionState::constant;
      return *variance.value > 0 ? PrecisionState::known : PrecisionState::undetermined;
    case FigureKind::share_of_answers:
      if (*variance.value > 0) return PrecisionState::known;
      break;
    case FigureKind::mean:
      if (!estimate.moments.constant) return PrecisionState::known;
      break;
  }
  const bool at_an_end = estimate.share_unit && (estimate.value <= 0 || estimate.value >= *estimate.share_unit);
  return at_an_end ? PrecisionState::boundary : PrecisionState::constant;
}

/// S^2 = m/(m - 1) sum w (y - p)^2 / sum w, over the m interviews with a weight.
std::optional<double> value_variance(const Estimate& estimate) {
  const double m = estimate.moments.base.positive;
  if (m < 2 || estimate.kind == FigureKind::share_of_answers) return std::nullopt;
  return m / (m - 1) * estimate.moments.scatter / estimate.moments.base.weighted;
}

std::optional<Interval> share_interval_of(const Estimate& estimate, const IntervalRule& rule) {
  const double unit = *estimate.share_unit;
  const auto& base = estimate.moments.base;
  const auto interval = share_interval({estimate.value / unit, estimate.variance.value.value_or(0) / (unit * unit),
                                        estimate.variance.degrees_of_freedom, base.unweighted, base_of(base).effective},
                                       rule);
  if (!interval) return std::nullopt;
  return Interval{interval->low * unit, interval->high * unit};
}

}  // namespace

std::optional<Interval> interval_of(const Estimate& estimate, const IntervalRule& rule) {
  if (estimate.kind == FigureKind::median) return estimate.interval;
  if (state_of(estimate) == PrecisionState::undetermined) return std::nullopt;
  const auto& variance = estimate.variance;
  const bool has_error = variance.value && variance.degrees_of_freedom >= 1;
  const bool needs_error = !estimate.share_unit || rule.method != IntervalMethod::wilson_kish;
  if (!has_error && needs_error) return std::nullopt;
  if (estimate.share_unit) return share_interval_of(estimate, rule);
  return wald_interval(estimate.value, std::sqrt(*variance.value), variance.degrees_of_freedom, rule.level);
}

Precision describe(const Estimate& estimate) {
  const auto& base = estimate.moments.base;
  const auto& variance = estimate.variance;
  Precision precision;
  precision.state = state_of(estimate);
  precision.weighing = static_cast<std::size_t>(base.positive);
  precision.degrees_of_freedom = variance.degrees_of_freedom;
  precision.weighting_effect = base.positive / base_of(base).effective;
  precision.value_variance = value_variance(estimate);
  if (!variance.value) return precision;
  precision.standard_error = std::sqrt(*variance.value);
  if (estimate.kind == FigureKind::mean && precision.value_variance.value_or(0) > 0) {
    precision.design_effect = *variance.value * base.positive / *precision.value_variance;
  }
  if (estimate.share_unit && *variance.value > 0) {
    precision.effective = estimate.value * (*estimate.share_unit - estimate.value) / *variance.value;
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
