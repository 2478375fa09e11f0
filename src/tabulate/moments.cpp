#include "tabulate/moments.hpp"

namespace andel::tabulate {
namespace {

/// Both sources of moments are runs of (count, value); `for_each(visit)` calls visit(count, value) for each.
template <class ForEach>
Moments sum_up(const ForEach& for_each) {
  Moments moments;
  double total = 0;
  std::optional<double> first;
  moments.constant = true;
  for_each([&](const Count& count, double value) {
    moments.base += count;
    total += count.weighted * value;
    if (count.positive == 0) return;
    if (!first) first = value;
    moments.constant = moments.constant && value == *first;
  });
  if (!first) return moments;
  moments.mean = moments.constant ? *first : total / moments.base.weighted;
  for_each([&](const Count& count, double value) {
    const double deviation = value - moments.mean;
    moments.scatter += count.weighted * deviation * deviation;
    moments.squared_scatter += count.squared * deviation * deviation;
  });
  return moments;
}

}  // namespace

Moments moments_of(std::span<const Count> counts, std::span<const std::optional<double>> values) {
  return sum_up([&](const auto& visit) {
    for (std::size_t code = 0; code < counts.size(); ++code) {
      if (values[code]) visit(counts[code], *values[code]);
    }
  });
}

Moments moments_of(std::span<const Row> rows, std::span<const double> values, std::span<const Count> per_row) {
  return sum_up([&](const auto& visit) {
    for (std::size_t i = 0; i < rows.size(); ++i) visit(per_row[rows[i]], values[i]);
  });
}

Base base_of(const Count& count) {
  const double effective = count.positive > 0 ? count.weighted * count.weighted / count.squared : 0.0;
  return {static_cast<std::size_t>(count.unweighted), count.weighted, effective};
}

}  // namespace andel::tabulate
