// Finds what a text claims without a figure behind it: numbers typed by hand, superlatives and comparisons that
// nothing computed bears out. Knows the words of languages (docs/COMMENTARY.md has the rules); no layout.
#pragma once

#include <vector>

#include "model/plan.hpp"
#include "model/table.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace andel::lint {

enum class Strictness { warn, refuse };

/// One diagnostic per finding, at its place in `sources`, with the expression or the claim to write instead where
/// the report's own figures tell. Texts that stand in no file are passed over.
void check_literals(const Plan& plan, const Tables& tables, const SourceMap& sources, Strictness strictness,
                    Diagnostics& diagnostics);

/// The same of titles and the like, which stand in their place word for word and can hold no figure.
void check_titles(const std::vector<Span>& titles, Language language, const SourceMap& sources, Strictness strictness,
                  Diagnostics& diagnostics);

}  // namespace andel::lint
