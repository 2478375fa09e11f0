// From moments and a variance to what is said about a figure's precision. Knows no data and no design.
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

/// The precision of a figure with these moments, which must have a mean. `share_unit` is what one stands for where
/// the figure is a share (100 for percent): shares have the rule's interval, others Wald's around `value`.
Precision describe(const Moments& moments, double value, const Variance& variance, std::optional<double> share_unit,
                   const IntervalRule& rule);

/// V / (S^2 (N - m) / (N m)), the design effect by a sample without replacement from N = the sum of weights, as
/// R's svymean states it. Nothing unless the weights add up to more than the m interviews: with weights that
/// average 1 only `Precision::design_effect` has a meaning.
std::optional<double> finite_design_effect(const Precision& precision, const Base& base);

}  // namespace andel::tabulate
