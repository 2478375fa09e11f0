// Which rows a chart shows, in which order, and what it compares them with. Knows no words, no faces and no places.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/plan.hpp"
#include "model/table.hpp"

namespace andel::compose {

/// Whether a chart marks its reference values. A chart of the reference segment itself has nothing to mark,
/// but keeps the room, so that its bars stand where those of its sibling slides do.
enum class ReferenceMarks { none, room_only, drawn };

ReferenceMarks marks_of(const Chart& chart);

/// What stands for comparison at a row, given `marks_of` the chart: the way to the goal, or the reference segment's
/// figure; nothing where the chart has none.
std::optional<Cell> reference_at(const Chart& chart, ReferenceMarks marks, std::size_t row, const Tables& tables);

/// Rows, as positions in the chart's categories. Those that are in neither list the chart leaves out.
struct RowChoice {
  std::vector<std::size_t> shown;  ///< in their order on the page
  std::vector<std::size_t> apart;  ///< that have no figure to show, listed below the chart
};

/// As written or by falling value of the first series (figures without a value last, equal ones as written), no more
/// than the chart is to show.
RowChoice choose_rows(const Chart& chart, const Tables& tables);

}  // namespace andel::compose
