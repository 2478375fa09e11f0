// A text that runs through several boxes, on one page after the other, with headings in it.
//
// It stands on a baseline grid, so that lines of neighbouring columns are level: every line of text is a row, headings
// take whole rows, and the boxes of one page share the grid of the first of them. A paragraph is told from the one
// before by an indent, or by an empty row where the style has space after paragraphs. The columns of the last box that
// is used are evened out. Never shrinks. Knows no slide and no structure tree.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "model/geometry.hpp"
#include "model/text.hpp"
#include "text/block.hpp"
#include "text/block_item.hpp"

namespace andel::text {

/// Where a story may go on. All columns of a story are equally wide.
struct StoryFrame {
  Rect box;
  int columns = 1;
  Pt gutter = 0;
  std::size_t page = 0;
};

enum class StoryStretch { beginning, rest };

/// A paragraph, or what one frame shows of it.
struct StoryParagraph {
  PlacedParagraph placed;
  StoryStretch stretch = StoryStretch::beginning;
};

struct Story {
  std::vector<std::vector<StoryParagraph>> frames;  ///< at the positions of the frames, on their pages
  std::size_t lines_left = 0;                       ///< that found no room
  Pt overflow_width = 0;                            ///< by how much the widest unbreakable stretch sticks out
  std::u32string missing;                           ///< characters that no face has
  std::u32string unsupported;                       ///< characters from right to left or for private use
};

/// The width of a frame's columns.
Pt column_width(const StoryFrame& frame);

/// Sets a story at its styles' sizes. `frames` must not be empty.
Story set_story(std::span<const PlainParagraph> paragraphs, const BlockStyles& styles,
                std::span<const StoryFrame> frames, Shaper& shaper);

}  // namespace andel::text
