#include "colour/nearest_colour.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "colour/difference.hpp"

namespace andel::colour {
namespace {

struct Candidate {
  Colour colour;
  double change = 0;  ///< CIEDE2000
};

Lab polar(double lightness, double chroma, double hue) {
  return {lightness, chroma * std::cos(hue), chroma * std::sin(hue)};
}

/// The most chroma up to `wanted` that sRGB has at this lightness and hue.
double shown_chroma(double lightness, double wanted, double hue) {
  if (to_linear(polar(lightness, wanted, hue)).can_be_shown()) return wanted;
  double shown = 0;
  double beyond = wanted;
  for (int halving = 0; halving < 12; ++halving) {
    const double middle = (shown + beyond) / 2;
    (to_linear(polar(lightness, middle, hue)).can_be_shown() ? shown : beyond) = middle;
  }
  return shown;
}

class Candidates {
 public:
  explicit Candidates(Colour wanted) : wanted_(to_lab(wanted)), all_{{wanted, 0}} {}

  /// Adds every lightness at this chroma, as far as it can be shown, and hue (in radians).
  void add_lightnesses(double chroma, double hue, int steps) {
    for (int i = 0; i <= steps; ++i) {
      const double lightness = 100.0 * i / steps;
      const Colour colour = to_colour(to_linear(polar(lightness, shown_chroma(lightness, chroma, hue), hue)));
      all_.push_back({colour, ciede2000(wanted_, to_lab(colour))});
    }
  }

  void add_own_hue() { add_lightnesses(chroma(), std::atan2(wanted_.b, wanted_.a), 500); }

  void add_all_hues() {
    constexpr int hues = 36;
    for (int i = 0; i < hues; ++i) {
      const double hue = 2 * std::numbers::pi * i / hues;
      for (const double other : {chroma(), 20.0, 40.0, 60.0}) add_lightnesses(other, hue, 100);
    }
  }

  [[nodiscard]] std::optional<Colour> first(const std::function<bool(Colour)>& passes) {
    std::stable_sort(all_.begin(), all_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.change < b.change; });
    for (const Candidate& candidate : all_) {
      if (passes(candidate.colour)) return candidate.colour;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] double chroma() const { return std::hypot(wanted_.a, wanted_.b); }

  Lab wanted_;
  std::vector<Candidate> all_;
};

}  // namespace

std::optional<Colour> nearest_colour(Colour wanted, Hue hue, const std::function<bool(Colour)>& passes) {
  Candidates candidates(wanted);
  candidates.add_own_hue();
  if (hue == Hue::free) candidates.add_all_hues();
  return candidates.first(passes);
}

}  // namespace andel::colour
