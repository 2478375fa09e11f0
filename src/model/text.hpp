// Text of a slide: paragraphs of pieces, some of them expressions still to be evaluated, then plain ones.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "support/id.hpp"
#include "support/source.hpp"

namespace andel {

using ExpressionId = Id<struct ExpressionTag>;

enum class Emphasis { none, strong, emphasis };
enum class ParagraphKind { plain, bullet, numbered };

/// Words as written, or a computed value in their place.
struct TextPiece {
  std::variant<std::string, ExpressionId> content;
  Emphasis emphasis = Emphasis::none;
};

struct Paragraph {
  ParagraphKind kind = ParagraphKind::plain;
  std::vector<TextPiece> pieces;
  Span span;
};

/// A planned text: what a region will say once its expressions are evaluated.
struct RichText {
  std::vector<Paragraph> paragraphs;
  Span span;

  [[nodiscard]] bool empty() const { return paragraphs.empty(); }
};

/// A piece of final text; `origin` names the expression that it was computed from.
struct PlainPiece {
  std::string text;
  Emphasis emphasis = Emphasis::none;
  std::optional<ExpressionId> origin;
};

struct PlainParagraph {
  ParagraphKind kind = ParagraphKind::plain;
  std::vector<PlainPiece> pieces;
  Span span;

  [[nodiscard]] std::string text() const {
    std::string all;
    for (const auto& piece : pieces) all += piece.text;
    return all;
  }
};

}  // namespace andel
