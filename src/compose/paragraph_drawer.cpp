#include "compose/paragraph_drawer.hpp"

#include <utility>

#include "compose/marked_text.hpp"
#include "compose/place.hpp"

namespace andel::compose {

StructureId ParagraphDrawer::draw(text::PlacedParagraph&& paragraph, Role role_of_plain) {
  if (paragraph.kind == ParagraphKind::plain || paragraph.kind == ParagraphKind::heading) {
    list_.reset();
    const StructureId words = builder_.add_element(parent_, role_of_plain);
    place_marked(std::move(paragraph), shift_, words, builder_);
    return words;
  }
  const StructureId item = builder_.add_element(list_of(paragraph.kind), Role::list_item);
  place_runs(std::move(paragraph.label), shift_, builder_.add_element(item, Role::list_label), builder_);
  const StructureId words = builder_.add_element(item, Role::list_body);
  place_marked(std::move(paragraph), shift_, words, builder_);
  return words;
}

StructureId ParagraphDrawer::list_of(ParagraphKind kind) {
  if (list_ && list_kind_ == kind) return *list_;
  list_ = builder_.add_element(parent_, Role::list);
  list_kind_ = kind;
  builder_.element(*list_).numbering = kind == ParagraphKind::numbered ? ListNumbering::decimal : ListNumbering::disc;
  return *list_;
}

}  // namespace andel::compose
