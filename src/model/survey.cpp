#include "model/survey.hpp"

#include <algorithm>

namespace andel {

std::optional<double> Coding::value_of(double code) const {
  for (const auto& step : steps) {
    if (step.range.contains(code)) return step.value;
  }
  return unnamed == Unnamed::as_is ? std::optional(code) : std::nullopt;
}

bool Coding::names(double code) const {
  return std::ranges::any_of(steps, [&](const CodingStep& step) { return step.range.contains(code); });
}

std::optional<double> Coding::share_unit() const {
  if (unnamed == Unnamed::as_is) return std::nullopt;
  double unit = 0;
  for (const auto& step : steps) {
    if (step.value == 0 || step.value == unit) continue;
    if (unit != 0 || step.value < 0) return std::nullopt;
    unit = step.value;
  }
  return unit > 0 ? std::optional(unit) : std::nullopt;
}

}  // namespace andel
