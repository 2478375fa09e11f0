#include "draw/document_check.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>

#include "draw/structure_type.hpp"

namespace andel::draw {

namespace {

template <class... Arguments>
void demand(bool condition, fmt::format_string<Arguments...> message, const Arguments&... arguments) {
  if (!condition) throw std::logic_error("document: " + fmt::vformat(message, fmt::make_format_args(arguments...)));
}

/// The nesting that ISO 32000-1, 14.8.4.3 prescribes for lists and tables.
bool may_stand_in(Role role, Role parent) {
  switch (role) {
    case Role::document:
      return false;
    case Role::list_item:
      return parent == Role::list;
    case Role::list_label:
    case Role::list_body:
      return parent == Role::list_item;
    case Role::table_row:
      return parent == Role::table;
    case Role::table_header:
    case Role::table_data:
      return parent == Role::table_row;
    case Role::caption:
      return parent == Role::table || parent == Role::figure || parent == Role::list || parent == Role::section;
    default:
      return parent != Role::list && parent != Role::list_item && parent != Role::table && parent != Role::table_row;
  }
}

class Check {
 public:
  explicit Check(const Document& document) : document_(document), kid_of_(document.structure.size()) {
    for (const Page& page : document.pages) placed_.emplace_back(page.contents.size(), false);
  }

  void run() {
    check_info();
    demand(!document_.pages.empty(), "it has no pages");
    demand(!document_.structure.empty(), "it has no structure");
    for (std::uint32_t position = 0; position < document_.structure.size(); ++position) check_element({position});
    check_all_placed();
    for (const Link& link : document_.links) check_link(link);
    for (const OutlineEntry& entry : document_.outline)
      demand(has(entry.page), "outline entry \"{}\" leads to page {}, which is not there", entry.title,
             entry.page.position);
  }

 private:
  [[nodiscard]] bool has(PageId page) const { return page.position < document_.pages.size(); }

  void check_info() const {
    constexpr std::string_view date_shape = "0000-00-00";
    const DocumentInfo& info = document_.info;
    demand(!info.title.empty(), "it has no title");
    demand(!info.language.empty(), "it has no language");
    const bool dated = std::equal(info.date.begin(), info.date.end(), date_shape.begin(), date_shape.end(),
                                  [](char c, char shape) { return shape == '0' ? c >= '0' && c <= '9' : c == shape; });
    demand(info.date.empty() || dated, "\"{}\" is not a date", info.date);
  }

  void check_element(StructureId id) {
    const StructureElement& element = document_.structure[id];
    if (id.position == 0) {
      demand(element.role == Role::document && !element.parent, "its first element is not the Document element");
    } else {
      demand(element.parent && element.parent->position < id.position, "element {} has no parent before it",
             id.position);
      const Role parent = document_.structure[*element.parent].role;
      demand(may_stand_in(element.role, parent), "element {}: {} may not stand in {}", id.position,
             structure_type(element.role), structure_type(parent));
      demand(kid_of_[id.position], "element {} is not among the kids of its parent", id.position);
    }
    demand(element.role != Role::figure || !element.alternative.empty(), "figure {} has no words in its place",
           id.position);
    demand(!element.bounds || has(element.bounds_page), "element {} has bounds on no page", id.position);
    for (const auto& kid : element.kids) std::visit([&](auto one) { check_kid(id, one); }, kid);
  }

  void check_kid(StructureId parent, StructureId kid) {
    demand(kid.position < document_.structure.size() && document_.structure[kid].parent == parent,
           "element {} has element {} as a kid, which has another parent", parent.position, kid.position);
    demand(!kid_of_[kid.position], "element {} is a kid twice", kid.position);
    kid_of_[kid.position] = true;
  }

  void check_kid(StructureId parent, MarkedContent kid) {
    demand(has(kid.page) && kid.position < document_.pages[kid.page].contents.size(),
           "element {} has content {} of page {}, which is not there", parent.position, kid.position,
           kid.page.position);
    const auto& tag = document_.pages[kid.page].contents[kid.position].tag;
    demand(std::holds_alternative<StructureId>(tag) && std::get<StructureId>(tag) == parent,
           "element {} has content {} of page {}, which is not its own", parent.position, kid.position,
           kid.page.position);
    demand(!placed_[kid.page.position][kid.position], "content {} of page {} stands in the structure twice",
           kid.position, kid.page.position);
    placed_[kid.page.position][kid.position] = true;
  }

  void check_all_placed() const {
    for (const PageId page : document_.pages.ids()) {
      const auto& contents = document_.pages[page].contents;
      for (std::size_t i = 0; i < contents.size(); ++i)
        demand(placed_[page.position][i] || std::holds_alternative<Artifact>(contents[i].tag),
               "content {} of page {} does not stand in the structure", i, page.position);
    }
  }

  void check_link(const Link& link) const {
    demand(link.element.position < document_.structure.size() && document_.structure[link.element].role == Role::link,
           "a link belongs to element {}, which is no Link", link.element.position);
    demand(!link.description.empty(), "link {} says nothing about where it leads", link.element.position);
    demand(!link.areas.empty(), "link {} has no area", link.element.position);
    for (const LinkArea& area : link.areas) demand(has(area.page), "link {} stands on no page", link.element.position);
    const auto* page = std::get_if<PageId>(&link.target);
    demand(page == nullptr || has(*page), "link {} leads to a page that is not there", link.element.position);
  }

  const Document& document_;
  std::vector<bool> kid_of_;               ///< by element: seen among the kids of its parent
  std::vector<std::vector<bool>> placed_;  ///< by page and content: seen among the kids of its element
};

}  // namespace

void check_document(const Document& document) { Check(document).run(); }

}  // namespace andel::draw
