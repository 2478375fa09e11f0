// Evaluates planned text over a report's figures. Knows languages and number formats; no slide, no layout.
#pragma once

#include <vector>

#include "model/plan.hpp"
#include "model/table.hpp"
#include "model/text.hpp"
#include "support/diagnostic.hpp"

namespace andel::express {

/// The final words of a text. A figure that has no value (nobody answered, suppressed) is an error at the
/// expression that asks for it.
std::vector<PlainParagraph> evaluate(const RichText& text, const Plan& plan, const Tables& tables,
                                     Diagnostics& diagnostics);

}  // namespace andel::express
