// A line chart in its region: waves stand across the page as their dates do, so that a straight line is an even change;
// values up it from zero. Its series are named at their lines' ends, or by a legend elsewhere. What a line chart shares
// with bars (heading, keys, figures, structure) is a `ChartLayout`; this places what is its own. Draws nothing.
#pragma once

#include <span>

#include "compose/axis.hpp"
#include "compose/chart_draft.hpp"
#include "compose/context.hpp"

namespace andel::compose {

/// From zero, or the least value, to the next round number above them all, whatever the unit: lines do not fill what
/// they stand on, and have little height to show a change in. Stated ends are kept.
Axis choose_line_axis(std::span<const double> values, const AxisEnds& ends);

/// Places everything in the draft's layout. Reports wave labels and names that are too wide, and a region without
/// height enough.
void place_lines(ChartDraft& draft, const Axis& axis, const Context& context);

/// The point of a figure; nothing where there is no value, and then the line is broken.
std::optional<Point> line_point(const ChartLayout& layout, std::size_t row, std::size_t series);

}  // namespace andel::compose
