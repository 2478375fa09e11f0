// The contrast of two colours as WCAG 2 defines it. It rests on luminance alone: two colours have the contrast
// of the greys that a print without colour makes of them.
#pragma once

#include "colour/linear_rgb.hpp"

namespace andel::colour {

/// From 0 (black) to 1 (white) [WCAG 2.2, "relative luminance"].
double relative_luminance(LinearRgb light);
double relative_luminance(Colour colour);

/// From 1 (none) to 21 (black and white), in either order [WCAG 2.2, "contrast ratio"].
double contrast_of_luminances(double first, double second);
double contrast_ratio(Colour first, Colour second);

}  // namespace andel::colour
