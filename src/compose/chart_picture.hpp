// The drawn shapes of a chart: grid, bars, baseline, reference marks and the key to the marks. Together they are the
// Figure, which its alternative text describes in words. Draws no text but the marks' key.
#pragma once

#include "compose/chart_layout.hpp"
#include "compose/document_builder.hpp"

namespace andel::compose {

/// Draws the shapes as content of `figure`.
void draw_picture(const ChartLayout& layout, StructureId figure, Colour background, DocumentBuilder& builder);

/// All that the picture covers.
Rect picture_bounds(const ChartLayout& layout);

}  // namespace andel::compose
