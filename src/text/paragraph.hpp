// Setting paragraphs: styled text in, placed lines of shaped glyphs out.
// Knows styles, faces and languages; no slide, no region, no survey.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/layout.hpp"
#include "model/text.hpp"
#include "text/face.hpp"
#include "text/shaper.hpp"

namespace andel::text {

/// One paragraph to set, in the words that a reader should copy.
struct StyledPiece {
  std::string text;
  Emphasis emphasis = Emphasis::none;
};

/// How to set it. `size` overrides the style's, so that compose can fit a text by shrinking.
struct ParagraphShape {
  Pt width = 0;
  Pt size = 0;
  Pt first_indent = 0;   ///< of the first line
  Pt rest_indent = 0;    ///< of the others (hanging indent)
};

/// One line: runs whose origins are relative to the paragraph's left edge and this line's baseline (y = 0).
struct SetLine {
  std::vector<TextRun> runs;
  Pt width = 0;          ///< from the first glyph's pen position to the last one's end
};

struct SetParagraph {
  std::vector<SetLine> lines;
  Pt size = 0;
  Pt baseline_distance = 0;
  /// The widest word fragment that could not be broken and is wider than the line; 0 when all fits.
  Pt overflow = 0;
};

/// Breaks a paragraph for even colour (total fit over UAX #14 opportunities and hyphenation), or balanced
/// where the style says so, and shapes its lines. Never cuts: what cannot be broken sticks out and is
/// reported as `overflow`.
SetParagraph set_paragraph(const std::vector<StyledPiece>& pieces, const TextStyle& style,
                           const ParagraphShape& shape, Shaper& shaper);

/// The width of a text on one line, with kerning.
Pt measure(std::string_view text, const TextStyle& style, Pt size, Shaper& shaper);

}  // namespace andel::text
