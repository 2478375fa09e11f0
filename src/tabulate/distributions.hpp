// Quantiles and tail areas of the distributions that intervals and tests need; accurate to 1e-12.
// The only place that knows Boost.Math.
#pragma once

namespace andel::tabulate {

/// The value below which a standard normal falls with `probability` (between 0 and 1).
double normal_quantile(double probability);

/// The same for Student's t with `degrees` > 0 degrees of freedom, which need not be whole.
double student_t_quantile(double probability, double degrees);

/// The probability that |T| exceeds |t|.
double student_t_two_sided(double t, double degrees);

/// The value below which a beta(a, b) falls with `probability`; a, b > 0.
double beta_quantile(double probability, double a, double b);

/// The probability that F(numerator, denominator) exceeds `f`.
double f_upper_tail(double f, double numerator, double denominator);

}  // namespace andel::tabulate
