// The paragraphs of a text, shaped and ready to be broken into lines, each with its label and its marks. Knows no
// column and no place.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/text.hpp"
#include "text/paragraph.hpp"
#include "text/prepared_paragraph.hpp"

namespace andel::text {

/// A heading, or a line of its own, all in strong type, which reads as one: with text below it.
enum class ItemManner { text, heading_line };

/// A paragraph and its label, shaped.
struct BlockItem {
  std::size_t source = 0;  ///< its position among the paragraphs
  ParagraphKind kind = ParagraphKind::plain;
  PreparedParagraph text;
  std::optional<PreparedParagraph> label;
  std::vector<TextMark> marks;
  ItemManner manner = ItemManner::text;
};

/// Where headings have the style of the text, they are in its strong type.
struct BlockStyles {
  const TextStyle& text;
  const TextStyle& headings;
};

/// Without empty paragraphs. Numbers start at 1 in every stretch of numbered items. The styles and `shaper` must
/// outlive the items.
std::vector<BlockItem> prepare_items(std::span<const PlainParagraph> paragraphs, const BlockStyles& styles,
                                     std::string_view bullet, Shaper& shaper);

/// The widest label with the gap after it, in 1/1000 of the size.
double widest_label(std::span<const BlockItem> items);

/// Moves the line's runs to `baseline` and appends them.
void add_runs(SetLine line, Pt baseline, std::vector<TextRun>& runs);

/// Notes the characters of an item that cannot be set.
void add_problems(const BlockItem& item, std::u32string& missing, std::u32string& unsupported);

}  // namespace andel::text
