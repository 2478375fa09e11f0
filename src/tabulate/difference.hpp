// The difference of two figures of one subject: its standard error, test and interval. One formula for segments
// that share nobody, a part against the rest, overlapping nets and waves. Knows no segment and no file.
// Formulas: docs/STATISTICS.md, Differences.
#pragma once

#include <optional>

#include "model/precision.hpp"
#include "tabulate/estimate.hpp"

namespace andel::tabulate {

/// D = first - second with its variance, and the degrees of freedom left for its test.
struct Difference {
  double value = 0;
  Variance variance;
};

/// Tests D = 0 with Student's t. A standard error of 0 gives neither t nor p-value: state `constant`.
Comparison test_difference(const Difference& difference, double level);

/// Whether two figures come from one file or from two that were sampled independently.
enum class Samples { one, two };

/// The difference of figures that have no covariance: of independent waves, or of segments that share nobody in
/// a simple design. V_D = V_A + V_B; df = sampled units of both, less strata (one per sample), less 1.
Difference difference_of_uncorrelated(double a, const Variance& of_a, double b, const Variance& of_b, Samples samples);

}  // namespace andel::tabulate
