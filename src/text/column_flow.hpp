// Distributes the lines of paragraphs over text columns, without leaving one line of a paragraph alone, or a heading
// without two lines of the text below it. Arithmetic only: knows line counts and distances, no text.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/geometry.hpp"

namespace andel::text {

/// Distances of one text, in points.
struct FlowShape {
  int columns = 1;
  Pt height = 0;      ///< of each column
  Pt cap_height = 0;  ///< from a column's top to its first baseline
  Pt baseline_distance = 0;
  Pt descent = 0;  ///< below the last baseline
};

enum class Keep { free, with_next };

struct FlowParagraph {
  std::size_t lines = 0;
  Pt gap = 0;  ///< before it, but not at the top of a column
  Keep keep = Keep::free;
};

struct LinePlace {
  int column = 0;
  Pt baseline = 0;  ///< from the column's top
};

struct Flow {
  std::vector<LinePlace> lines;  ///< of all paragraphs, in order
  Pt height = 0;                 ///< of the tallest column, from cap line to descenders
};

/// Fills the columns one after the other; what does not fit goes on below the last one. A paragraph that has
/// to be divided leaves two lines at least on either side; one of two or three lines is not divided, even if
/// it is taller than a column. One that keeps with the next stands in the column where that begins.
Flow flow_in_order(std::span<const FlowParagraph> paragraphs, const FlowShape& shape);

/// As above, in columns just tall enough that the text does not need more of them.
Flow flow_balanced(std::span<const FlowParagraph> paragraphs, const FlowShape& shape);

}  // namespace andel::text
