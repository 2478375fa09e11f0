#include "colour/linear_rgb.hpp"

#include <algorithm>
#include <cmath>

namespace andel::colour {
namespace {

double decode(std::uint8_t coded) {
  const double value = coded / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint8_t encode(double linear) {
  const double light = std::clamp(linear, 0.0, 1.0);
  const double value = light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(255 * value));
}

}  // namespace

bool LinearRgb::can_be_shown() const {
  constexpr double rounding = 1e-6;
  const auto [least, most] = std::minmax({red, green, blue});
  return least >= -rounding && most <= 1 + rounding;
}

LinearRgb to_linear(Colour colour) { return {decode(colour.red), decode(colour.green), decode(colour.blue)}; }

Colour to_colour(LinearRgb light) { return {encode(light.red), encode(light.green), encode(light.blue)}; }

}  // namespace andel::colour
