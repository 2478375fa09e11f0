// Texts of several paragraphs in a box: lists, columns, anchoring, and the largest size at which all fits.
// Positions are in the coordinates of the box, so they need no moving. Knows no slide and no structure tree.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/geometry.hpp"
#include "model/layout.hpp"
#include "model/text.hpp"
#include "text/shaper.hpp"

namespace andel::text {

enum class ColumnFill { in_order, balanced };

/// Where a text goes. The top of a text is its first cap line, its bottom where the descenders of its last line
/// end (see `LineMetrics`).
struct BlockShape {
  Rect box;
  int columns = 1;
  Pt gutter = 0;  ///< between columns
  ColumnFill fill = ColumnFill::in_order;
  Anchor anchor = Anchor::top;  ///< a text taller than its box starts at the top
  std::string bullet = "•";     ///< the label of a list item that is not numbered
};

/// One paragraph as placed, perhaps over several columns.
struct PlacedParagraph {
  std::size_t source = 0;  ///< its position among the paragraphs that were set
  ParagraphKind kind = ParagraphKind::plain;
  std::vector<TextRun> label;   ///< of a list item: its bullet or number
  std::vector<TextRun> runs;    ///< the text itself, line by line
  std::vector<TextMark> marks;  ///< what the runs' marks mean, in order
};

struct TextBlock {
  std::vector<PlacedParagraph> paragraphs;  ///< without empty ones
  Pt size = 0;                              ///< that the text was set at
  std::size_t lines = 0;
  Rect bounds;                 ///< what the text takes of its box: all its width, and its height
  Pt first_baseline = 0;       ///< of the first column
  Pt last_baseline = 0;        ///< the lowest
  Pt overflow_width = 0;       ///< by how much the widest unbreakable stretch sticks out; 0 when all fits
  Pt overflow_height = 0;      ///< by how much the text is taller than its box; 0 when all fits
  std::u32string missing;      ///< characters that no face has
  std::u32string unsupported;  ///< characters from right to left or for private use

  [[nodiscard]] bool fits() const { return overflow_width <= 0 && overflow_height <= 0; }
};

/// Sets a text at one size, which must be positive. The style's `indent` is for its own size and shrinks with it; gaps
/// between paragraphs are half rows of the text's own grid (see `find_gaps`). List items hang by `indent`, or by as
/// much as their labels need; numbers start at 1 in every stretch of numbered items. Paragraphs are divided between
/// columns, never so that one line stands alone or a heading line without its text.
TextBlock set_block(std::span<const PlainParagraph> paragraphs, const TextStyle& style, const BlockShape& shape,
                    Pt size, Shaper& shaper);

/// Sets a text at the largest size between the style's `min_size` and `size`, in steps of a quarter point, at
/// which it fits its box; at `min_size` where none does, with the overflow told.
TextBlock fit_block(std::span<const PlainParagraph> paragraphs, const TextStyle& style, const BlockShape& shape,
                    Shaper& shaper);

}  // namespace andel::text
