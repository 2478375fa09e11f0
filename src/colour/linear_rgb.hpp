// Light in sRGB's primaries, in proportion to its power, which is what can be added, weighed and simulated;
// and the way to and from the coded values of a colour. Knows no perception.
#pragma once

#include <array>

#include "model/colour.hpp"

namespace andel::colour {

/// Each channel from 0 to 1 where the colour can be shown, beyond where it cannot.
struct LinearRgb {
  double red = 0;
  double green = 0;
  double blue = 0;

  /// Whether sRGB has the colour, but for what rounding does.
  [[nodiscard]] bool can_be_shown() const;
};

/// Decodes sRGB [IEC 61966-2-1].
LinearRgb to_linear(Colour colour);

/// Encodes as sRGB in 8 bits per channel; a channel that cannot be shown becomes the nearest that can.
Colour to_colour(LinearRgb light);

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// Rows of the matrix times the column.
constexpr Triple multiply(const Matrix& matrix, const Triple& column) {
  Triple product{};
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t i = 0; i < 3; ++i) product[row] += matrix[row][i] * column[i];
  }
  return product;
}

}  // namespace andel::colour
