#include "compose/text_region.hpp"

#include <optional>
#include <utility>

#include "compose/paragraph_drawer.hpp"

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

}  // namespace

void draw_text(TextLayout&& layout, StructureId parent, HeadingLevels& headings, DocumentBuilder& builder) {
  if (layout.block.paragraphs.empty()) return;
  const TextRole role = layout.region->role;
  if (role == TextRole::note) parent = builder.add_element(parent, Role::note);
  ParagraphDrawer drawer(parent, {0, layout.drop}, builder);
  auto heading = heading_kind(role);
  for (auto& paragraph : layout.block.paragraphs) {
    const bool is_title = heading.has_value() && paragraph.kind == ParagraphKind::plain;
    const bool is_subhead = paragraph.kind == ParagraphKind::heading;
    const Role text = is_subhead ? headings.next(HeadingKind::under_title) : Role::paragraph;
    drawer.draw(std::move(paragraph), is_title ? headings.next(*heading) : text);
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
