#include "model/survey.hpp"

namespace andel {

std::optional<double> Coding::value_of(double code) const {
  for (const auto& step : steps) {
    if (step.range.contains(code)) return step.value;
  }
  return std::nullopt;
}

}  // namespace andel
