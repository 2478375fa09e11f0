// Distributes the lines of a story over columns on a grid of rows: no line of a paragraph alone, every heading with the
// text that it heads. Arithmetic only: knows line counts and rows, no text and no place.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace andel::text {

enum class StoryUnitKind { paragraph, heading };

/// A paragraph or a heading of a story.
struct StoryUnit {
  StoryUnitKind kind = StoryUnitKind::paragraph;
  std::size_t lines = 0;
  std::size_t gap = 0;          ///< empty rows before a paragraph
  std::size_t rows = 0;         ///< of a heading: from the row after the text before to that of its last line
  std::size_t rows_at_top = 0;  ///< the same at the top of a column
};

/// A row of a column.
struct StoryPlace {
  std::size_t column = 0;
  std::size_t row = 0;
};

struct StoryFlow {
  /// Of each line of each unit, in order; of the lines of a heading all have the place of the last one. Nothing for
  /// lines that found no room.
  std::vector<std::optional<StoryPlace>> lines;
  std::size_t lines_left = 0;
  std::size_t columns_used = 0;
};

/// Fills columns one after the other, each with so many rows. A paragraph that has to be divided leaves two lines at
/// least on either side; after a heading at least two lines follow in its column.
StoryFlow flow_story(std::span<const StoryUnit> units, std::span<const std::size_t> rows);

}  // namespace andel::text
