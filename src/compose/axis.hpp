// The value axis of a bar chart: its range, its ticks, and where a value stands along it.
// Arithmetic only; knows no text and no page.
#pragma once

#include <span>
#include <vector>

#include "model/report.hpp"
#include "model/survey.hpp"

namespace andel::compose {

/// From `low` to `high` in whole steps; holds zero.
struct Axis {
  double low = 0;
  double high = 100;
  double step = 20;
};

/// The axis for `values` of one unit. Where the unit decides, percentages and indexes run from 0 to 100, or from -100
/// where a value is negative, whatever the values are, so that charts of different slides compare; plain numbers,
/// percentages beyond 100 and axes that their figures decide run to the next round number. Stated ends are kept,
/// whatever the values are.
Axis choose_axis(Unit unit, std::span<const double> values, const AxisEnds& ends = {});

/// Whether all of `values` lie on the axis.
bool holds(const Axis& axis, std::span<const double> values);

/// The same range with ticks so far apart that there are at most `most` of them, zero still being one; where
/// there is no such step, the two ends alone.
Axis thin_out(const Axis& axis, std::size_t most);

/// The ticks from low to high.
std::vector<double> ticks_of(const Axis& axis);

/// Where `value` stands: 0 at the low end, 1 at the high end; values outside are held at the ends.
double place_on(const Axis& axis, double value);

}  // namespace andel::compose
