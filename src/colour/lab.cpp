#include "colour/lab.hpp"

#include <cmath>

namespace andel::colour {
namespace {

constexpr Matrix rgb_to_xyz{
    {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
constexpr Matrix xyz_to_rgb{
    {{3.2404542, -1.5371385, -0.4985314}, {-0.9692660, 1.8760108, 0.0415560}, {0.0556434, -0.2040259, 1.0572252}}};
/// What the matrix makes of white, so that greys have no chroma.
constexpr Triple white = multiply(rgb_to_xyz, {1, 1, 1});

/// Where the cube root gives way to a straight line; the fractions of CIE 15:2004 instead of its decimals.
constexpr double step = 6.0 / 29.0;

double compress(double ratio) {
  return ratio > step * step * step ? std::cbrt(ratio) : ratio / (3 * step * step) + 4.0 / 29.0;
}

double expand(double value) { return value > step ? value * value * value : 3 * step * step * (value - 4.0 / 29.0); }

}  // namespace

Lab to_lab(LinearRgb light) {
  const Triple xyz = multiply(rgb_to_xyz, {light.red, light.green, light.blue});
  const double x = compress(xyz[0] / white[0]);
  const double y = compress(xyz[1] / white[1]);
  const double z = compress(xyz[2] / white[2]);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

Lab to_lab(Colour colour) { return to_lab(to_linear(colour)); }

LinearRgb to_linear(const Lab& lab) {
  const double y = (lab.lightness + 16) / 116;
  const double x = y + lab.a / 500;
  const double z = y - lab.b / 200;
  const Triple rgb = multiply(xyz_to_rgb, {white[0] * expand(x), white[1] * expand(y), white[2] * expand(z)});
  return {rgb[0], rgb[1], rgb[2]};
}

}  // namespace andel::colour
