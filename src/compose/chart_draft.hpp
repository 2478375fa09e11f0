// A chart on its way to a layout: its figures, and what stands above and below its bars, set in type with the
// heights that it takes. Knows nothing of the bars and of other charts.
#pragma once

#include "compose/chart_layout.hpp"
#include "compose/context.hpp"

namespace andel::compose {

struct ChartDraft {
  ChartLayout layout;
  Pt heading_height = 0;    ///< with the gap below
  Pt legend_height = 0;     ///< with the gap below
  Pt axis_label_depth = 0;  ///< from the bars' end to the baseline of the axis labels
  Pt keys_depth = 0;        ///< from the bars' end to the top of the keys
  Pt foot = 0;              ///< from the bars' end to the end of everything
  Pt plot_height = 0;       ///< of the bars, or of a neighbour's that are a little taller

  /// Height of what stands above the bars.
  [[nodiscard]] Pt top() const { return heading_height + legend_height; }
  /// What the region leaves for the bars.
  [[nodiscard]] Pt plot_room() const { return layout.region->box.height - top() - foot; }
};

ChartDraft begin_chart(const ChartPart& part, const Context& context);

}  // namespace andel::compose
