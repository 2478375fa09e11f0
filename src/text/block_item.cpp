#include "text/block_item.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "text/characters.hpp"

namespace andel::text {

namespace {

/// Between a list label and its text, at least, in 1/1000 of the size.
constexpr double label_gap = 350;

/// The marks of a paragraph; neighbouring pieces of one mark share it.
std::vector<TextMark> marks_of(const PlainParagraph& paragraph) {
  std::vector<TextMark> marks;
  const TextMark* before = nullptr;
  for (const auto& piece : paragraph.pieces) {
    if (!piece.mark.empty() && (before == nullptr || *before != piece.mark)) marks.push_back(piece.mark);
    before = &piece.mark;
  }
  return marks;
}

/// Plain words in `plain`, which headings without a style of their own do not leave as they are.
std::vector<PieceView> view(const PlainParagraph& paragraph, Emphasis plain) {
  std::vector<PieceView> views;
  views.reserve(paragraph.pieces.size());
  std::uint32_t marks = 0;
  const TextMark* before = nullptr;
  for (const auto& piece : paragraph.pieces) {
    if (!piece.mark.empty() && (before == nullptr || *before != piece.mark)) ++marks;
    before = &piece.mark;
    views.push_back({piece.text, piece.emphasis == Emphasis::none ? plain : piece.emphasis,
                     piece.mark.empty() ? 0 : marks, piece.mark.language.empty() ? Hyphenation::on : Hyphenation::off});
  }
  return views;
}

/// Whether it is a heading, or reads as one since all its words are in strong type.
bool is_heading_line(const PlainParagraph& paragraph) {
  if (paragraph.kind == ParagraphKind::heading) return true;
  return paragraph.kind == ParagraphKind::plain &&
         std::all_of(paragraph.pieces.begin(), paragraph.pieces.end(), [](const PlainPiece& piece) {
           return piece.emphasis == Emphasis::strong || piece.text.find_first_not_of(' ') == std::string::npos;
         });
}

bool has_label(ParagraphKind kind) { return kind == ParagraphKind::bullet || kind == ParagraphKind::numbered; }

}  // namespace

std::vector<BlockItem> prepare_items(std::span<const PlainParagraph> paragraphs, const BlockStyles& styles,
                                     std::string_view bullet, Shaper& shaper) {
  std::vector<BlockItem> items;
  int number = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const PlainParagraph& paragraph = paragraphs[i];
    number = paragraph.kind == ParagraphKind::numbered ? number + 1 : 0;
    const bool is_heading = paragraph.kind == ParagraphKind::heading;
    const bool is_strong = is_heading && &styles.headings == &styles.text;
    const TextStyle& style = is_heading ? styles.headings : styles.text;
    BlockItem item{i,
                   paragraph.kind,
                   PreparedParagraph(view(paragraph, is_strong ? Emphasis::strong : Emphasis::none), style, shaper),
                   std::nullopt,
                   marks_of(paragraph),
                   is_heading_line(paragraph) ? ItemManner::heading_line : ItemManner::text};
    if (item.text.parts().empty()) continue;
    if (has_label(paragraph.kind)) {
      const auto label = number > 0 ? fmt::format("{}.", number) : std::string(bullet);
      const PieceView piece{label};
      item.label.emplace(std::span(&piece, 1), style, shaper);
    }
    items.push_back(std::move(item));
  }
  if (!items.empty()) items.back().manner = ItemManner::text;
  return items;
}

double widest_label(std::span<const BlockItem> items) {
  double widest = 0;
  for (const auto& item : items) {
    if (item.label) widest = std::max(widest, item.label->natural_width() + label_gap);
  }
  return widest;
}

void add_runs(SetLine line, Pt baseline, std::vector<TextRun>& runs) {
  for (auto& run : line.runs) {
    run.origin.y = baseline;
    runs.push_back(std::move(run));
  }
}

void add_problems(const BlockItem& item, std::u32string& missing, std::u32string& unsupported) {
  add_new_characters(missing, item.text.missing());
  add_new_characters(unsupported, item.text.unsupported());
  if (!item.label) return;
  add_new_characters(missing, item.label->missing());
  add_new_characters(unsupported, item.label->unsupported());
}

}  // namespace andel::text
