#include "colour/difference.hpp"

#include <cmath>
#include <numbers>

namespace andel::colour {
namespace {

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

/// Chroma and hue after the correction of a* that gives greys and near-greys their due.
struct Polar {
  double chroma = 0;
  double hue = 0;  ///< degrees in [0, 360); 0 for greys, which have none

  Polar(double a, double b) : chroma(std::hypot(a, b)) {
    if (chroma == 0) return;
    hue = std::atan2(b, a) * 180 / std::numbers::pi;
    if (hue < 0) hue += 360;
  }
};

/// sqrt(C^7 / (C^7 + 25^7))
double seventh(double chroma) {
  const double power = std::pow(chroma, 7);
  return std::sqrt(power / (power + 6103515625.0));
}

/// Second less first, the short way round [Sharma, equation 10].
double hue_step(const Polar& first, const Polar& second) {
  if (first.chroma * second.chroma == 0) return 0;
  const double step = second.hue - first.hue;
  if (step > 180) return step - 360;
  return step < -180 ? step + 360 : step;
}

/// On the shorter arc between the two [Sharma, equation 14].
double mean_hue(const Polar& first, const Polar& second) {
  const double sum = first.hue + second.hue;
  if (first.chroma * second.chroma == 0) return sum;
  if (std::abs(first.hue - second.hue) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

/// T: how much coarser hue is seen at this hue [Sharma, equation 15].
double hue_weight(double hue) {
  return 1 - 0.17 * std::cos(radians(hue - 30)) + 0.24 * std::cos(radians(2 * hue)) +
         0.32 * std::cos(radians(3 * hue + 6)) - 0.20 * std::cos(radians(4 * hue - 63));
}

}  // namespace

double ciede2000(const Lab& first, const Lab& second) {
  const double stretch = 1.5 - 0.5 * seventh((std::hypot(first.a, first.b) + std::hypot(second.a, second.b)) / 2);
  const Polar p{stretch * first.a, first.b};
  const Polar q{stretch * second.a, second.b};

  const double lightness = (first.lightness + second.lightness) / 2;
  const double chroma = (p.chroma + q.chroma) / 2;
  const double hue = mean_hue(p, q);
  const double off_middle = (lightness - 50) * (lightness - 50);

  const double lightness_scale = 1 + 0.015 * off_middle / std::sqrt(20 + off_middle);
  const double chroma_scale = 1 + 0.045 * chroma;
  const double hue_scale = 1 + 0.015 * chroma * hue_weight(hue);
  const double turn = 30 * std::exp(-std::pow((hue - 275) / 25, 2));
  const double rotation = -std::sin(radians(2 * turn)) * 2 * seventh(chroma);

  const double by_lightness = (second.lightness - first.lightness) / lightness_scale;
  const double by_chroma = (q.chroma - p.chroma) / chroma_scale;
  const double by_hue = 2 * std::sqrt(p.chroma * q.chroma) * std::sin(radians(hue_step(p, q) / 2)) / hue_scale;
  return std::sqrt(by_lightness * by_lightness + by_chroma * by_chroma + by_hue * by_hue +
                   rotation * by_chroma * by_hue);
}

}  // namespace andel::colour
