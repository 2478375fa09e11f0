#include "tabulate/distributions.hpp"

#include <cmath>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace andel::tabulate {
namespace {

// Double precision throughout: the promotion to long double that is Boost's default gains nothing here. A series
// that stops early has its last term as its error, which beats no figure.
using Policy =
    boost::math::policies::policy<boost::math::policies::promote_double<false>,
                                  boost::math::policies::evaluation_error<boost::math::policies::ignore_error>,
                                  boost::math::policies::overflow_error<boost::math::policies::ignore_error>>;
using Normal = boost::math::normal_distribution<double, Policy>;
using StudentT = boost::math::students_t_distribution<double, Policy>;
using Beta = boost::math::beta_distribution<double, Policy>;
using FisherF = boost::math::fisher_f_distribution<double, Policy>;

}  // namespace

double normal_quantile(double probability) { return boost::math::quantile(Normal(), probability); }

double student_t_quantile(double probability, double degrees) {
  return boost::math::quantile(StudentT(degrees), probability);
}

double student_t_two_sided(double t, double degrees) {
  return 2 * boost::math::cdf(boost::math::complement(StudentT(degrees), std::abs(t)));
}

double beta_quantile(double probability, double a, double b) { return boost::math::quantile(Beta(a, b), probability); }

double f_upper_tail(double f, double numerator, double denominator) {
  return boost::math::cdf(boost::math::complement(FisherF(numerator, denominator), f));
}

}  // namespace andel::tabulate
