// Draws paragraphs one after the other and opens a list for each stretch of items of one kind.
#pragma once

#include <optional>

#include "compose/document_builder.hpp"
#include "text/block.hpp"

namespace andel::compose {

class ParagraphDrawer {
 public:
  /// Paragraphs become kids of `parent`, moved by `shift`.
  ParagraphDrawer(StructureId parent, Point shift, DocumentBuilder& builder)
      : parent_(parent), shift_(shift), builder_(builder) {}

  /// Draws on the newest page. Returns the element that holds the words, for words that are to follow.
  StructureId draw(text::PlacedParagraph&& paragraph, Role role_of_plain);

 private:
  StructureId list_of(ParagraphKind kind);

  StructureId parent_;
  Point shift_;
  DocumentBuilder& builder_;
  std::optional<StructureId> list_;
  ParagraphKind list_kind_ = ParagraphKind::plain;
};

}  // namespace andel::compose
