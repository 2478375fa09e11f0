#include "compose/row_choice.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace andel::compose {
namespace {

std::optional<double> value_of(const Cell& cell) {
  return cell.state == CellState::value ? std::optional(cell.value) : std::nullopt;
}

/// What a row is placed by, the highest first; nothing where that has no value.
std::optional<double> rank_of(const Chart& chart, ReferenceMarks marks, std::size_t row, const Tables& tables) {
  const auto own = value_of(tables.cells[chart.cell(row, 0)]);
  if (chart.order == ChartOrder::descending || !own) return own;
  const auto reference = reference_at(chart, marks, row, tables);
  if (!reference || !value_of(*reference)) return std::nullopt;
  const double lead = *own - reference->value;
  return chart.order == ChartOrder::above_reference ? lead : -lead;
}

void sort_rows(const Chart& chart, const Tables& tables, std::vector<std::size_t>& rows) {
  if (chart.order == ChartOrder::as_written) return;
  const ReferenceMarks marks = marks_of(chart);
  std::vector<std::optional<double>> ranks;
  ranks.reserve(rows.size());
  for (const std::size_t row : rows) ranks.push_back(rank_of(chart, marks, row, tables));
  // An optional without a value is less than any other.
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return ranks[a] > ranks[b]; });
}

bool has_figure(const Chart& chart, std::size_t row, const Tables& tables) {
  for (std::size_t series = 0; series < chart.series.size(); ++series) {
    if (value_of(tables.cells[chart.cell(row, series)])) return true;
  }
  return false;
}

}  // namespace

ReferenceMarks marks_of(const Chart& chart) {
  if (chart.form == ChartForm::lines) return ReferenceMarks::none;  // the way to the goal is a line of its own
  if (chart.goal) return ReferenceMarks::drawn;
  if (chart.reference.empty()) return ReferenceMarks::none;
  return chart.reference == chart.cells ? ReferenceMarks::room_only : ReferenceMarks::drawn;
}

std::optional<Cell> reference_at(const Chart& chart, ReferenceMarks marks, std::size_t row, const Tables& tables) {
  if (chart.goal) {
    Cell cell = tables.cells[chart.goal->start];
    cell.value += chart.goal->behind[row] * (chart.goal->target - cell.value);
    return cell;
  }
  if (marks != ReferenceMarks::drawn) return std::nullopt;
  return tables.cells[chart.reference[row]];
}

RowChoice choose_rows(const Chart& chart, const Tables& tables) {
  RowChoice rows;
  rows.shown.resize(chart.categories.size());
  std::iota(rows.shown.begin(), rows.shown.end(), std::size_t{0});
  sort_rows(chart, tables, rows.shown);
  if (chart.figureless == FigurelessRows::apart) {
    const auto first_apart = std::stable_partition(rows.shown.begin(), rows.shown.end(),
                                                   [&](std::size_t row) { return has_figure(chart, row, tables); });
    rows.apart.assign(first_apart, rows.shown.end());
    rows.shown.erase(first_apart, rows.shown.end());
  }
  if (chart.show > 0 && rows.shown.size() > chart.show) rows.shown.resize(chart.show);
  return rows;
}

}  // namespace andel::compose
