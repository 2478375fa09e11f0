// Confidence intervals of shares and means from an estimate and its variance. Knows neither data nor design.
// Formulas and sources: docs/STATISTICS.md, Intervals.
#pragma once

#include <optional>

#include "model/inference.hpp"
#include "model/precision.hpp"

namespace andel::tabulate {

/// A share and what its interval may rest on.
struct ShareEstimate {
  double share = 0;               ///< 0 to 1
  double variance = 0;            ///< linearised
  double degrees_of_freedom = 0;  ///< of the variance, at least 1
  double interviews = 0;          ///< of the base, those with weight 0 included
  double kish = 0;                ///< (sum w)^2 / sum w^2 of the base
};

/// The interval of a share, within [0, 1] save for Wald's. At a share of exactly 0 or 1 Korn-Graubard and
/// Wilson-Kish have one, Wald's is a point, the others have none. Nothing with fewer than two interviews.
/// Wilson-Kish needs neither the variance nor its degrees of freedom.
std::optional<Interval> share_interval(const ShareEstimate& estimate, const IntervalRule& rule);

/// mean -+ t s, with Student's t at `degrees_of_freedom` >= 1.
Interval wald_interval(double mean, double standard_error, double degrees_of_freedom, double level);

}  // namespace andel::tabulate
