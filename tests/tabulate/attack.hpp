// A reader with a pencil: tries to work out counts that a report holds back from everything that it prints. Written
// apart from the code that protects them, over the respondents themselves instead of over segments that add up.
#pragma once

#include <vector>

#include "model/plan.hpp"
#include "model/responses.hpp"
#include "model/table.hpp"

namespace andel::tests {

/// The cells that are suppressed for themselves and whose counts follow from the plan's other cells, from the bases of
/// all, and from who is in several segments.
std::vector<CellId> attack(const Plan& plan, const Tables& tables, const Responses& responses);

}  // namespace andel::tests
