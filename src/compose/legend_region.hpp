// A region that explains the series of the charts beside it. Its entries are a list: the charts' tables have no
// column headers of their own then, and the list is read before them.
#pragma once

#include <span>

#include "compose/chart_layout.hpp"
#include "compose/context.hpp"
#include "compose/document_builder.hpp"

namespace andel::compose {

/// Draws the legend of the charts that `region` names, as a kid of `parent`; nothing when there are none. Charts
/// whose series have other labels than the first one's are errors.
void draw_legend_region(const Region& region, std::span<const ChartPart> charts, StructureId parent,
                        const Context& context, DocumentBuilder& builder);

/// Whether the legend in `legend` explains the chart in `chart`.
bool explains(const Region& legend, const Region& chart);

}  // namespace andel::compose
