#include "compose/text_region.hpp"

#include <optional>
#include <utility>

#include "compose/marked_text.hpp"
#include "compose/place.hpp"

namespace andel::compose {
namespace {

std::optional<HeadingKind> heading_kind(TextRole role) {
  switch (role) {
    case TextRole::title:
      return HeadingKind::title;
    case TextRole::subtitle:
    case TextRole::heading:
      return HeadingKind::under_title;
    case TextRole::body:
    case TextRole::note:
      break;
  }
  return std::nullopt;
}

/// Draws paragraphs one after the other and opens a list for each stretch of items of one kind.
class ParagraphDrawer {
 public:
  ParagraphDrawer(StructureId parent, Point shift, DocumentBuilder& builder)
      : parent_(parent), shift_(shift), builder_(builder) {}

  void draw(text::PlacedParagraph&& paragraph, Role role_of_plain) {
    if (paragraph.kind == ParagraphKind::plain) {
      list_.reset();
      place_marked(std::move(paragraph), shift_, builder_.add_element(parent_, role_of_plain), builder_);
      return;
    }
    const StructureId item = builder_.add_element(list_of(paragraph.kind), Role::list_item);
    place_runs(std::move(paragraph.label), shift_, builder_.add_element(item, Role::list_label), builder_);
    place_marked(std::move(paragraph), shift_, builder_.add_element(item, Role::list_body), builder_);
  }

 private:
  StructureId list_of(ParagraphKind kind) {
    if (list_ && list_kind_ == kind) return *list_;
    list_ = builder_.add_element(parent_, Role::list);
    list_kind_ = kind;
    builder_.element(*list_).numbering = kind == ParagraphKind::numbered ? ListNumbering::decimal : ListNumbering::disc;
    return *list_;
  }

  StructureId parent_;
  Point shift_;
  DocumentBuilder& builder_;
  std::optional<StructureId> list_;
  ParagraphKind list_kind_ = ParagraphKind::plain;
};

}  // namespace

void draw_text(TextLayout&& layout, StructureId parent, HeadingLevels& headings, DocumentBuilder& builder) {
  if (layout.block.paragraphs.empty()) return;
  const TextRole role = layout.region->role;
  if (role == TextRole::note) parent = builder.add_element(parent, Role::note);
  ParagraphDrawer drawer(parent, {0, layout.drop}, builder);
  auto heading = heading_kind(role);
  for (auto& paragraph : layout.block.paragraphs) {
    const bool is_heading = heading.has_value() && paragraph.kind == ParagraphKind::plain;
    drawer.draw(std::move(paragraph), is_heading ? headings.next(*heading) : Role::paragraph);
    heading.reset();
  }
}

void draw_paragraphs(text::TextBlock&& block, Point shift, StructureId parent, DocumentBuilder& builder) {
  ParagraphDrawer drawer(parent, shift, builder);
  for (auto& paragraph : block.paragraphs) drawer.draw(std::move(paragraph), Role::paragraph);
}

std::string words_on_one_line(std::span<const PlainParagraph> paragraphs) {
  std::string words;
  for (const auto& paragraph : paragraphs) {
    if (!words.empty()) words += ' ';
    words += paragraph.text();
  }
  return words;
}

}  // namespace andel::compose
