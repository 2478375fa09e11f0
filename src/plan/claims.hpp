// Texts with claims: passages, and what must hold for each to be said. Knows no figure's value.
#pragma once

#include <optional>
#include <vector>

#include "plan/text.hpp"

namespace andel::plan {

/// A passage whose words and conditions were read.
struct ParsedPassage {
  struct Condition {
    const SourceText* source;
    express::Syntax syntax;
  };
  struct Claim {
    std::vector<Condition> conditions;
    std::optional<ParsedSource> otherwise;
    Span span;
  };

  ParsedSource text;
  std::optional<Claim> claim;
};

struct ParsedClaims {
  Span span;
  std::vector<ParsedPassage> passages;
};

/// Reads a text with claims once; it can then be resolved in several surroundings.
ParsedClaims parse_claims(const ClaimedText& text, Context& context, Headings headings = Headings::refused);

/// The passages as one text, each with its alternative behind it. `binding` may be nullptr. An expression that
/// cannot be resolved is reported and left out.
RichText resolve_claims(const ParsedClaims& parsed, const Binding* binding, Context& context);

}  // namespace andel::plan
