#include "tabulate/interval.hpp"

#include <algorithm>
#include <cmath>

#include "tabulate/distributions.hpp"

namespace andel::tabulate {
namespace {

double upper_probability(double level) { return 1 - (1 - level) / 2; }

/// Wilson's score interval of a share from a sample of `size`, with normal or t quantile `quantile`.
Interval wilson(double share, double size, double quantile) {
  const double square = quantile * quantile;
  const double centre = share + square / (2 * size);
  const double half = quantile / (2 * size) * std::sqrt(4 * size * share * (1 - share) + square);
  const double scale = 1 + square / size;
  return {std::max(0.0, (centre - half) / scale), std::min(1.0, (centre + half) / scale)};
}

// From here on, the exact interval and Wilson's are the same to 1e-10, and the exact one costs ever more.
constexpr double endless_trials = 1e10;

/// Clopper and Pearson's interval of `size` trials, which need not be whole, of which a share succeeded.
Interval exact_binomial(double share, double size, double level) {
  const double upper = upper_probability(level);
  if (size > endless_trials) return wilson(share, size, normal_quantile(upper));
  const double successes = size * share;
  const double failures = size * (1 - share);
  return {share <= 0 ? 0.0 : beta_quantile(1 - upper, successes, failures + 1),
          share >= 1 ? 1.0 : beta_quantile(upper, successes + 1, failures)};
}

/// Korn and Graubard's effective sample: p(1 - p)/V, shrunk for the degrees of freedom that V rests on.
double korn_graubard_size(const ShareEstimate& estimate, double level) {
  const double upper = upper_probability(level);
  const double size = estimate.share * (1 - estimate.share) / estimate.variance;
  const double ratio =
      student_t_quantile(upper, estimate.interviews - 1) / student_t_quantile(upper, estimate.degrees_of_freedom);
  return size * ratio * ratio;
}

/// The interval at a share of exactly 0 or 1, where the linearised variance is 0.
std::optional<Interval> boundary_interval(const ShareEstimate& estimate, const IntervalRule& rule) {
  switch (rule.method) {
    case IntervalMethod::korn_graubard:
      return exact_binomial(estimate.share, estimate.interviews, rule.level);
    case IntervalMethod::wilson_kish: {
      auto interval = wilson(estimate.share, estimate.kish, normal_quantile(upper_probability(rule.level)));
      (estimate.share <= 0 ? interval.low : interval.high) = estimate.share;
      return interval;
    }
    case IntervalMethod::wald:
      return Interval{estimate.share, estimate.share};
    default:
      return std::nullopt;
  }
}

Interval logit(const ShareEstimate& estimate, double quantile) {
  const double spread = estimate.share * (1 - estimate.share);
  const double half = quantile * std::sqrt(estimate.variance) / spread;
  const double odds = std::log(estimate.share / (1 - estimate.share));
  return {1 / (1 + std::exp(-(odds - half))), 1 / (1 + std::exp(-(odds + half)))};
}

}  // namespace

std::optional<Interval> share_interval(const ShareEstimate& estimate, const IntervalRule& rule) {
  if (estimate.interviews < 2) return std::nullopt;
  if (estimate.share <= 0 || estimate.share >= 1) return boundary_interval(estimate, rule);
  const double upper = upper_probability(rule.level);
  if (rule.method == IntervalMethod::wilson_kish) {
    return wilson(estimate.share, estimate.kish, normal_quantile(upper));
  }
  if (rule.method == IntervalMethod::korn_graubard) {
    const double size = estimate.variance > 0 ? korn_graubard_size(estimate, rule.level) : estimate.interviews;
    return exact_binomial(estimate.share, std::min(estimate.interviews, size), rule.level);
  }
  if (!(estimate.variance > 0)) return Interval{estimate.share, estimate.share};
  if (rule.method == IntervalMethod::beta) {
    return exact_binomial(estimate.share, korn_graubard_size(estimate, rule.level), rule.level);
  }
  const double quantile = student_t_quantile(upper, estimate.degrees_of_freedom);
  switch (rule.method) {
    case IntervalMethod::logit:
      return logit(estimate, quantile);
    case IntervalMethod::wilson:
      return wilson(estimate.share, estimate.share * (1 - estimate.share) / estimate.variance, quantile);
    default:
      return wald_interval(estimate.share, std::sqrt(estimate.variance), estimate.degrees_of_freedom, rule.level);
  }
}

Interval wald_interval(double mean, double standard_error, double degrees_of_freedom, double level) {
  const double half = student_t_quantile(upper_probability(level), degrees_of_freedom) * standard_error;
  return {mean - half, mean + half};
}

}  // namespace andel::tabulate
