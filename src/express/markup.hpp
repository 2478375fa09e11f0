// Reads the little markup of a report's texts: paragraphs, lists, emphasis, links, words of other
// languages, and expressions in braces.
// Knows the typography of a language; no codebook and no slide. The rules are in docs/COMMENTARY.md.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "express/syntax.hpp"
#include "model/language.hpp"
#include "model/text.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace andel::express {

/// Words as they will be set, or an expression whose names are still words.
struct ParsedPiece {
  std::variant<std::string, Syntax> content;
  Emphasis emphasis = Emphasis::none;
  TextMark mark = {};
};

struct ParsedParagraph {
  ParagraphKind kind = ParagraphKind::plain;
  std::vector<ParsedPiece> pieces;
  Extent extent;
};

struct ParsedText {
  std::vector<ParsedParagraph> paragraphs;
};

/// The paragraphs of a text. Every mistake is reported; what stands around it is still read.
ParsedText parse_markup(const SourceText& source, Language language, Diagnostics& diagnostics);

}  // namespace andel::express
