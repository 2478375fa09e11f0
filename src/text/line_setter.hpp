// Turns stretches of prepared paragraphs into runs of glyphs: one run per face and line, spaces included.
// Knows no page: a line stands on the baseline y = 0.
#pragma once

#include "model/geometry.hpp"
#include "text/paragraph.hpp"
#include "text/prepared_paragraph.hpp"

namespace andel::text {

/// Where a line goes: its left edge and the width that it may take.
struct LineBox {
  Pt left = 0;
  Pt width = 0;
};

/// By how much a width exceeds its limit; 0 for what is rounding.
constexpr Pt find_excess(Pt width, Pt limit) {
  constexpr Pt tolerance = 1e-3;
  return width > limit + tolerance ? width - limit : 0;
}

/// Sets one line, aligned in its box; one that is wider begins at the left edge. Large type is aligned by its ink.
/// Where the paragraph goes on after a space, the line's last run ends in it, so that the words of two lines stay apart
/// for whoever copies or listens (ISO 32000-1, 14.8.2.5); the line's width is without it. A word divided by a hyphen
/// ends in U+00AD.
SetLine set_line(const PreparedParagraph& paragraph, const LineSpan& span, Pt size, LineBox box, Align align);

}  // namespace andel::text
