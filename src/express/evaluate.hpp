// Evaluates planned text over a report's figures. Knows languages and number formats; no slide, no layout.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/table.hpp"
#include "model/text.hpp"
#include "support/diagnostic.hpp"

namespace andel::express {

/// The final words of a text. A paragraph that comes out empty, as when a conditional has nothing to say, is
/// left out. A figure that has no value (nobody answered, suppressed) and a division by zero are errors at the
/// expression that asks for them; a choice between equals is a warning.
std::vector<PlainParagraph> evaluate(const RichText& text, const Plan& plan, const Tables& tables,
                                     Diagnostics& diagnostics);

/// What one expression says, and the figures that it looked at to say so.
struct Evaluated {
  std::string text;
  std::vector<CellId> cells;
  std::vector<BaseId> bases;
};

/// One expression of the plan; nothing after an error.
std::optional<Evaluated> evaluate_expression(ExpressionId id, const Plan& plan, const Tables& tables,
                                             Diagnostics& diagnostics);

}  // namespace andel::express
