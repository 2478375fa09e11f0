#include "tabulate/difference.hpp"

#include <cmath>

#include "tabulate/distributions.hpp"
#include "tabulate/interval.hpp"

namespace andel::tabulate {

Comparison test_difference(const Difference& difference, double level) {
  Comparison comparison;
  comparison.difference = difference.value;
  comparison.degrees_of_freedom = difference.variance.degrees_of_freedom;
  if (comparison.degrees_of_freedom < 1) {
    comparison.state = PrecisionState::single_unit;
    return comparison;
  }
  if (!difference.variance.value) {
    comparison.state = PrecisionState::lonely_unit;
    return comparison;
  }
  comparison.standard_error = std::sqrt(*difference.variance.value);
  comparison.state = comparison.standard_error > 0 ? PrecisionState::known : PrecisionState::constant;
  if (comparison.state == PrecisionState::constant) return comparison;
  comparison.t = comparison.difference / comparison.standard_error;
  comparison.p_value = student_t_two_sided(comparison.t, comparison.degrees_of_freedom);
  comparison.interval =
      wald_interval(comparison.difference, comparison.standard_error, comparison.degrees_of_freedom, level);
  return comparison;
}

Difference difference_of_uncorrelated(double a, const Variance& of_a, double b, const Variance& of_b, Samples samples) {
  Difference difference;
  difference.value = a - b;
  if (of_a.value && of_b.value) difference.variance.value = *of_a.value + *of_b.value;
  // Each side's degrees of freedom have a stratum taken off; in one file it is the same stratum.
  const double shared_stratum = samples == Samples::one ? 1 : 0;
  difference.variance.degrees_of_freedom = of_a.degrees_of_freedom + of_b.degrees_of_freedom + shared_stratum - 1;
  return difference;
}

}  // namespace andel::tabulate
