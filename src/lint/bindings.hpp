// What to write instead of an unbound phrase, as far as the report's own figures tell. Knows no place in a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/phrases.hpp"
#include "model/plan.hpp"
#include "model/table.hpp"

namespace andel::lint {

/// Expressions, without braces, whose figures print as the phrase does: those of the slide first, three at most.
/// `words` is the phrase as written.
std::vector<std::string> bindings_for(const Phrase& phrase, std::string_view words, const PlannedSlide& slide,
                                      const Plan& plan, const Tables& tables);

/// A claim that would bear out a superlative or a comparison in a sentence with these expressions, such as
/// "agree(mobile, large) > agree(mobile, small)"; empty where their figures suggest none.
std::string claim_for(PhraseKind kind, const std::vector<ExpressionId>& expressions, const Plan& plan,
                      const Tables& tables);

/// The figures that an expression may look at, in the order in which they stand in it.
std::vector<CellId> figures_of(const Expression& expression);

}  // namespace andel::lint
