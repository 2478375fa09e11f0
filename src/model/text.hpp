// Text of a slide: paragraphs of pieces, some of them expressions still to be evaluated, then plain ones.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/precision.hpp"
#include "support/id.hpp"
#include "support/source.hpp"

namespace andel {

using ExpressionId = Id<struct ExpressionTag>;

enum class Emphasis { none, strong, emphasis };
enum class ParagraphKind { plain, bullet, numbered, heading };

/// A note sign stands behind words or a figure and leads to a note of the page, which explains it.
enum class MarkKind { words, note_sign };

/// What words are besides their looks: a link, words of another language or both; or the sign of a note.
struct TextMark {
  std::string target;    ///< a URI; empty: no link
  std::string language;  ///< BCP 47; empty: the document's
  MarkKind kind = MarkKind::words;
  std::string said = {};  ///< heard in place of a sign; empty: the sign itself

  [[nodiscard]] bool empty() const { return target.empty() && language.empty() && kind == MarkKind::words; }
  friend bool operator==(const TextMark&, const TextMark&) = default;
};

/// Words as written, or a computed value in their place.
struct TextPiece {
  std::variant<std::string, ExpressionId> content;
  Emphasis emphasis = Emphasis::none;
  TextMark mark = {};
};

struct Paragraph {
  ParagraphKind kind = ParagraphKind::plain;
  std::vector<TextPiece> pieces;
  Span span;
};

enum class Alternative { none, given };

/// What must hold while paragraphs [begin, otherwise) of a text are said. Where it does not, those in
/// [otherwise, end) are said instead, or it is an error if no alternative was given.
struct Claim {
  std::vector<ExpressionId> conditions;  ///< all of them must hold
  std::size_t begin = 0;
  std::size_t otherwise = 0;
  std::size_t end = 0;
  Alternative alternative = Alternative::none;
  Span span;
};

/// A planned text: what a region will say once its expressions are evaluated.
struct RichText {
  std::vector<Paragraph> paragraphs;
  Span span;
  std::vector<Claim> claims = {};  ///< in the order of their paragraphs, which do not overlap

  [[nodiscard]] bool empty() const { return paragraphs.empty(); }
};

/// A piece of final text; `origin` names the expression that it was computed from.
struct PlainPiece {
  std::string text;
  Emphasis emphasis = Emphasis::none;
  std::optional<ExpressionId> origin;
  TextMark mark = {};
  CellFlag flag = CellFlag::none;  ///< uncertain: the text carries the mark that the slide's note explains
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
