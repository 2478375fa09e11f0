// Draws a laid out bar chart and says what each part of it is.
//
// Structure: the heading, one level below the slide's; a Figure, whose alternative text tells the whole chart, of the
// drawn shapes (grid, bars, baseline, reference marks with their key); then a Table of the visible labels and figures,
// so that each of them is drawn once and can be read, searched and copied row by row: TH of a row its label, TD its
// figures. A legend inside the chart becomes the table's row of column headers, for then a screen reader names the
// series with each figure. Axis labels are artifacts: they say nothing that the figures do not say better.
#pragma once

#include "compose/chart_layout.hpp"
#include "compose/context.hpp"
#include "compose/document_builder.hpp"
#include "compose/headings.hpp"

namespace andel::compose {

/// Where in the document a chart stands.
struct ChartSetting {
  StructureId parent;
  PageId page;  ///< the newest one
  HeadingLevels& headings;
  Colour background;
};

void draw_chart(ChartLayout&& layout, const ChartSetting& setting, const Context& context, DocumentBuilder& builder);

}  // namespace andel::compose
