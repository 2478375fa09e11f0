// Lengths and places on a page. Unit: points (1/72 inch). Origin: top left, y grows downwards.
#pragma once

namespace andel {

using Pt = double;

inline constexpr Pt points_per_cm = 72.0 / 2.54;

struct Point {
  Pt x = 0;
  Pt y = 0;
};

struct Size {
  Pt width = 0;
  Pt height = 0;
};

struct Rect {
  Pt x = 0;
  Pt y = 0;
  Pt width = 0;
  Pt height = 0;

  [[nodiscard]] Pt right() const { return x + width; }
  [[nodiscard]] Pt bottom() const { return y + height; }
};

}  // namespace andel
