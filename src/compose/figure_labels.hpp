// The figures beside the bars: set in type, just past the bar's end. Lines in their way leave a gap for them.
#pragma once

#include "compose/chart_layout.hpp"
#include "compose/context.hpp"

namespace andel::compose {

/// Between a bar's end and its figure, in ems of the figure.
inline constexpr double figure_gap = 0.4;

/// Sets the figures of a chart whose bars have their places, row by row, series by series.
std::vector<std::vector<FigureLabel>> set_figures(const ChartLayout& layout, const Context& context);

}  // namespace andel::compose
