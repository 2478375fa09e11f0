#include "compose/row_looks.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "compose/policy_words.hpp"
#include "express/number.hpp"

namespace andel::compose {
namespace {

struct ApartWords {
  std::string_view unranked;
  std::string_view not_shown;
  std::string_view answers;
};

constexpr ApartWords swedish_apart{
    .unranked = "Utanför rangordningen", .not_shown = "Redovisas inte", .answers = "svar"};
constexpr ApartWords english_apart{.unranked = "Not ranked", .not_shown = "Not shown", .answers = "answers"};

/// What any of the rows is held back for; nothing where they only have no answers.
std::optional<SuppressedFor> reason_of(const std::vector<ChartRow>& rows) {
  std::optional<SuppressedFor> widest;
  for (const auto& row : rows) {
    const Cell& cell = row.figures.front().cell;
    if (cell.state == CellState::suppressed) widest = std::max(widest, std::optional(cell.suppressed_for));
  }
  return widest;
}

}  // namespace

void add_interval(const Chart& chart, ChartFigure& figure) {
  if (!chart.interval_level || !figure.has_value()) return;
  figure.interval = figure.cell.precision.interval;
  if (!figure.interval || chart.unit == Unit::number) return;
  figure.interval->low = std::max(figure.interval->low, -100.0);
  figure.interval->high = std::min(figure.interval->high, 100.0);
}

std::string list_apart(const ChartFigures& figures, const PresentationPolicy& policy, Language language) {
  if (figures.apart.empty()) return {};
  const ApartWords& words = language == Language::swedish ? swedish_apart : english_apart;
  const bool ranks = figures.chart->order != ChartOrder::as_written;
  std::string text(ranks ? words.unranked : words.not_shown);
  if (const auto reason = reason_of(figures.apart)) text += ", " + why_suppressed(policy, *reason, language);
  for (std::size_t i = 0; i < figures.apart.size(); ++i) {
    const ChartRow& row = figures.apart[i];
    const auto interviews = static_cast<double>(row.figures.front().cell.base.unweighted);
    const auto count = express::write_number({.value = interviews, .quantity = express::Quantity::count}, language);
    text += fmt::format("{} {} ({} {})", i == 0 ? ":" : ",", row.category->label, count, words.answers);
  }
  return text;
}

std::optional<WrittenNumber> limit_of_apart(const ChartFigures& figures, const PresentationPolicy& policy,
                                            Language language) {
  return reason_of(figures.apart) ? limit_of_suppressed(policy, language) : std::nullopt;
}

}  // namespace andel::compose
