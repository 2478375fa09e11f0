#include "provenance/chart_numbers.hpp"

#include <utility>

#include <fmt/format.h>

#include "compose/chart_figures.hpp"
#include "compose/policy_words.hpp"
#include "express/evaluate.hpp"
#include "express/number.hpp"
#include "provenance/computation.hpp"

namespace andel::provenance {
namespace {

class ChartNumbers {
 public:
  ChartNumbers(const Chart& chart, const Made& made, const RecordMaker& maker, std::vector<NumberRecord>& records)
      : chart_(chart), made_(made), maker_(maker), records_(records) {}

  void run() {
    const auto figures = compose::read_figures(chart_, made_.tables, made_.plan.language);
    for (const auto& row : figures.rows) add_row(row);
    for (const auto& row : figures.apart) {
      for (std::size_t series = 0; series < row.figures.size(); ++series) add_interviews(cell_at(row, series));
    }
  }

 private:
  [[nodiscard]] std::size_t row_of(const compose::ChartRow& row) const {
    return static_cast<std::size_t>(row.category - chart_.categories.data());
  }
  [[nodiscard]] CellId cell_at(const compose::ChartRow& row, std::size_t series) const {
    return chart_.cell(row_of(row), series);
  }

  void add_row(const compose::ChartRow& row) {
    for (std::size_t series = 0; series < row.figures.size(); ++series) {
      const auto& figure = row.figures[series];
      if (!figure.has_value()) continue;
      const CellId id = cell_at(row, series);
      add_value(id, figure);
      if (figure.change) add_change(row_of(row) * chart_.series.size() + series, *figure.change);
      if (figure.interval) add_interval(id, *figure.interval);
    }
    if (!row.reference || !row.reference->has_value()) return;
    if (chart_.goal) {
      add_goal(row);
    } else {
      add_reference(chart_.reference[row_of(row)]);
    }
  }

  /// A record of a number in the chart's own unit.
  NumberRecord begin(double value, Role role) {
    NumberRecord record = maker_.begin(chart_.span, Medium::chart);
    record.role = role;
    record.value = value;
    record.printed = express::write_figure(value, chart_.unit, made_.plan.language);
    record.decimals = express::decimals_of({.value = value, .quantity = express::quantity_of(chart_.unit)});
    return record;
  }

  NumberRecord begin(CellId id, double value, Role role) {
    NumberRecord record = begin(value, role);
    record.figures.push_back(maker_.figure(id));
    record.expression = record.figures.front().name;
    return record;
  }

  void add_value(CellId id, const compose::ChartFigure& figure) {
    NumberRecord record = begin(id, figure.cell.value, Role::value);
    if (figure.cell.flag == CellFlag::uncertain) record.marks += express::uncertain_sign;
    record.marks += compose::sign_of(figure.finding);
    records_.push_back(std::move(record));
  }

  void add_change(std::size_t position, const compose::ChartChange& change) {
    const ComparisonId id = *chart_.changes[position];
    const Comparison& comparison = made_.tables.comparisons[id];
    const CellId earlier = std::get<CellId>(made_.plan.comparisons[id].against);
    NumberRecord record = begin(chart_.cells[position], comparison.difference, Role::change);
    record.printed = change.text;
    record.marks = compose::sign_of_change(change.finding);
    record.figures.push_back(maker_.figure(earlier));
    const auto& [now, before] = std::pair(record.figures[0], record.figures[1]);
    record.expression = fmt::format("{} - {}", now.name, before.name);
    record.computation = write_difference(*now.value, *before.value, made_.plan.language);
    if (comparison.state == PrecisionState::known) record.p_value = comparison.p_value;
    records_.push_back(std::move(record));
  }

  void add_interval(CellId id, const Interval& interval) {
    for (const auto& [end, role] :
         {std::pair(interval.low, Role::interval_low), {interval.high, Role::interval_high}}) {
      NumberRecord record = begin(id, end, role);
      record.level = chart_.interval_level;
      records_.push_back(std::move(record));
    }
  }

  void add_reference(CellId id) { records_.push_back(begin(id, made_.tables.cells[id].value, Role::reference)); }

  void add_goal(const compose::ChartRow& row) {
    const GoalPath& goal = *chart_.goal;
    NumberRecord record = begin(goal.start, row.reference->cell.value, Role::goal);
    const WaveId wave = made_.plan.cells[cell_at(row, 0)].wave;
    const bool now = wave == made_.plan.wave;
    record.expression = now ? "goal_now" : fmt::format("goal_now(wave {})", made_.plan.codebook.waves[wave].id);
    record.computation =
        write_way(*record.figures.front().value, goal.target, goal.behind[row_of(row)], made_.plan.language);
    records_.push_back(std::move(record));
  }

  /// Rows that are listed apart tell on how few answers they rest.
  void add_interviews(CellId id) {
    NumberRecord record = begin(id, 0, Role::interviews);
    record.value = static_cast<double>(made_.tables.cells[id].base.unweighted);
    record.printed =
        express::write_number({.value = record.value, .quantity = express::Quantity::count}, made_.plan.language);
    record.decimals = 0;
    records_.push_back(std::move(record));
  }

  const Chart& chart_;
  const Made& made_;
  const RecordMaker& maker_;
  std::vector<NumberRecord>& records_;
};

}  // namespace

void add_chart_numbers(const Chart& chart, const Made& made, const RecordMaker& maker,
                       std::vector<NumberRecord>& records) {
  ChartNumbers(chart, made, maker, records).run();
}

}  // namespace andel::provenance
