// A slide's layout, regions and repetitions. Knows no figure.
#pragma once

#include "model/report.hpp"
#include "plan/context.hpp"

namespace andel::plan {

/// Appends the slides that one spec makes to the plan: one, or one per segment it is repeated for.
void plan_slide(const SlideSpec& spec, Context& context);

}  // namespace andel::plan
