#include "compose/axis.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace andel::compose {
namespace {

constexpr double rounding_slack = 1e-9;
/// Of the step that would be right, for a rounder one.
constexpr double least_share = 0.9;

/// The smallest of 1, 2, 5 times a power of ten that is at least nine tenths of `wish`.
double round_step(double wish) {
  const double magnitude = std::pow(10.0, std::floor(std::log10(wish)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * magnitude >= wish * least_share) return factor * magnitude;
  }
  return 10 * magnitude;
}

bool divides(double step, double range) {
  const double steps = range / step;
  return std::abs(steps - std::round(steps)) < rounding_slack;
}

/// Or a few more or less, to stay round.
constexpr double steps_wanted = 5;

/// With the smallest round step that both ends are multiples of and that is not too small; the whole range where there
/// is none.
Axis stated_axis(const AxisEnds& ends) {
  const double range = ends.high - ends.low;
  const double wish = range / steps_wanted;
  const double magnitude = std::pow(10.0, std::floor(std::log10(wish)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
    const double step = factor * magnitude;
    if (step < 0.7 * wish || !divides(step, ends.low) || !divides(step, ends.high)) continue;
    return {ends.low, ends.high, step};
  }
  return {ends.low, ends.high, range};
}

/// On both sides of zero, the ends are such that some wider step meets both, and zero: so zero stays a tick where there
/// is room for few.
Axis round_axis(double least, double greatest) {
  if (greatest - least <= 0) return {.low = 0, .high = 1, .step = 1};
  const double step = round_step((greatest - least) / steps_wanted);
  const auto steps_to = [step](double end) { return std::lround(std::ceil(end / step - rounding_slack)); };
  long below = steps_to(-least);
  long above = steps_to(greatest);
  if (std::gcd(below, above) == 1 && below + above > 3) {
    below += below % 2;
    above += above % 2;
  }
  return {.low = 0 - step * static_cast<double>(below), .high = step * static_cast<double>(above), .step = step};
}

}  // namespace

Axis choose_axis(Unit unit, std::span<const double> values, const AxisEnds& ends) {
  if (ends.reach == AxisReach::stated) return stated_axis(ends);
  double least = 0;
  double greatest = 0;
  for (const double value : values) {
    least = std::min(least, value);
    greatest = std::max(greatest, value);
  }
  const bool within_100 = least >= -100 && greatest <= 100;
  if (unit == Unit::number || !within_100 || ends.reach == AxisReach::figures) return round_axis(least, greatest);
  return least < 0 ? Axis{.low = -100, .high = 100, .step = 50} : Axis{.low = 0, .high = 100, .step = 20};
}

bool holds(const Axis& axis, std::span<const double> values) {
  return std::all_of(values.begin(), values.end(),
                     [&](double value) { return axis.low <= value && value <= axis.high; });
}

Axis thin_out(const Axis& axis, std::size_t most) {
  const double range = axis.high - axis.low;
  for (const double factor : {1.0, 2.0, 2.5, 3.0, 5.0, 10.0}) {
    const double step = axis.step * factor;
    const bool keeps_zero = divides(step, axis.low) || axis.low == 0;
    if (!divides(step, range) || !keeps_zero) continue;
    if (std::round(range / step) + 1 <= static_cast<double>(most)) return {axis.low, axis.high, step};
  }
  return {axis.low, axis.high, range};
}

std::vector<double> ticks_of(const Axis& axis) {
  const auto steps = static_cast<std::size_t>(std::lround((axis.high - axis.low) / axis.step));
  std::vector<double> ticks(steps + 1);
  for (std::size_t i = 0; i <= steps; ++i) ticks[i] = axis.low + axis.step * static_cast<double>(i);
  return ticks;
}

double place_on(const Axis& axis, double value) {
  return std::clamp((value - axis.low) / (axis.high - axis.low), 0.0, 1.0);
}

}  // namespace andel::compose
