// Where the parts of a chart stand on the page, once its bars' rhythm and its label column are known.
#pragma once

#include "compose/axis.hpp"
#include "compose/chart_draft.hpp"
#include "compose/context.hpp"

namespace andel::compose {

/// Places everything in the draft's layout. The axis ends so far from the region's edge that the figure of a bar
/// that reaches the end has room, whether or not there is such a bar: axes of different slides are alike.
void place_chart(ChartDraft& draft, const Axis& axis, Pt label_width, const Context& context);

}  // namespace andel::compose
