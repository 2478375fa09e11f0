#include "tabulate/judge.hpp"

#include <algorithm>

#include "tabulate/interval.hpp"

namespace andel::tabulate {
namespace {

constexpr double fewest_by_nchs = 30;
constexpr double always_too_wide = 0.30;
constexpr double never_too_wide = 0.05;
constexpr double widest_by_share = 1.30;
constexpr double fewest_degrees = 8;

double size_of(const Base& base, const PresentationPolicy& policy) {
  return policy.measured_by == BaseLimit::effective ? base.effective : static_cast<double>(base.unweighted);
}

Verdict judge_by_base(const Estimate& estimate, const PresentationPolicy& policy) {
  const auto base = base_of(estimate.moments.base);
  if (!may_print(base, policy)) return Verdict::suppress;
  return size_of(base, policy) >= policy.flag_below ? Verdict::print : Verdict::flag;
}

/// sum w (y - p)^2 / sum w, which is p(1 - p) of a share.
double spread_of(const Estimate& estimate) {
  if (estimate.share_unit) return estimate.value * (*estimate.share_unit - estimate.value);
  return estimate.moments.scatter / estimate.moments.base.weighted;
}

/// The spread / V, no more than the interviews; the interviews where V is zero, none where there is no V.
double effective_interviews(const Estimate& estimate) {
  const double interviews = estimate.moments.base.unweighted;
  if (estimate.kind == FigureKind::median || estimate.kind == FigureKind::standard_deviation) {
    return std::min(interviews, base_of(estimate.moments.base).effective);
  }
  const auto& variance = estimate.variance;
  if (!variance.value || variance.degrees_of_freedom < 1) return 0;
  return *variance.value > 0 ? std::min(interviews, spread_of(estimate) / *variance.value) : interviews;
}

}  // namespace

bool may_print(const Base& base, const PresentationPolicy& policy) {
  // Asked this way round, a size that is not a number (weights beyond measure) is held back.
  return size_of(base, policy) >= policy.suppress_below;
}

double fewest_interviews(const PresentationPolicy& policy) {
  return policy.interval_limits == IntervalLimits::nchs ? fewest_by_nchs : 0;
}

Verdict judge(const Estimate& estimate, const PresentationPolicy& policy) {
  if (!estimate.moments.has_mean()) return Verdict::print;
  const Verdict by_base = judge_by_base(estimate, policy);
  if (policy.interval_limits == IntervalLimits::none) return by_base;
  return std::max(by_base, judge_by_nchs(estimate));
}

Verdict judge_by_nchs(const Estimate& estimate) {
  if (effective_interviews(estimate) < fewest_by_nchs) return Verdict::suppress;
  if (!estimate.share_unit) return Verdict::print;
  const double unit = *estimate.share_unit;
  const double share = estimate.value / unit;
  const double interviews = estimate.moments.base.unweighted;
  const double degrees = estimate.variance.degrees_of_freedom;
  const double variance = *estimate.variance.value / (unit * unit);
  const auto interval =
      share_interval({share, variance, degrees, interviews, base_of(estimate.moments.base).effective}, IntervalRule{});
  const double width = interval->high - interval->low;
  if (width >= always_too_wide) return Verdict::suppress;
  const bool needs_review = degrees < fewest_degrees || share <= 0 || share >= 1;
  if (width <= never_too_wide) return needs_review ? Verdict::flag : Verdict::print;
  if (share > 0 && width > widest_by_share * share) return Verdict::suppress;
  if (needs_review || width > widest_by_share * (1 - share)) return Verdict::flag;
  return Verdict::print;
}

}  // namespace andel::tabulate
