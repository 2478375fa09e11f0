// The labels and figures of a chart as a table: each is drawn once, where the eye expects it, and read row by row.
#pragma once

#include "compose/chart_layout.hpp"
#include "compose/context.hpp"
#include "compose/document_builder.hpp"

namespace andel::compose {

/// Draws a row of column headers where the chart has a legend of its own, then label and figures of each row, as
/// kids of `table`.
void draw_table(const ChartLayout& layout, StructureId table, const Context& context, DocumentBuilder& builder);

}  // namespace andel::compose
