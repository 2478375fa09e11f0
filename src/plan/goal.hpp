// The report's goal, and the items that its author vouches for: what trends are held against. Knows no slide.
#pragma once

#include <optional>
#include <vector>

#include "model/report.hpp"
#include "plan/context.hpp"

namespace andel::plan {

/// Nothing after an error.
std::optional<Goal> plan_goal(const GoalSpec& spec, Context& context);

/// The items that count as comparable across waves; unknown ones have been reported.
std::vector<ItemId> read_vouched(const std::vector<Spanned>& names, Context& context);

/// The way to the goal past the waves of a chart, from the figure that it is reckoned from.
GoalPath make_goal_path(const Goal& goal, CellId start, const std::vector<WaveId>& waves, const Plan& plan);

/// The year that a wave's figures are of: that of its publication.
int year_of(const Wave& wave);

}  // namespace andel::plan
