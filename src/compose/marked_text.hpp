// Draws the words of a paragraph and says which of them are links, in another language, or signs of notes.
//
// Structure: a Link, a Span or a Reference within the paragraph, at its place among the other words. A link is
// underlined, so that it does not show by its colour alone; its annotation covers each line that it takes. A Reference
// is no link: its note stands on the same page, of a story on the one where it begins, and a link at each figure would
// be in the way of whoever listens.
#pragma once

#include "compose/document_builder.hpp"
#include "text/block.hpp"

namespace andel::compose {

/// Draws the paragraph's words, moved by `shift`, as content of `owner` and of elements below it.
void place_marked(text::PlacedParagraph&& paragraph, Point shift, StructureId owner, DocumentBuilder& builder);

}  // namespace andel::compose
