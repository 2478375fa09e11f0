// What can be wrong with the words and colours of a chart that is laid out: reports only.
#pragma once

#include "compose/chart_layout.hpp"
#include "compose/context.hpp"

namespace andel::compose {

/// Errors for a heading that is too wide, for characters that cannot be set, and for more series than the style has
/// colours.
void check_chart(const ChartLayout& layout, const Context& context);

}  // namespace andel::compose
