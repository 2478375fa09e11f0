// Fits the texts of a slide into their regions: regions of one style are set at one size, the largest within the
// style's limits at which all of them fit. Reports what does not fit; draws nothing.
#pragma once

#include <span>
#include <vector>

#include "compose/context.hpp"
#include "compose/first_lines.hpp"
#include "text/block.hpp"

namespace andel::compose {

/// Whose words a text is: the author's alone, or also explanations of signs at figures.
enum class TextOrigin { author, with_signs };

struct TextPart {
  const Region* region = nullptr;
  std::vector<PlainParagraph> paragraphs;
  ContentPlace place;
  TextOrigin origin = TextOrigin::author;
};

/// A text that is ready to be drawn, in page coordinates.
struct TextLayout {
  const Region* region = nullptr;
  text::TextBlock block;
  Pt drop = 0;  ///< how far it is to be drawn below the block's coordinates
};

/// Layouts in the order of `parts`.
std::vector<TextLayout> lay_out_texts(std::span<const TextPart> parts, const Context& context);

/// Tells `lines` where the texts begin.
void note_first_lines(std::span<const TextLayout> layouts, const Context& context, FirstLines& lines);

/// Lowers texts onto the baselines of their neighbours, as far as their regions have room.
void lower_onto(const FirstLines& lines, std::span<TextLayout> layouts, const Context& context);

/// Lowers texts that begin further down onto the rows of the first text of their style, as far as their regions have
/// room: one grid for all of the slide.
void lower_onto_grid(std::span<TextLayout> layouts, const Context& context);

}  // namespace andel::compose
