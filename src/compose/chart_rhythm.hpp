// How thick a chart's bars are and how far apart they stand: one rhythm for all charts that belong together.
// Arithmetic only; knows no text and no page.
#pragma once

#include <span>

#include "model/layout.hpp"

namespace andel::compose {

/// What one chart asks for: room for so many groups of bars, each beside a label.
struct RhythmNeed {
  std::size_t groups = 0;
  std::size_t series = 1;  ///< bars in a group
  Pt label_height = 0;     ///< of the tallest label, clearance included
  Pt height = 0;           ///< that the bars may fill
};

struct Rhythm {
  Pt bar = 0;           ///< thickness of a bar
  Pt bar_distance = 0;  ///< from one bar's top to the next one's within a group
  Pt gap = 0;           ///< between groups
  Pt padding = 0;       ///< above the first group and below the last
  Pt overflow = 0;      ///< by how much the least rhythm is too tall for its chart; 0 when all fits

  /// Height of a group of `series` bars.
  [[nodiscard]] Pt group_height(std::size_t series) const;
  /// Height of a whole chart.
  [[nodiscard]] Pt height(const RhythmNeed& need) const;
};

/// The thickest bars, and then the widest gaps, within the style's limits, with which every chart fits its
/// height; in quarters of a point. Gaps also grow beyond the limit where labels need it. `least_distance` is what
/// the figures beside neighbouring bars of a group need. Without any fit: the least rhythm and its overflow.
Rhythm find_rhythm(const ChartStyle& style, std::span<const RhythmNeed> needs, Pt least_distance);

}  // namespace andel::compose
