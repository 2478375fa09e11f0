// The figures of a plan that were kept back, as lines for whoever builds a report. Knows no statistics.
#pragma once

#include <string>

#include "model/plan.hpp"
#include "model/table.hpp"

namespace andel::cli {

/// One line per figure that the presentation policy keeps back: "suppressed: agree(trust, women), n = 12".
std::string list_suppressed(const Plan& plan, const Tables& tables);

}  // namespace andel::cli
