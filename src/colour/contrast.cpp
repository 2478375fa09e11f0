#include "colour/contrast.hpp"

#include <algorithm>

namespace andel::colour {

double relative_luminance(LinearRgb light) { return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue; }

double relative_luminance(Colour colour) { return relative_luminance(to_linear(colour)); }

double contrast_of_luminances(double first, double second) {
  constexpr double flare = 0.05;
  const auto [darker, lighter] = std::minmax(first, second);
  return (lighter + flare) / (darker + flare);
}

double contrast_ratio(Colour first, Colour second) {
  return contrast_of_luminances(relative_luminance(first), relative_luminance(second));
}

}  // namespace andel::colour
