#include "lint/bindings.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "express/evaluate.hpp"
#include "express/letter_case.hpp"
#include "express/words.hpp"
#include "model/subject.hpp"
#include "model/texts.hpp"
#include "text/number_format.hpp"

namespace andel::lint {
namespace {

constexpr std::size_t most_bindings = 3;

/// "agree(mobile)" for the total, where the segment goes without saying.
std::string short_name(const CellKey& key, const Plan& plan) {
  std::string name = express::name_of_figure(key, plan);
  if (key.segment != plan.codebook.total || key.wave != plan.wave) return name;
  const std::string& total = plan.codebook.segments[key.segment].id;
  const auto end = name.rfind(total);
  const bool only_argument = name[end - 1] == '(';
  return only_argument ? name.substr(0, end - 1) : name.substr(0, end - 2) + ")";
}

std::vector<CellId> cells_of(const PlannedSlide& slide, const Plan& plan) {
  std::vector<CellId> cells;
  const auto add_all = [&](const std::vector<CellId>& more) { cells.insert(cells.end(), more.begin(), more.end()); };
  for (const auto& [region, content] : slide.contents) {
    if (const auto* chart = std::get_if<Chart>(&content)) {
      add_all(chart->cells);
      add_all(chart->reference);
    }
    visit_texts(content, [&](const RichText& text, TextPurpose) {
      visit_expressions(text, [&](ExpressionId id) { add_all(figures_of(plan.expressions[id])); });
    });
  }
  return cells;
}

bool prints_as(const Phrase& phrase, std::string_view words, const CellKey& key, const Cell& cell, const Plan& plan) {
  if (cell.state != CellState::value) return false;
  const bool share = unit_of(key.subject, plan.codebook) == Unit::percent;
  if (phrase.kind == PhraseKind::share_in_words) {
    const auto said = share ? express::share_in_words(cell.value, plan.language) : std::nullopt;
    return said && said->find(express::to_lower(words)) != std::string_view::npos;
  }
  const bool fits = phrase.kind == PhraseKind::percentage ? share : !share;
  return fits && text::round_half_away(cell.value, phrase.decimals) == phrase.value;
}

std::string binding_of(const Phrase& phrase, const CellKey& key, const Plan& plan) {
  std::string binding = short_name(key, plan);
  if (phrase.kind == PhraseKind::share_in_words) return binding + " | words";
  return phrase.decimals == 0 ? binding : fmt::format("{} | decimals {}", binding, phrase.decimals);
}

/// The banner among whose segments a segment is.
const Banner* banner_of(SegmentId segment, const Codebook& codebook) {
  const auto& banner = codebook.segments[segment].banner;
  if (!banner) return nullptr;
  const auto& segments = codebook.banners[*banner].segments;
  return std::find(segments.begin(), segments.end(), segment) == segments.end() ? nullptr : &codebook.banners[*banner];
}

std::string superlative_claim(const CellKey& key, const Plan& plan) {
  const auto* banner = banner_of(key.segment, plan.codebook);
  if (banner == nullptr) return {};
  CellKey of_total = key;
  of_total.segment = plan.codebook.total;
  return fmt::format("highest({}, {}) = {}", banner->id, short_name(of_total, plan),
                     plan.codebook.segments[key.segment].id);
}

}  // namespace

std::vector<CellId> figures_of(const Expression& expression) {
  std::vector<CellId> cells;
  for (const auto& node : expression.nodes) {
    const auto* figure = std::get_if<express::Figure>(&node.content);
    if (figure == nullptr) continue;
    for (const auto& [segment, cell] : figure->cells) cells.push_back(cell);
  }
  return cells;
}

std::vector<std::string> bindings_for(const Phrase& phrase, std::string_view words, const PlannedSlide& slide,
                                      const Plan& plan, const Tables& tables) {
  std::vector<CellId> cells = cells_of(slide, plan);
  for (const auto id : plan.cells.ids()) cells.push_back(id);
  std::set<CellId> seen;
  std::vector<std::string> bindings;
  for (const auto id : cells) {
    if (bindings.size() == most_bindings || !seen.insert(id).second) continue;
    if (prints_as(phrase, words, plan.cells[id], tables.cells[id], plan)) {
      bindings.push_back(binding_of(phrase, plan.cells[id], plan));
    }
  }
  if (phrase.kind != PhraseKind::number) return bindings;
  for (const auto id : plan.bases.ids()) {
    if (bindings.size() == most_bindings) break;
    if (static_cast<double>(tables.bases[id].unweighted) != phrase.value || plan.bases[id].wave != plan.wave) continue;
    bindings.push_back(fmt::format("base({})", plan.codebook.segments[plan.bases[id].segment].id));
  }
  return bindings;
}

std::string claim_for(PhraseKind kind, const std::vector<ExpressionId>& expressions, const Plan& plan,
                      const Tables& tables) {
  std::vector<CellId> cells;
  for (const auto id : expressions) {
    for (const auto cell : figures_of(plan.expressions[id])) {
      const bool known = std::find(cells.begin(), cells.end(), cell) != cells.end();
      if (!known && tables.cells[cell].state == CellState::value) cells.push_back(cell);
    }
  }
  if (cells.empty()) return {};
  if (kind == PhraseKind::superlative && cells.size() == 1) return superlative_claim(plan.cells[cells[0]], plan);
  if (cells.size() < 2 ||
      unit_of(plan.cells[cells[0]].subject, plan.codebook) != unit_of(plan.cells[cells[1]].subject, plan.codebook))
    return {};
  const bool in_order = tables.cells[cells[0]].value >= tables.cells[cells[1]].value;
  return fmt::format("{} > {}", short_name(plan.cells[cells[in_order ? 0 : 1]], plan),
                     short_name(plan.cells[cells[in_order ? 1 : 0]], plan));
}

}  // namespace andel::lint
