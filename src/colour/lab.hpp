// CIE 1976 L*a*b* for the white of sRGB, D65: lightness, and two axes of hue and chroma.
#pragma once

#include "colour/linear_rgb.hpp"

namespace andel::colour {

struct Lab {
  double lightness = 0;  ///< L*: 0 (black) to 100 (white)
  double a = 0;          ///< from green to red
  double b = 0;          ///< from blue to yellow
};

/// [CIE 15:2004, 8.2.1], with the primaries and the white of IEC 61966-2-1.
Lab to_lab(LinearRgb light);
Lab to_lab(Colour colour);

/// The inverse; the result may be a colour that cannot be shown.
LinearRgb to_linear(const Lab& lab);

}  // namespace andel::colour
