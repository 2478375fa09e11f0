#include "tabulate/apportion.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace andel::tabulate {
namespace {

// What rounding noise may take off a quota or a remainder without changing who gets a step.
constexpr double quota_noise = 1e-9;

}  // namespace

std::vector<double> apportion(std::span<const double> shares, double points, double step) {
  std::vector<double> parts(shares.size(), 0.0);
  const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (total <= 0) return parts;
  const double steps = std::round(points / step);
  std::vector<double> remainders(shares.size());
  double left = steps;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const double quota = shares[i] / total * steps;
    parts[i] = std::floor(quota + quota_noise);
    remainders[i] = std::round((quota - parts[i]) / quota_noise) * quota_noise;
    left -= parts[i];
  }
  std::vector<std::size_t> order(shares.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return remainders[a] != remainders[b] ? remainders[a] > remainders[b] : shares[a] > shares[b];
  });
  for (std::size_t i = 0; i < order.size() && left > 0; ++i, left -= 1) parts[order[i]] += 1;
  // Dividing by steps per point keeps 0.3 at 0.3, where multiplying by 0.1 would not.
  for (double& part : parts) part = part * points / steps;
  return parts;
}

}  // namespace andel::tabulate
