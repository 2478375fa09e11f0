// What the weights of a file are like: range, efficiency, zeros, extremes. Knows no answers.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace andel::tabulate {

struct WeightReport {
  std::size_t interviews = 0;
  std::size_t zeros = 0;
  std::size_t extreme = 0;  ///< above five times the mean weight
  double smallest = 0;      ///< of those above 0
  double largest = 0;
  std::size_t largest_row = 0;
  double mean = 0;  ///< over all interviews
  double total = 0;
  double effective = 0;      ///< (sum w)^2 / sum w^2
  double design_effect = 1;  ///< Kish's: interviews with a weight, by the effective ones
  double efficiency = 1;     ///< its inverse
};

/// `weights` are 0 or more.
WeightReport report_weights(std::span<const double> weights);

/// "from 0.21 to 4.8, mean 1, efficiency 74.6 % (6136 interviews count as 4578), design effect 1.34", then zeros and
/// extremes where there are any.
std::string describe(const WeightReport& report);

}  // namespace andel::tabulate
