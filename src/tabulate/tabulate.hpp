// Fills the cells of a plan from the respondents, in one pass into cubes. Pure arithmetic.
#pragma once

#include <vector>

#include "model/plan.hpp"
#include "model/responses.hpp"
#include "model/table.hpp"
#include "support/diagnostic.hpp"

namespace andel::tabulate {

/// Every cell and base of the plan. `waves[i]` holds the respondents of the plan's wave id i, or nothing
/// where no cell asks for that wave.
Tables tabulate(const Plan& plan, const std::vector<const Responses*>& waves, Diagnostics& diagnostics);

}  // namespace andel::tabulate
