// The figures of a chart in the order in which it shows them. Knows no faces and no places.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/row_choice.hpp"
#include "model/plan.hpp"
#include "model/table.hpp"

namespace andel::compose {

/// By how much a figure changed since an earlier wave.
struct ChartChange {
  std::string text;                     ///< with a sign: "+3"
  Finding finding = Finding::untested;  ///< higher or lower where the change is significant
};

/// A sign in a figure's text that a note explains, in bytes.
struct FigureSign {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A cell and what is printed for it.
struct ChartFigure {
  Cell cell;
  std::string text;        ///< with its signs and the change behind it
  std::string plain_text;  ///< without
  std::optional<ChartChange> change = {};
  Finding finding = Finding::untested;    ///< how it differs from the rest of the total
  std::optional<Interval> interval = {};  ///< drawn behind its bar's end
  std::vector<FigureSign> signs = {};     ///< in `text`, in order

  [[nodiscard]] bool has_value() const { return cell.state == CellState::value; }
};

struct ChartRow {
  const ChartCategory* category = nullptr;
  RowEmphasis emphasis = RowEmphasis::none;
  std::vector<ChartFigure> figures;  ///< one per series
  std::optional<ChartFigure> reference;
};

struct ChartFigures {
  const Chart* chart = nullptr;
  std::vector<ChartRow> rows;
  std::vector<ChartRow> apart = {};  ///< rows that have no figure to show, listed below the chart
  ReferenceMarks reference = ReferenceMarks::none;

  /// Whether a cell in this state is shown.
  [[nodiscard]] bool shows(CellState state) const;
  /// All values that are shown, references and intervals included, and the least one that there can be.
  [[nodiscard]] std::vector<double> values() const;
};

/// How the bar at a position of the chart's cells differs from the rest of the total; untested where it has no test.
Finding finding_of(const Chart& chart, std::size_t position, const Tables& tables);

/// How many tests a family has: bars that were not tested are none.
std::size_t count_tests(FamilyId family, const Tables& tables);

/// The rows that `choose_rows` chooses. Refers to `chart`.
ChartFigures read_figures(const Chart& chart, const Tables& tables, Language language);

}  // namespace andel::compose
