// The colours that tell the series of a chart style's bars apart: what each must be seen on, and a palette
// near to them of which every pair passes. Knows no plan.
#pragma once

#include <optional>
#include <vector>

#include "model/colour.hpp"

namespace andel::colour {

struct SeriesColour {
  Colour colour;
  std::vector<Colour> surfaces;  ///< on which the series is shown; a subset of the ones of the series before
};

/// The colours in the same order, each as near as may be to what it was: it is kept if it passes beside those
/// before it, else it changes in lightness, else also in hue. Nothing where the search finds no palette.
std::optional<std::vector<Colour>> repair_palette(const std::vector<SeriesColour>& series);

}  // namespace andel::colour
