#include "tabulate/weight_report.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

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

std::string describe(const WeightReport& report) {
  std::string text = fmt::format(
      "from {:.4g} to {:.4g}, mean {:.4g}, efficiency {:.1f} % ({} interviews{} count as {:.0f}), design effect {:.3g}",
      report.smallest, report.largest, report.mean, 100 * report.efficiency, report.interviews - report.zeros,
      report.zeros > 0 ? " with a weight" : "", report.effective, report.design_effect);
  if (report.zeros > 0) text += fmt::format("; {} {} 0", report.zeros, report.zeros == 1 ? "is" : "are");
  if (report.extreme > 0) text += fmt::format("; {} above five times the mean", report.extreme);
  return text;
}

}  // namespace andel::tabulate
