// Puts set text on the newest page.
#pragma once

#include <vector>

#include "compose/document_builder.hpp"
#include "text/paragraph.hpp"

namespace andel::compose {

/// Draws runs moved by `shift`; takes over their glyphs.
void place_runs(std::vector<TextRun>&& runs, Point shift, const Owner& owner, DocumentBuilder& builder);

/// Draws all lines of a paragraph, the first one's left edge and baseline at `origin`.
void place_paragraph(const text::SetParagraph& paragraph, Point origin, const Owner& owner, DocumentBuilder& builder);

}  // namespace andel::compose
