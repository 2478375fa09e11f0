// Cuts a text into paragraphs and list items, by its lines. Knows nothing of what is inside a line.
#pragma once

#include <vector>

#include "express/syntax.hpp"
#include "model/text.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace andel::express {

struct Block {
  ParagraphKind kind = ParagraphKind::plain;
  Extent extent;  ///< of the words, without the list mark; may run over several lines
};

/// The blocks of a text. A numbered list that does not count 1, 2, 3 (or 1, 1, 1) is an error, since it
/// would be printed with other numbers than written.
std::vector<Block> cut_blocks(const SourceText& source, Diagnostics& diagnostics);

}  // namespace andel::express
