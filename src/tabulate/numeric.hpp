// Median and standard deviation of the values in a base, with their linearised forms. Knows no item.
// Formulas: docs/STATISTICS.md, Numeric items.
#pragma once

#include <optional>
#include <span>

#include "model/precision.hpp"
#include "tabulate/design.hpp"
#include "tabulate/linearise.hpp"

namespace andel::tabulate {

/// The weighted distribution of the values in a base, which needs a respondent with a weight.
class Distribution {
 public:
  Distribution(const Observed& observed, std::span<const Count> per_row);

  /// The smallest value with at least `share` of the weight at or below it (R's rule "math"); the smallest or
  /// largest value for shares beyond 0 and 1.
  [[nodiscard]] double quantile(double share) const;

 private:
  struct Step {
    double value = 0;
    double weight = 0;  ///< of this respondent, then of all up to here
  };
  std::vector<Step> steps_;
};

/// The square root of the population variance as estimated, m/(m - 1) sum w (y - p)^2 / W; 0 for one interview.
double standard_deviation(const Moments& moments);

/// The standard deviation as a function of totals: z = w ((y - p)^2 m/(m - 1) - S^2) / (2 S W).
Linearised linearise_deviation(const Observed& observed, const Moments& moments, std::span<const Count> per_row);

/// The median with Woodruff's interval: the quantiles at the ends of the Wald interval of the share at or below
/// it; its standard error is the interval's width in standard errors. Without a standard error where the design
/// gives no variance or no degrees of freedom, and where the Wald interval reaches beyond 0 or 1, as in small bases:
/// the ends of the sample are no bounds of the median.
struct Median {
  Linearised linearised;
  std::optional<Interval> interval;
};
Median estimate_median(const Observed& observed, const Moments& moments, std::span<const Count> per_row,
                       const Design& design, double level);

}  // namespace andel::tabulate
