// Draws a text and says what it is.
//
// Structure: a title is a heading (H1 for the document's first, H2 for those of the other slides); a subtitle or
// heading one below it, so that a reader who goes by headings can tell slides of one title apart; body is P, for items
// L > LI > Lbl, LBody, and for headings in it one below the title; a note is a Note around the same.
#pragma once

#include <span>
#include <string>

#include "compose/document_builder.hpp"
#include "compose/headings.hpp"
#include "compose/text_layout.hpp"

namespace andel::compose {

/// Draws on the newest page as kids of `parent`; nothing for an empty text.
void draw_text(TextLayout&& layout, StructureId parent, HeadingLevels& headings, DocumentBuilder& builder);

/// Draws body text, moved by `shift`, as kids of `parent`.
void draw_paragraphs(text::TextBlock&& block, Point shift, StructureId parent, DocumentBuilder& builder);

/// The words alone, as bookmarks and alternative texts hold them.
std::string words_on_one_line(std::span<const PlainParagraph> paragraphs);

}  // namespace andel::compose
