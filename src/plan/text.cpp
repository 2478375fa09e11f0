#include "plan/text.hpp"

#include <utility>

#include "express/evaluate.hpp"
#include "plan/resolver.hpp"

namespace andel::plan {
namespace {

bool needs_figures(const TextPiece& piece, const Plan& plan) {
  const auto* id = std::get_if<ExpressionId>(&piece.content);
  return id && plan.expressions[*id].needs == express::Needs::figures;
}

void refuse_headings(const ParsedSource& parsed, Context& context) {
  for (const auto& paragraph : parsed.text.paragraphs) {
    if (paragraph.kind != ParagraphKind::heading) continue;
    context.diagnostics
        .error("unwanted-heading", parsed.source->span(paragraph.extent.begin, paragraph.extent.end),
               "a heading can stand only in a story, or in a text of role `body`")
        .hints.emplace_back("write `\\##` for the signs themselves");
  }
}

}  // namespace

ParsedSource parse_text(const SourceText& source, Context& context, Headings headings) {
  ParsedSource parsed{&source, express::parse_markup(source, context.plan.language, context.diagnostics)};
  if (headings == Headings::refused) refuse_headings(parsed, context);
  return parsed;
}

RichText resolve_text(const ParsedSource& parsed, const Binding* binding, Context& context) {
  const Scope scope{*parsed.source, binding};
  RichText text;
  text.span = parsed.source->span();
  text.paragraphs.reserve(parsed.text.paragraphs.size());
  for (const auto& paragraph : parsed.text.paragraphs) {
    Paragraph resolved{paragraph.kind, {}, scope.span(paragraph.extent)};
    resolved.pieces.reserve(paragraph.pieces.size());
    for (const auto& piece : paragraph.pieces) {
      if (const auto* words = std::get_if<std::string>(&piece.content)) {
        resolved.pieces.push_back({*words, piece.emphasis, piece.mark});
        continue;
      }
      auto expression = Resolver(scope, context).resolve(std::get<express::Syntax>(piece.content));
      if (!expression) continue;
      resolved.pieces.push_back({context.plan.expressions.add(std::move(*expression)), piece.emphasis, piece.mark});
    }
    text.paragraphs.push_back(std::move(resolved));
  }
  return text;
}

express::Needs needs_of(const RichText& text, const Plan& plan) {
  for (const auto& paragraph : text.paragraphs) {
    for (const auto& piece : paragraph.pieces) {
      if (needs_figures(piece, plan)) return express::Needs::figures;
    }
  }
  return express::Needs::nothing;
}

std::string preview(const RichText& text, const Plan& plan) {
  RichText known = text;
  for (auto claim = known.claims.rbegin(); claim != known.claims.rend(); ++claim) {  // what is said if they hold
    known.paragraphs.erase(known.paragraphs.begin() + static_cast<std::ptrdiff_t>(claim->otherwise),
                           known.paragraphs.begin() + static_cast<std::ptrdiff_t>(claim->end));
  }
  known.claims.clear();
  for (auto& paragraph : known.paragraphs) {
    for (auto& piece : paragraph.pieces) {
      if (needs_figures(piece, plan)) piece.content = "…";
    }
  }
  Diagnostics none;  // without figures nothing can go wrong
  std::string line;
  for (const auto& paragraph : express::evaluate(known, plan, Tables{}, none)) {
    if (!line.empty()) line += ' ';
    line += paragraph.text();
  }
  return line;
}

}  // namespace andel::plan
