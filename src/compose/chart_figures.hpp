// The figures of a chart in the order in which it shows them. Knows no faces and no places.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/table.hpp"

namespace andel::compose {

/// By how much a figure changed since an earlier wave.
struct ChartChange {
  std::string text;  ///< with a sign: "+3"
  bool significant = false;
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

/// Whether a chart marks its reference values. A chart of the reference segment itself has nothing to mark,
/// but keeps the room, so that its bars stand where those of its sibling slides do.
enum class ReferenceMarks { none, room_only, drawn };

struct ChartFigures {
  const Chart* chart = nullptr;
  std::vector<ChartRow> rows;
  std::vector<ChartRow> apart = {};  ///< rows that have no figure to show, listed below the chart
  ReferenceMarks reference = ReferenceMarks::none;

  /// Whether a cell in this state is shown.
  [[nodiscard]] bool shows(CellState state) const;
  /// Whether a change is shown.
  [[nodiscard]] bool shows_changes() const;
  /// All values that are shown, references and intervals included, and the least one that there can be.
  [[nodiscard]] std::vector<double> values() const;
};

/// How the bar at a position of the chart's cells differs from the rest of the total; untested where it has no test.
Finding finding_of(const Chart& chart, std::size_t position, const Tables& tables);

/// The chart's rows, as written or by falling value of the first series (figures without a value last, equal
/// ones as written). Refers to `chart`.
ChartFigures read_figures(const Chart& chart, const Tables& tables, Language language);

}  // namespace andel::compose
