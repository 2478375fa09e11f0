// The column of category labels: how wide it is, how large its type, how its labels wrap, and with that how
// much height the bars beside them get. One column for all charts that belong together.
// Knows no places on the page and no structure.
#pragma once

#include <span>
#include <vector>

#include "compose/chart_figures.hpp"
#include "compose/chart_rhythm.hpp"
#include "compose/context.hpp"
#include "text/paragraph.hpp"

namespace andel::compose {

/// A chart that stands in the column.
struct LabelNeed {
  const ChartFigures* figures = nullptr;
  Pt height = 0;  ///< that its bars may fill
};

struct LabelColumn {
  Pt width = 0;
  Pt size = 0;
  std::vector<std::vector<const text::SetParagraph*>> labels;  ///< by chart, by row
  Rhythm rhythm;
  Pt overflow = 0;  ///< by how much the widest word sticks out; 0 when all fits
};

/// The narrowest column in which labels cost the bars nothing, or a slightly wider one if that keeps each label on one
/// line; else the one that leaves the thickest bars; else the same in smaller type, in steps of half a point from
/// `largest` down to the style's limit. Labels are never cut: where nothing fits, the widest column in the smallest
/// type says by how much (`overflow`, `rhythm.overflow`).
LabelColumn fit_labels(const ChartStyle& style, std::span<const LabelNeed> charts, Pt chart_width, Pt largest,
                       const Context& context);

/// The size for the figures beside bars that stand `rhythm.bar_distance` apart, within the style's limits.
Pt figure_size(const TextStyle& style, const Rhythm& rhythm, std::size_t series, const Context& context);

}  // namespace andel::compose
