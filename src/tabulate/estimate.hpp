// A figure with what its precision is made of, and what is said about that precision. Knows no data and no design.
#pragma once

#include <optional>

#include "model/inference.hpp"
#include "model/precision.hpp"
#include "model/table.hpp"
#include "tabulate/moments.hpp"

namespace andel::tabulate {

/// The variance of an estimate and the degrees of freedom it rests on; no variance where the design has a
/// lonely unit and no rule for it.
struct Variance {
  std::optional<double> value;
  double degrees_of_freedom = 0;
};

/// What a figure is of its base.
enum class FigureKind { mean, share_of_answers, median, standard_deviation };

/// A figure in its own unit.
struct Estimate {
  FigureKind kind = FigureKind::mean;
  Moments moments;                   ///< of the base
  double value = 0;                  ///< meaningless unless `moments.has_mean()`
  Variance variance;                 ///< empty where the wave has no design
  std::optional<double> share_unit;  ///< what one stands for where the value is a share: 100 for percent
  std::optional<Interval> interval;  ///< where the kind has its own, as the median has
};

/// The precision of an estimate that has a value and was made under a design, still without its interval.
Precision describe(const Estimate& estimate);

/// The interval of such an estimate: of shares by the rule, of other figures Wald's, of medians their own. Nothing
/// where there is none. Exact ones are dear: a quantile by root finding each.
std::optional<Interval> interval_of(const Estimate& estimate, const IntervalRule& rule);

/// V / (S^2 (N - m) / (N m)), the design effect by a sample without replacement from N = the sum of weights, as
/// R's svymean states it. Nothing unless the weights add up to more than the m interviews: with weights that
/// average 1 only `Precision::design_effect` has a meaning.
std::optional<double> finite_design_effect(const Precision& precision, const Base& base);

}  // namespace andel::tabulate
