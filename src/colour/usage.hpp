// Which styles a plan's slides use, and on which colours: a brand is judged as it is used, not as it might be.
// Knows no limits.
#pragma once

#include <cstddef>
#include <vector>

#include "model/plan.hpp"

namespace andel::colour {

/// A text style on a surface; `layout` is the first in which the two meet.
struct TextUse {
  StyleId style;
  Colour surface;
  LayoutId layout;
};

/// The bars of a chart style on a surface, or the signs that stand for them in a legend.
struct BarUse {
  ChartStyleId style;
  Colour surface;
  LayoutId layout;
  std::size_t series = 0;  ///< of the chart that has most
};

/// The reference marks of a chart style on a surface.
struct MarkUse {
  ChartStyleId style;
  Colour surface;
  LayoutId layout;
};

/// Each combination of style and surface once, in the order of the slides.
struct Usage {
  std::vector<TextUse> texts;
  std::vector<BarUse> bars;
  std::vector<MarkUse> marks;
};

Usage find_usage(const Plan& plan);

}  // namespace andel::colour
