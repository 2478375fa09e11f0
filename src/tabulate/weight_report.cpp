#include "tabulate/weight_report.hpp"

#include <algorithm>
#include <limits>

namespace andel::tabulate {
namespace {

constexpr double extreme_by_mean = 5;

}  // namespace

WeightReport report_weights(std::span<const double> weights) {
  WeightReport report;
  report.interviews = weights.size();
  report.smallest = std::numeric_limits<double>::infinity();
  double squares = 0;
  for (std::size_t row = 0; row < weights.size(); ++row) {
    const double weight = weights[row];
    report.total += weight;
    squares += weight * weight;
    if (weight > 0) {
      report.smallest = std::min(report.smallest, weight);
    } else {
      ++report.zeros;
    }
    if (weight > report.largest) {
      report.largest = weight;
      report.largest_row = row;
    }
  }
  if (report.total <= 0) {
    report.smallest = 0;
    return report;
  }
  report.mean = report.total / static_cast<double>(report.interviews);
  report.effective = report.total * report.total / squares;
  report.design_effect = static_cast<double>(report.interviews - report.zeros) / report.effective;
  report.efficiency = 1 / report.design_effect;
  report.extreme = static_cast<std::size_t>(
      std::ranges::count_if(weights, [&](double weight) { return weight > extreme_by_mean * report.mean; }));
  return report;
}

}  // namespace andel::tabulate
