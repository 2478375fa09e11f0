#include "tabulate/judge.hpp"

#include <algorithm>

#include "tabulate/interval.hpp"

namespace andel::tabulate {
namespace {

constexpr double fewest_interviews = 30;
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

/// p(1 - p)/V, no more than the interviews; the interviews where V says nothing.
double effective_interviews(double share, double variance, double interviews) {
  return variance > 0 ? std::min(interviews, share * (1 - share) / variance) : interviews;
}

}  // namespace

bool may_print(const Base& base, const PresentationPolicy& policy) {
  // Asked this way round, a size that is not a number (weights beyond measure) is held back.
  return size_of(base, policy) >= policy.suppress_below;
}

double fewest_interviews_of_shares(const PresentationPolicy& policy) {
  return policy.interval_limits == IntervalLimits::nchs ? fewest_interviews : 0;
}

Verdict judge(const Estimate& estimate, const PresentationPolicy& policy) {
  if (!estimate.moments.has_mean()) return Verdict::print;
  const Verdict by_base = judge_by_base(estimate, policy);
  if (policy.interval_limits == IntervalLimits::none || !estimate.share_unit) return by_base;
  return std::max(by_base, judge_by_nchs(estimate));
}

Verdict judge_by_nchs(const Estimate& estimate) {
  const double unit = *estimate.share_unit;
  const double share = estimate.value / unit;
  const double interviews = estimate.moments.base.unweighted;
  const double degrees = estimate.variance.degrees_of_freedom;
  if (!estimate.variance.value || degrees < 1) return Verdict::suppress;
  const double variance = *estimate.variance.value / (unit * unit);
  if (effective_interviews(share, variance, interviews) < fewest_interviews) return Verdict::suppress;
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
