// The confidence intervals of a chart: a thin line with serifs across each bar's end.
#pragma once

#include "compose/chart_layout.hpp"
#include "compose/document_builder.hpp"

namespace andel::compose {

/// Draws the intervals of the figures that carry one; the background shows on either side of a line, so that it is
/// seen on its bar as well.
void draw_intervals(const ChartLayout& layout, Colour background, const Owner& owner, DocumentBuilder& builder);

}  // namespace andel::compose
