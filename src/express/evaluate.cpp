#include "express/evaluate.hpp"

#include <utility>

#include <fmt/format.h>

#include "express/claims.hpp"
#include "express/evaluator.hpp"
#include "express/typography.hpp"

namespace andel::express {
namespace {

/// Where a value came out empty, the spaces around it must not add up, nor begin or end a paragraph.
void close_gaps(std::vector<PlainPiece>& pieces) {
  bool after_space = true;
  PlainPiece* last = nullptr;
  for (auto& piece : pieces) {
    if (after_space && piece.text.starts_with(' ')) piece.text.erase(0, 1);
    if (piece.text.empty()) continue;
    after_space = piece.text.ends_with(' ');
    last = &piece;
  }
  if (last && after_space) last->text.pop_back();
  std::erase_if(pieces, [](const auto& piece) { return piece.text.empty(); });
}

}  // namespace

std::vector<PlainParagraph> evaluate(const RichText& text, const Plan& plan, const Tables& tables,
                                     Diagnostics& diagnostics) {
  std::vector<PlainParagraph> plain;
  plain.reserve(text.paragraphs.size());
  const ClaimedParagraphs said = judge_claims(text, plan, tables, diagnostics);
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    if (!said.includes(i)) continue;
    const Paragraph& paragraph = text.paragraphs[i];
    PlainParagraph out{paragraph.kind, {}, paragraph.span};
    out.pieces.reserve(paragraph.pieces.size());
    for (const auto& piece : paragraph.pieces) {
      if (const auto* words = std::get_if<std::string>(&piece.content)) {
        out.pieces.push_back({*words, piece.emphasis, std::nullopt, piece.mark});
        continue;
      }
      const auto id = std::get<ExpressionId>(piece.content);
      auto value = evaluate_expression(id, plan, tables, diagnostics);
      const CellFlag flag = value ? value->flag : CellFlag::none;
      out.pieces.push_back({value ? std::move(value->text) : std::string(), piece.emphasis, id, piece.mark, flag});
    }
    close_gaps(out.pieces);
    bind_numbers(out.pieces, plan.language);
    if (!out.pieces.empty()) plain.push_back(std::move(out));
  }
  return plain;
}

std::optional<Evaluated> evaluate_expression(ExpressionId id, const Plan& plan, const Tables& tables,
                                             Diagnostics& diagnostics, Trace trace) {
  return Evaluator(plan.expressions[id], plan, tables, diagnostics, trace).run();
}

std::optional<Judged> judge_condition(ExpressionId id, const Plan& plan, const Tables& tables,
                                      Diagnostics& diagnostics) {
  return Evaluator(plan.expressions[id], plan, tables, diagnostics).judge();
}

std::string name_of_figure(const CellKey& key, const Plan& plan) {
  const Codebook& codebook = plan.codebook;
  std::string name;
  if (const auto* measured = std::get_if<ItemMeasure>(&key.subject)) {
    name = fmt::format("{}({}, ", codebook.measures[measured->measure].id, codebook.items[measured->item].id);
  } else {
    name = codebook.indexes[std::get<IndexId>(key.subject)].id + "(";
  }
  name += codebook.segments[key.segment].id;
  if (key.wave != plan.wave) name += ", wave " + codebook.waves[key.wave].id;
  return name + ")";
}

}  // namespace andel::express
