// Whole points for shares that must fill a bar: Hamilton's largest remainders. Never for bases or tests, which
// use unrounded values. Knows no chart.
#pragma once

#include <span>
#include <vector>

namespace andel::tabulate {

/// Parts that add up to `points` (such as 100) in steps of `step` (1, or 0.1 for one decimal) and stay within a
/// step of `shares`, which must not be negative: all rounded down, then a step each to those that lost most,
/// ties to the larger share, then to the earlier. All 0 where the shares are.
std::vector<double> apportion(std::span<const double> shares, double points, double step);

}  // namespace andel::tabulate
