#include "plan/claims.hpp"

#include <iterator>
#include <utility>

#include "express/parser.hpp"
#include "plan/resolver.hpp"

namespace andel::plan {
namespace {

ParsedPassage::Claim parse_claim(const ClaimSpec& spec, Context& context, Headings headings) {
  ParsedPassage::Claim claim;
  claim.span = spec.span;
  for (const auto& source : spec.holds) {
    if (auto syntax = express::parse(source, context.diagnostics)) {
      claim.conditions.push_back({&source, std::move(*syntax)});
    }
  }
  if (spec.otherwise) claim.otherwise = parse_text(*spec.otherwise, context, headings);
  return claim;
}

void append(const ParsedSource& source, const Binding* binding, Context& context, RichText& text) {
  auto more = resolve_text(source, binding, context).paragraphs;
  text.paragraphs.insert(text.paragraphs.end(), std::make_move_iterator(more.begin()),
                         std::make_move_iterator(more.end()));
}

std::vector<ExpressionId> resolve_conditions(const ParsedPassage::Claim& parsed, const Binding* binding,
                                             Context& context) {
  std::vector<ExpressionId> conditions;
  for (const auto& [source, syntax] : parsed.conditions) {
    const Scope scope{*source, binding};
    auto condition = Resolver(scope, context).resolve_claim(syntax);
    if (condition) conditions.push_back(context.plan.expressions.add(std::move(*condition)));
  }
  return conditions;
}

}  // namespace

ParsedClaims parse_claims(const ClaimedText& text, Context& context, Headings headings) {
  ParsedClaims parsed{text.span, {}};
  for (const auto& passage : text.passages) {
    ParsedPassage read{parse_text(passage.text, context, headings), std::nullopt};
    if (passage.claim) read.claim = parse_claim(*passage.claim, context, headings);
    parsed.passages.push_back(std::move(read));
  }
  return parsed;
}

RichText resolve_claims(const ParsedClaims& parsed, const Binding* binding, Context& context) {
  RichText text;
  text.span = parsed.span;
  for (const auto& passage : parsed.passages) {
    Claim claim;
    claim.begin = text.paragraphs.size();
    append(passage.text, binding, context, text);
    if (!passage.claim) continue;
    claim.span = passage.claim->span;
    claim.conditions = resolve_conditions(*passage.claim, binding, context);
    claim.otherwise = text.paragraphs.size();
    if (passage.claim->otherwise) {
      claim.alternative = Alternative::given;
      append(*passage.claim->otherwise, binding, context, text);
    }
    claim.end = text.paragraphs.size();
    text.claims.push_back(std::move(claim));
  }
  return text;
}

}  // namespace andel::plan
