#include "lint/literals.hpp"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "lint/bindings.hpp"
#include "lint/phrases.hpp"
#include "model/texts.hpp"

namespace andel::lint {
namespace {

using express::Conditional;
using express::Filtered;
using express::Joined;
using express::NodeId;
using express::TextConstant;

/// What the expressions of a sentence may bear out besides their own value.
struct Support {
  std::vector<ExpressionId> expressions;
  bool ranks = false;     ///< one chooses or places segments
  bool compares = false;  ///< one compares figures
};

template <class Content, class Node>
bool is(const Node& node) {
  return std::holds_alternative<Content>(node.content);
}

/// A difference or a ratio sets one figure against another.
bool sets_against(const express::Node& node) {
  const auto* operation = std::get_if<express::Operation>(&node.content);
  return operation != nullptr &&
         (operation->operation == express::Operator::subtract || operation->operation == express::Operator::divide);
}

bool chooses(const express::Node& node) {
  return is<express::Counting>(node) || is<express::Selection>(node) || is<express::Change>(node) ||
         is<Conditional>(node);
}

void add_support(ExpressionId id, const Plan& plan, Support& support) {
  support.expressions.push_back(id);
  for (const auto& node : plan.expressions[id].nodes) {
    const bool ranks = is<express::Choice>(node) || is<express::Placing>(node) || is<express::Sorting>(node);
    support.ranks = support.ranks || ranks;
    support.compares = support.compares || ranks || chooses(node) || sets_against(node);
  }
}

bool is_claim(const Phrase& phrase) {
  return phrase.kind == PhraseKind::superlative || phrase.kind == PhraseKind::comparison;
}

std::string_view code_of(const Phrase& phrase) {
  if (phrase.kind == PhraseKind::superlative) return "unbound-superlative";
  return phrase.kind == PhraseKind::comparison ? "unbound-comparison" : "literal-result";
}

std::string complaint_about(const Phrase& phrase, std::string_view words) {
  return is_claim(phrase) ? fmt::format("`{}` claims what no figure here bears out", words)
                          : fmt::format("`{}` is typed, so it stays when the figures change", words);
}

Diagnostic& complain(const Phrase& phrase, Span span, std::string_view words, Strictness strictness,
                     Diagnostics& diagnostics) {
  std::string message = complaint_about(phrase, words);
  return strictness == Strictness::refuse ? diagnostics.error(code_of(phrase), span, std::move(message))
                                          : diagnostics.warning(code_of(phrase), span, std::move(message));
}

std::string_view words_of(Span span, const SourceMap& sources) {
  return sources[span.file].text().substr(span.begin, span.end - span.begin);
}

/// Of the paragraph in which the phrase was found.
Span place_of(const Phrase& phrase, Span paragraph) {
  return {paragraph.file, paragraph.begin + phrase.begin, paragraph.begin + phrase.end};
}

class LiteralCheck {
 public:
  LiteralCheck(const Plan& plan, const Tables& tables, const SourceMap& sources, Strictness strictness,
               Diagnostics& diagnostics)
      : plan_(plan), tables_(tables), sources_(sources), strictness_(strictness), diagnostics_(diagnostics) {}

  void check(const PlannedSlide& slide) {
    slide_ = &slide;
    for (const auto& [region, content] : slide.contents) {
      const auto* chart = std::get_if<Chart>(&content);
      const bool in_order = chart != nullptr && chart->order != ChartOrder::as_written;
      visit_texts(content, [&](const RichText& text, TextPurpose purpose) {
        check(text, in_order && purpose == TextPurpose::heading ? Claimed::by_order : Claimed::by_itself);
      });
    }
  }

 private:
  /// What bears out the claims of a text: a chart that is in order bears out its heading.
  enum class Claimed { by_itself, by_order };

  void check(const RichText& text, Claimed claims) {
    std::vector<bool> claimed(text.paragraphs.size(), claims == Claimed::by_order);
    for (const auto& claim : text.claims) {
      for (std::size_t i = claim.begin; i < claim.end; ++i) claimed[i] = true;
    }
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
      const Paragraph& paragraph = text.paragraphs[i];
      if (is_new(paragraph.span)) check(paragraph, claimed[i]);
    }
  }

  /// Slides that are repeated say the same words again; each is looked at once.
  bool is_new(Span span) { return !span.points_nowhere() && checked_.emplace(span.file, span.begin).second; }

  void check(const Paragraph& paragraph, bool claimed) {
    const std::vector<Token> tokens = cut_prose(words_at(paragraph.span));
    for (const auto& phrase : find_phrases(tokens, plan_.language)) {
      if (is_claim(phrase) && claimed) continue;
      const Support support = is_claim(phrase) ? support_in(phrase.sentence, tokens, paragraph) : Support();
      if (phrase.kind == PhraseKind::superlative && support.ranks) continue;
      if (phrase.kind == PhraseKind::comparison && support.compares) continue;
      report(phrase, paragraph.span, support);
    }
    visit_expressions(paragraph,
                      [&](ExpressionId id) { check_branches(plan_.expressions[id], plan_.expressions[id].root()); });
  }

  [[nodiscard]] Support support_in(std::size_t sentence, const std::vector<Token>& tokens,
                                   const Paragraph& paragraph) const {
    Support support;
    for (const auto& token : tokens) {
      if (token.kind != TokenKind::expression || token.sentence != sentence) continue;
      visit_expressions(paragraph, [&](ExpressionId id) {
        const std::size_t begin = plan_.expressions[id].span.begin;
        const bool inside = paragraph.span.begin + token.begin <= begin && begin < paragraph.span.begin + token.end;
        if (inside) add_support(id, plan_, support);
      });
    }
    return support;
  }

  /// The words that a condition chooses between are the author's; what they compare is the condition's affair.
  void check_branches(const Expression& expression, NodeId id) {
    const auto& content = expression.nodes[id].content;
    if (const auto* filtered = std::get_if<Filtered>(&content)) return check_branches(expression, filtered->operand);
    const auto* conditional = std::get_if<Conditional>(&content);
    if (conditional == nullptr) return;
    for (const NodeId branch : {conditional->then, conditional->otherwise}) check_branch(expression, branch);
  }

  void check_branch(const Expression& expression, NodeId id) {
    const auto& node = expression.nodes[id];
    if (const auto* joined = std::get_if<Joined>(&node.content)) {
      for (const NodeId part : joined->parts) {
        if (is<TextConstant>(expression.nodes[part])) {
          check_branch(expression, part);
        } else {
          check_branches(expression, part);
        }
      }
      return;
    }
    const auto* words = std::get_if<TextConstant>(&node.content);
    if (words == nullptr) return check_branches(expression, id);
    if (words->origin != express::TextOrigin::author || !is_new(node.span)) return;
    for (const auto& phrase : find_phrases(cut_prose(words_at(node.span)), plan_.language)) {
      if (!is_claim(phrase)) report(phrase, node.span, {});
    }
  }

  [[nodiscard]] std::string_view words_at(Span span) const { return words_of(span, sources_); }

  void report(const Phrase& phrase, Span paragraph, const Support& support) {
    const Span span = place_of(phrase, paragraph);
    const std::string words(words_at(span));
    auto& diagnostic = complain(phrase, span, words, strictness_, diagnostics_);
    if (is_claim(phrase)) {
      const std::string claim = claim_for(phrase.kind, support.expressions, plan_, tables_);
      diagnostic.hints = {claim.empty() ? "say what must hold: `{text: ..., holds: ...}`"
                                        : fmt::format("say what must hold, such as `holds: {}`", claim),
                          fmt::format("or, if it claims nothing, write `{{'{}'}}`", words)};
      return;
    }
    const auto bindings = bindings_for(phrase, words, *slide_, plan_, tables_);
    std::string hint;
    for (const auto& binding : bindings) hint += fmt::format("{}`{{{}}}`", hint.empty() ? "write " : " or ", binding);
    if (!hint.empty()) diagnostic.hints.push_back(hint + ", which is that here");
    diagnostic.hints.push_back(
        fmt::format("{} no result, write `{{'{}'}}`",
                    hint.empty() ? "write the expression that it comes from, or, if it is" : "or, if it is", words));
  }

  const Plan& plan_;
  const Tables& tables_;
  const SourceMap& sources_;
  Strictness strictness_;
  Diagnostics& diagnostics_;
  const PlannedSlide* slide_ = nullptr;
  std::set<std::pair<FileId, std::size_t>> checked_;
};

}  // namespace

void check_literals(const Plan& plan, const Tables& tables, const SourceMap& sources, Strictness strictness,
                    Diagnostics& diagnostics) {
  LiteralCheck check(plan, tables, sources, strictness, diagnostics);
  for (const auto& slide : plan.slides) check.check(slide);
}

void check_titles(const std::vector<Span>& titles, Language language, const SourceMap& sources, Strictness strictness,
                  Diagnostics& diagnostics) {
  for (const Span title : titles) {
    if (title.points_nowhere()) continue;
    for (const auto& phrase : find_phrases(cut_prose(words_of(title, sources)), language)) {
      const Span span = place_of(phrase, title);
      const std::string_view words = words_of(span, sources);
      complain(phrase, span, words, strictness, diagnostics).hints = {
          "say it on a slide: a title is needed before there are figures",
          fmt::format("or, if it is no result, write `{{'{}'}}`", words)};
    }
  }
}

}  // namespace andel::lint
