// A reader with a pencil: tries to work out what a report holds back from everything that it prints. Written apart from
// the code that protects it, over the respondents themselves instead of over segments that add up.
#pragma once

#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/responses.hpp"
#include "model/table.hpp"

namespace andel::tests {

/// The cells that are suppressed for themselves and whose counts follow from the plan's other cells, from the bases of
/// all, and from who is in several segments.
std::vector<CellId> attack(const Plan& plan, const Tables& tables, const Responses& responses);

/// Groups of fewer than `limit` respondents whose sum follows from what is printed of one measure, be they a segment or
/// only what is left over by several: those who are in the same segments, and any two such groups together. In words:
/// "measure 3: 4 respondents".
std::vector<std::string> find_singled_out(const Plan& plan, const Tables& tables, const Responses& responses,
                                          double limit);

}  // namespace andel::tests
