#include "tabulate/adjust.hpp"

#include <algorithm>
#include <numeric>

namespace andel::tabulate {
namespace {

/// Positions of the p-values from the smallest up.
std::vector<std::size_t> ascending(std::span<const double> p_values) {
  std::vector<std::size_t> order(p_values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p_values[i]; });
  return order;
}

std::vector<double> step_down(std::span<const double> p_values) {
  std::vector<double> adjusted(p_values.size());
  double largest = 0;
  auto left = static_cast<double>(p_values.size());
  for (const std::size_t i : ascending(p_values)) {
    largest = std::max(largest, left * p_values[i]);
    adjusted[i] = std::min(1.0, largest);
    left -= 1;
  }
  return adjusted;
}

std::vector<double> step_up(std::span<const double> p_values) {
  std::vector<double> adjusted(p_values.size());
  const auto order = ascending(p_values);
  const auto tests = static_cast<double>(p_values.size());
  double smallest = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    const std::size_t i = order[rank - 1];
    smallest = std::min(smallest, tests / static_cast<double>(rank) * p_values[i]);
    adjusted[i] = smallest;
  }
  return adjusted;
}

}  // namespace

std::vector<double> adjust(std::span<const double> p_values, Correction correction) {
  std::vector<double> adjusted(p_values.begin(), p_values.end());
  switch (correction) {
    case Correction::none:
      break;
    case Correction::bonferroni:
      for (double& p : adjusted) p = std::min(1.0, p * static_cast<double>(adjusted.size()));
      break;
    case Correction::holm:
      return step_down(p_values);
    case Correction::benjamini_hochberg:
      return step_up(p_values);
  }
  return adjusted;
}

}  // namespace andel::tabulate
