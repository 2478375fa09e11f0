// Gives a parsed text its expressions: each is resolved and listed in the plan. Knows no slide.
#pragma once

#include "express/markup.hpp"
#include "plan/context.hpp"

namespace andel::plan {

/// A text whose markup was read, together with what it was read from.
struct ParsedSource {
  const SourceText* source;
  express::ParsedText text;
};

/// Whether a text may have headings in it; where it may not, each is an error.
enum class Headings { refused, allowed };

/// Reads a text once; it can then be resolved in several surroundings.
ParsedSource parse_text(const SourceText& source, Context& context, Headings headings = Headings::refused);

/// The text with its expressions resolved. `binding` may be nullptr. An expression that cannot be resolved is
/// reported and left out.
RichText resolve_text(const ParsedSource& parsed, const Binding* binding, Context& context);

/// Whether any piece needs a figure.
express::Needs needs_of(const RichText& text, const Plan& plan);

/// The words of a text on one line, with "…" in place of what needs figures.
std::string preview(const RichText& text, const Plan& plan);

}  // namespace andel::plan
