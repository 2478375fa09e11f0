#include "compose/chart_figures.hpp"

#include <algorithm>

#include "compose/figure_text.hpp"

namespace andel::compose {
namespace {

bool stands_before(const ChartRow& a, const ChartRow& b) {
  const ChartFigure& first = a.figures.front();
  const ChartFigure& second = b.figures.front();
  if (first.has_value() != second.has_value()) return first.has_value();
  return first.has_value() && first.cell.value > second.cell.value;
}

ReferenceMarks marks_of(const Chart& chart) {
  if (chart.reference.empty()) return ReferenceMarks::none;
  return chart.reference == chart.cells ? ReferenceMarks::room_only : ReferenceMarks::drawn;
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
  std::vector<double> all;
  for (const auto& row : rows) {
    for (const auto& figure : row.figures) {
      if (figure.has_value()) all.push_back(figure.cell.value);
    }
    if (row.reference && row.reference->has_value()) all.push_back(row.reference->cell.value);
  }
  return all;
}

ChartFigures read_figures(const Chart& chart, const Tables& tables, Language language) {
  const auto read = [&](CellId id) {
    return ChartFigure{tables.cells[id], write_cell(tables.cells[id], chart.unit, language)};
  };
  ChartFigures figures{.chart = &chart, .rows = {}, .reference = marks_of(chart)};
  figures.rows.reserve(chart.categories.size());
  for (std::size_t category = 0; category < chart.categories.size(); ++category) {
    ChartRow& row = figures.rows.emplace_back();
    row.category = &chart.categories[category];
    row.figures.reserve(chart.series.size());
    for (std::size_t series = 0; series < chart.series.size(); ++series) {
      row.figures.push_back(read(chart.cell(category, series)));
    }
    if (figures.reference == ReferenceMarks::drawn) row.reference = read(chart.reference[category]);
  }
  if (chart.order == ChartOrder::descending) std::stable_sort(figures.rows.begin(), figures.rows.end(), stands_before);
  return figures;
}

}  // namespace andel::compose
