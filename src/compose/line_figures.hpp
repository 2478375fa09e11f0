// Where the figures of a line chart stand: above or below their points, out of the way of lines and of each other.
#pragma once

#include <vector>

#include "compose/chart_layout.hpp"
#include "compose/context.hpp"

namespace andel::compose {

/// Radius of a point.
inline constexpr Pt point_radius = 3;
/// Before a line's name, for its sign.
inline constexpr Pt name_sign_room = 10;

/// The figures set in type, by row and series, without places.
std::vector<std::vector<FigureLabel>> set_line_figures(const ChartLayout& layout, const Context& context);

/// Places them, once all points have places. Signs of figures without a value stand on the baseline.
void place_line_figures(ChartLayout& layout);

}  // namespace andel::compose
