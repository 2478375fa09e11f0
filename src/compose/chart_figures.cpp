#include "compose/chart_figures.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "compose/figure_text.hpp"
#include "compose/policy_words.hpp"
#include "compose/row_looks.hpp"
#include "express/number.hpp"

namespace andel::compose {
namespace {

bool stands_before(const ChartRow& a, const ChartRow& b) {
  const ChartFigure& first = a.figures.front();
  const ChartFigure& second = b.figures.front();
  if (first.has_value() != second.has_value()) return first.has_value();
  return first.has_value() && first.cell.value > second.cell.value;
}

/// How far a row's first figure lies above its reference; nothing where either has no value.
std::optional<double> lead_of(const ChartRow& row) {
  if (!row.reference || !row.reference->has_value() || !row.figures.front().has_value()) return std::nullopt;
  return row.figures.front().cell.value - row.reference->cell.value;
}

void sort_rows(ChartOrder order, std::vector<ChartRow>& rows) {
  if (order == ChartOrder::as_written) return;
  if (order == ChartOrder::descending) {
    std::stable_sort(rows.begin(), rows.end(), stands_before);
    return;
  }
  const double sign = order == ChartOrder::above_reference ? 1 : -1;
  std::stable_sort(rows.begin(), rows.end(), [&](const ChartRow& a, const ChartRow& b) {
    const auto first = lead_of(a);
    const auto second = lead_of(b);
    if (!first || !second) return first.has_value() && !second.has_value();
    return sign * *first > sign * *second;
  });
}

ReferenceMarks marks_of(const Chart& chart) {
  if (chart.form == ChartForm::lines) return ReferenceMarks::none;  // the way to the goal is a line of its own
  if (chart.goal) return ReferenceMarks::drawn;
  if (chart.reference.empty()) return ReferenceMarks::none;
  return chart.reference == chart.cells ? ReferenceMarks::room_only : ReferenceMarks::drawn;
}

/// Where the way to the goal stands at a row.
ChartFigure goal_at(const Chart& chart, std::size_t row, const Tables& tables, Language language) {
  Cell cell = tables.cells[chart.goal->start];
  cell.value += chart.goal->behind[row] * (chart.goal->target - cell.value);
  const std::string text = write_cell(cell, chart.unit, language);
  return {cell, text, text};
}

void append_sign(std::string_view sign, ChartFigure& figure) {
  figure.signs.push_back({figure.text.size(), figure.text.size() + sign.size()});
  figure.text += sign;
}

/// A change needs a figure in both waves; without a test it is printed, but never called significant.
void add_change(const Chart& chart, std::size_t position, const Tables& tables, Language language,
                ChartFigure& figure) {
  const auto id = chart.changes[position];
  if (!id || !figure.has_value()) return;
  const Comparison& change = tables.comparisons[*id];
  if (change.state == PrecisionState::none) return;
  const bool significant = change.state == PrecisionState::known && change.p_value < chart.change_level;
  figure.change = ChartChange{write_change(change.difference, chart.unit, language), significant};
  figure.text += fmt::format(" ({}", figure.change->text);
  if (significant) append_sign(change.difference > 0 ? "\u2191" : "\u2193", figure);
  figure.text += ')';
}

/// The signs that the slide's note explains.
void add_signs(const Chart& chart, std::size_t position, const Tables& tables, ChartFigure& figure) {
  if (figure.cell.state == CellState::suppressed) {
    figure.signs.push_back({figure.text.size() - express::uncertain_sign.size(), figure.text.size()});
  }
  if (!figure.has_value()) return;
  figure.finding = finding_of(chart, position, tables);
  if (figure.cell.flag == CellFlag::uncertain) append_sign(express::uncertain_sign, figure);
  if (const auto sign = sign_of(figure.finding); !sign.empty()) {
    figure.text += "\u00A0";
    append_sign(sign, figure);
  }
}

}  // namespace

bool ChartFigures::shows(CellState state) const {
  for (const auto& row : rows) {
    for (const auto& figure : row.figures) {
      if (figure.cell.state == state) return true;
    }
  }
  return false;
}

bool ChartFigures::shows_changes() const {
  return std::any_of(rows.begin(), rows.end(), [](const ChartRow& row) {
    return std::any_of(row.figures.begin(), row.figures.end(), [](const auto& figure) { return figure.change; });
  });
}

std::vector<double> ChartFigures::values() const {
  std::vector<double> all{chart->axis.reach == AxisReach::unit ? chart->least : 0};
  for (const auto& row : rows) {
    for (const auto& figure : row.figures) {
      if (figure.has_value()) all.push_back(figure.cell.value);
    }
    if (row.reference && row.reference->has_value()) all.push_back(row.reference->cell.value);
    for (const auto& figure : row.figures) {
      if (figure.interval) all.insert(all.end(), {figure.interval->low, figure.interval->high});
    }
  }
  return all;
}

Finding finding_of(const Chart& chart, std::size_t position, const Tables& tables) {
  if (!chart.tests || !chart.tests->bars[position]) return Finding::untested;
  const auto& [member, side] = *chart.tests->bars[position];
  const Finding finding = tables.findings[chart.tests->family][member];
  if (side == TestedSide::own || finding == Finding::untested || finding == Finding::no_difference) return finding;
  return finding == Finding::higher ? Finding::lower : Finding::higher;
}

ChartFigures read_figures(const Chart& chart, const Tables& tables, Language language) {
  const auto read = [&](CellId id) {
    std::string text = write_cell(tables.cells[id], chart.unit, language);
    return ChartFigure{tables.cells[id], text, text};
  };
  ChartFigures figures{.chart = &chart, .rows = {}, .reference = marks_of(chart)};
  figures.rows.reserve(chart.categories.size());
  for (std::size_t category = 0; category < chart.categories.size(); ++category) {
    ChartRow& row = figures.rows.emplace_back();
    row.category = &chart.categories[category];
    row.emphasis = row.category->emphasis;
    row.figures.reserve(chart.series.size());
    for (std::size_t series = 0; series < chart.series.size(); ++series) {
      const std::size_t position = category * chart.series.size() + series;
      ChartFigure& figure = row.figures.emplace_back(read(chart.cells[position]));
      add_signs(chart, position, tables, figure);
      add_interval(chart, figure);
      if (!chart.changes.empty()) add_change(chart, position, tables, language, figure);
    }
    if (chart.goal) {
      row.reference = goal_at(chart, category, tables, language);
    } else if (figures.reference == ReferenceMarks::drawn) {
      row.reference = read(chart.reference[category]);
    }
  }
  sort_rows(chart.order, figures.rows);
  arrange_rows(figures);
  if (chart.show > 0 && figures.rows.size() > chart.show) figures.rows.resize(chart.show);
  return figures;
}

}  // namespace andel::compose
