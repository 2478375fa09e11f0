#include "compose/document_builder.hpp"

#include <utility>

namespace andel::compose {

DocumentBuilder::DocumentBuilder(DocumentInfo info) {
  document_.info = std::move(info);
  document_.structure.add({});  // an element is the Document unless it is told otherwise
}

PageId DocumentBuilder::add_page(Size size, std::string label) {
  return document_.pages.add({.size = size, .label = std::move(label), .contents = {}});
}

StructureId DocumentBuilder::add_element(StructureId parent, Role role) {
  StructureElement element;
  element.role = role;
  element.parent = parent;
  const StructureId id = document_.structure.add(std::move(element));
  document_.structure[parent].kids.emplace_back(id);
  return id;
}

void DocumentBuilder::draw(const Owner& owner, Drawing drawing) {
  content_of(owner).drawings.push_back(std::move(drawing));
}

void DocumentBuilder::add_link(Link link) { document_.links.push_back(std::move(link)); }

void DocumentBuilder::add_outline(std::string title, PageId page, int level) {
  document_.outline.push_back({std::move(title), page, level});
}

Content& DocumentBuilder::content_of(const Owner& owner) {
  const PageId page = newest_page();
  auto& contents = document_.pages[page].contents;
  if (!contents.empty() && contents.back().tag == owner) return contents.back();
  if (const auto* id = std::get_if<StructureId>(&owner)) {
    const MarkedContent mark{page, static_cast<std::uint32_t>(contents.size())};
    document_.structure[*id].kids.emplace_back(mark);
  }
  return contents.emplace_back(Content{owner, {}});
}

}  // namespace andel::compose
