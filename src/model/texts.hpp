// Visits what planned slides say: their texts in reading order, and the expressions in those. Knows no words.
#pragma once

#include "model/plan.hpp"

namespace andel {

/// What a text is for. An alternative is heard in place of what cannot be seen, not printed.
enum class TextPurpose { body, heading, caption, alternative };

/// Calls `visit(text, purpose)` for each text of a region's content.
template <class Visit>
void visit_texts(const PlannedContent& content, const Visit& visit) {
  if (const auto* text = std::get_if<RichText>(&content)) {
    visit(*text, TextPurpose::body);
  } else if (const auto* chart = std::get_if<Chart>(&content)) {
    visit(chart->heading, TextPurpose::heading);
    if (chart->alternative) visit(*chart->alternative, TextPurpose::alternative);
  } else if (const auto* picture = std::get_if<PlannedPicture>(&content)) {
    visit(picture->caption, TextPurpose::caption);
    visit(picture->alternative, TextPurpose::alternative);
  }
}

template <class Visit>
void visit_texts(const PlannedSlide& slide, const Visit& visit) {
  for (const auto& [region, content] : slide.contents) visit_texts(content, visit);
}

/// Calls `visit(id)` for each expression that a paragraph prints.
template <class Visit>
void visit_expressions(const Paragraph& paragraph, const Visit& visit) {
  for (const auto& piece : paragraph.pieces) {
    if (const auto* id = std::get_if<ExpressionId>(&piece.content)) visit(*id);
  }
}

/// The same of a whole text. What its claims rest on is not printed, and so no part of this.
template <class Visit>
void visit_expressions(const RichText& text, const Visit& visit) {
  for (const auto& paragraph : text.paragraphs) visit_expressions(paragraph, visit);
}

}  // namespace andel
