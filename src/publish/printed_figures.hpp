// What a document prints of the data, as a digest: two runs in which it is the same, with all else alike, make the same
// document. Knows no page: it looks at texts as they are evaluated and at the figures behind charts.
#pragma once

#include <string>

#include "model/plan.hpp"
#include "model/table.hpp"

namespace andel::publish {

/// Of all slides of a plan: 64 hexadecimal digits. What is wrong with their texts is for whoever composes them.
std::string digest_printed_figures(const Plan& plan, const Tables& tables);

}  // namespace andel::publish
