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

/// One paragraph to set, in the words that a reader should copy. White space of any length is one space,
/// U+2028 ends a line; U+00AD and U+200B say where else a line may end.
struct StyledPiece {
  std::string text;
  Emphasis emphasis = Emphasis::none;
};

/// How to set it. `size` overrides the style's, so that compose can fit a text by shrinking; 0 leaves it.
struct ParagraphShape {
  Pt width = 0;
  Pt size = 0;
  Pt first_indent = 0;  ///< of the first line
  Pt rest_indent = 0;   ///< of the others (hanging indent)
};

/// One line: runs whose origins are relative to the paragraph's left edge and this line's baseline (y = 0).
/// There is one run for all neighbouring words of one face. Where the paragraph goes on after a space, the last
/// run ends in that space.
struct SetLine {
  std::vector<TextRun> runs;
  Pt width = 0;  ///< from the first glyph's pen position to the last one's end, without a space there
};

struct SetParagraph {
  std::vector<SetLine> lines;
  Pt size = 0;
  Pt baseline_distance = 0;
  /// By how much the widest stretch that could not be broken sticks out of its line; 0 when all fits.
  Pt overflow = 0;
  std::u32string missing;      ///< characters that no face has, set as empty boxes: an error for compose
  std::u32string unsupported;  ///< from right to left or for private use: an error for compose
};

/// Breaks a paragraph for even colour (total fit over UAX #14 opportunities and hyphenation), or balanced
/// where the style says so, and shapes its lines. Never cuts: what cannot be broken sticks out and is
/// reported as `overflow`. No lines for an empty text.
SetParagraph set_paragraph(const std::vector<StyledPiece>& pieces, const TextStyle& style, const ParagraphShape& shape,
                           Shaper& shaper);

/// Sets a text on one line that begins at x = 0, whatever the style's alignment; its width tells the caller
/// where to put it. No lines for an empty text.
SetParagraph set_single_line(std::string_view text, const TextStyle& style, Pt size, Shaper& shaper);

/// The width of a text on one line, with kerning.
Pt measure(std::string_view text, const TextStyle& style, Pt size, Shaper& shaper);

/// The width of a text on one line, and the least width in which nothing sticks out when it is broken.
struct TextWidths {
  Pt natural = 0;
  Pt narrowest = 0;
};
TextWidths measure_widths(const std::vector<StyledPiece>& pieces, const TextStyle& style, Pt size, Shaper& shaper);

/// Heights of a style's plain face, in points, all positive.
///
/// Text is hung by its capitals: the top of a text is the cap line of its first line, so that it stands level
/// with the edge of a bar or a picture beside it (a diacritic reaches above, as in print). Its bottom is where
/// the descenders of its last line end.
struct LineMetrics {
  Pt cap_height = 0;
  Pt x_height = 0;
  Pt ascent = 0;
  Pt descent = 0;
  Pt baseline_distance = 0;
};
LineMetrics line_metrics(const TextStyle& style, Pt size, const FaceSet& faces);

/// The height of that many lines, from the first one's cap line to the end of the last one's descenders.
Pt text_height(const LineMetrics& metrics, std::size_t lines);

}  // namespace andel::text
