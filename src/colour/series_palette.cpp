#include "colour/series_palette.hpp"

#include <algorithm>

#include "colour/appearance.hpp"
#include "colour/contrast.hpp"
#include "colour/limits.hpp"
#include "colour/nearest_colour.hpp"

namespace andel::colour {
namespace {

bool stands_out(Colour colour, const std::vector<Colour>& surfaces) {
  return std::all_of(surfaces.begin(), surfaces.end(),
                     [&](Colour surface) { return contrast_ratio(colour, surface) >= shape_contrast; });
}

/// Whether some luminance is far enough from `colour` and from all `surfaces` for a neighbour of the colour: if
/// any is, so is black, white, or one that just keeps the distance from one of them.
bool leaves_room(Colour colour, const std::vector<Colour>& surfaces) {
  constexpr double flare = 0.05;
  constexpr double margin = 1.02;  // for the next colour's 8 bits
  std::vector<double> taken{relative_luminance(colour)};
  for (const Colour surface : surfaces) taken.push_back(relative_luminance(surface));
  std::vector<double> free{0, 1};
  for (const double luminance : taken) {
    free.push_back((luminance + flare) * neighbour_contrast * margin - flare);
    free.push_back((luminance + flare) / (neighbour_contrast * margin) - flare);
  }
  return std::any_of(free.begin(), free.end(), [&](double candidate) {
    return candidate >= 0 && candidate <= 1 && std::all_of(taken.begin(), taken.end(), [&](double luminance) {
             return contrast_of_luminances(candidate, luminance) >= neighbour_contrast;
           });
  });
}

/// A palette that is grown series by series.
class Repair {
 public:
  explicit Repair(const std::vector<SeriesColour>& series) : series_(series) {}

  /// Adds the next series' colour; false where none passes.
  bool grow() {
    const auto passes = [&](Colour colour) { return fits(colour); };
    const Colour wanted = series_[colours_.size()].colour;
    auto colour = nearest_colour(wanted, Hue::kept, passes);
    if (!colour) colour = nearest_colour(wanted, Hue::free, passes);
    if (!colour) return false;
    colours_.push_back(*colour);
    appearances_.emplace_back(*colour);
    return true;
  }

  [[nodiscard]] const std::vector<Colour>& colours() const { return colours_; }

 private:
  /// Whether the colour passes as the next one.
  [[nodiscard]] bool fits(Colour colour) const {
    const std::size_t position = colours_.size();
    if (!stands_out(colour, series_[position].surfaces)) return false;
    if (position > 0 && contrast_ratio(colour, colours_.back()) < neighbour_contrast) return false;
    if (position + 1 < series_.size() && !leaves_room(colour, series_[position + 1].surfaces)) return false;
    const Appearance appearance(colour);
    return std::all_of(appearances_.begin(), appearances_.end(), [&](const Appearance& other) {
      return greatest_likeness(appearance, other).difference >= series_difference;
    });
  }

  const std::vector<SeriesColour>& series_;
  std::vector<Colour> colours_;
  std::vector<Appearance> appearances_;
};

}  // namespace

std::optional<std::vector<Colour>> repair_palette(const std::vector<SeriesColour>& series) {
  Repair repair(series);
  for (std::size_t i = 0; i < series.size(); ++i) {
    if (!repair.grow()) return std::nullopt;
  }
  return repair.colours();
}

}  // namespace andel::colour
