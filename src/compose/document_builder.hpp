// Builds a Document: opens structure elements, places drawings in them, keeps kids in reading order.
// Knows no layout and no survey.
#pragma once

#include <string>

#include "model/document.hpp"

namespace andel::compose {

class DocumentBuilder {
 public:
  explicit DocumentBuilder(DocumentInfo info);

  PageId add_page(Size size, std::string label);

  /// Opens a child of `parent` after the kids it already has.
  StructureId add_element(StructureId parent, Role role);
  [[nodiscard]] StructureElement& element(StructureId id) { return document_.structure[id]; }
  [[nodiscard]] StructureId root() const { return StructureId{0}; }

  /// Draws on the newest page as content of `owner`, after all that was drawn before.
  void draw(StructureId owner, Drawing drawing);
  /// Draws on the newest page what a screen reader is to skip.
  void draw(Artifact kind, Drawing drawing);

  void add_outline(std::string title, PageId page, int level);

  [[nodiscard]] Document take() && { return std::move(document_); }

 private:
  Document document_;
};

}  // namespace andel::compose
