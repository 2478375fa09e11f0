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

void append_sign(std::string_view sign, ChartFigure& figure) {
  figure.signs.push_back({figure.text.size(), figure.text.size() + sign.size()});
  figure.text += sign;
}

/// Without a test a change is printed, but never called significant.
Finding judge_change(const Comparison& change, double level) {
  if (change.state != PrecisionState::known) return Finding::untested;
  if (change.p_value >= level) return Finding::no_difference;
  return change.difference > 0 ? Finding::higher : Finding::lower;
}

/// A change needs a figure in both waves.
void add_change(const Chart& chart, std::size_t position, const Tables& tables, Language language,
                ChartFigure& figure) {
  const auto id = chart.changes[position];
  if (!id || !figure.has_value()) return;
  const Comparison& change = tables.comparisons[*id];
  if (change.state == PrecisionState::none) return;
  figure.change =
      ChartChange{write_change(change.difference, chart.unit, language), judge_change(change, chart.change_level)};
  figure.text += fmt::format(" ({}", figure.change->text);
  if (const auto sign = sign_of_change(figure.change->finding); !sign.empty()) append_sign(sign, figure);
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

ChartFigure read_figure(const Cell& cell, const Chart& chart, Language language) {
  const std::string text = write_cell(cell, chart.unit, language);
  return {cell, text, text};
}

ChartRow read_row(const Chart& chart, std::size_t category, ReferenceMarks marks, const Tables& tables,
                  Language language) {
  ChartRow row;
  row.category = &chart.categories[category];
  row.emphasis = row.category->emphasis;
  row.figures.reserve(chart.series.size());
  for (std::size_t series = 0; series < chart.series.size(); ++series) {
    const std::size_t position = category * chart.series.size() + series;
    ChartFigure& figure = row.figures.emplace_back(read_figure(tables.cells[chart.cells[position]], chart, language));
    add_signs(chart, position, tables, figure);
    add_interval(chart, figure);
    if (!chart.changes.empty()) add_change(chart, position, tables, language, figure);
  }
  if (const auto reference = reference_at(chart, marks, category, tables)) {
    row.reference = read_figure(*reference, chart, language);
  }
  return row;
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

std::size_t count_tests(FamilyId family, const Tables& tables) {
  const auto& findings = tables.findings[family];
  const auto untested = std::count(findings.begin(), findings.end(), Finding::untested);
  return findings.size() - static_cast<std::size_t>(untested);
}

ChartFigures read_figures(const Chart& chart, const Tables& tables, Language language) {
  const RowChoice choice = choose_rows(chart, tables);
  ChartFigures figures{.chart = &chart, .rows = {}, .reference = marks_of(chart)};
  const auto read = [&](std::size_t row) { return read_row(chart, row, figures.reference, tables, language); };
  figures.rows.reserve(choice.shown.size());
  for (const std::size_t row : choice.shown) figures.rows.push_back(read(row));
  for (const std::size_t row : choice.apart) figures.apart.push_back(read(row));
  if (chart.first_row == RowEmphasis::highlighted && !figures.rows.empty()) {
    figures.rows.front().emphasis = RowEmphasis::highlighted;
  }
  return figures;
}

}  // namespace andel::compose
