// Builds a Document: opens structure elements, places drawings in them, keeps kids in reading order.
// Knows no layout and no survey.
#pragma once

#include <string>
#include <variant>

#include "model/document.hpp"

namespace andel::compose {

/// What a drawing belongs to: an element of the structure, or nothing that is read aloud.
using Owner = std::variant<StructureId, Artifact>;

class DocumentBuilder {
 public:
  explicit DocumentBuilder(DocumentInfo info);

  PageId add_page(Size size, std::string label);

  /// Opens a child of `parent` after the kids it already has.
  StructureId add_element(StructureId parent, Role role);
  /// Stays valid until the next `add_element`.
  [[nodiscard]] StructureElement& element(StructureId id) { return document_.structure[id]; }
  [[nodiscard]] StructureId root() const { return StructureId{0}; }
  [[nodiscard]] PageId newest_page() const { return {static_cast<std::uint32_t>(document_.pages.size() - 1)}; }

  /// Draws on the newest page as content of `owner`, after all that was drawn before. Neighbouring drawings
  /// of one owner share one content.
  void draw(const Owner& owner, Drawing drawing);

  void add_link(Link link);
  void add_outline(std::string title, PageId page, int level);

  [[nodiscard]] Document take() && { return std::move(document_); }

 private:
  Content& content_of(const Owner& owner);

  Document document_;
};

}  // namespace andel::compose
