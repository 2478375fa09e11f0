// Reads one expression into its syntax tree. Knows the grammar (docs/COMMENTARY.md), no codebook.
#pragma once

#include <optional>
#include <string_view>

#include "express/syntax.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace andel::express {

/// The expression that bytes `extent` of `source` hold, or nothing and an error at the first thing that
/// does not fit.
std::optional<Syntax> parse(const SourceText& source, Extent extent, Diagnostics& diagnostics);

/// The expression that a whole text is.
std::optional<Syntax> parse(const SourceText& source, Diagnostics& diagnostics);

/// Whether a word belongs to the grammar and so cannot be written as a name: and, or, not, if ...
bool is_keyword(std::string_view word);

}  // namespace andel::express
