#include "text/block.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "text/characters.hpp"
#include "text/column_flow.hpp"
#include "text/line_setter.hpp"
#include "text/paragraph.hpp"
#include "text/prepared_paragraph.hpp"

namespace andel::text {

namespace {

constexpr Pt tolerance = 1e-3;
constexpr Pt size_step = 0.25;
/// Between a list label and its text, at least, in 1/1000 of the size.
constexpr double label_gap = 350;

/// A paragraph and its label, shaped.
struct BlockItem {
  std::size_t source = 0;
  ParagraphKind kind = ParagraphKind::plain;
  PreparedParagraph text;
  std::optional<PreparedParagraph> label;
};

/// How the block comes out at one size.
struct Arrangement {
  Pt size = 0;
  std::vector<std::vector<LineSpan>> spans;  // of each item
  Flow flow;
  Pt overflow_width = 0;
};

std::vector<PieceView> view(const PlainParagraph& paragraph) {
  std::vector<PieceView> views;
  views.reserve(paragraph.pieces.size());
  for (const auto& piece : paragraph.pieces) views.push_back({piece.text, piece.emphasis});
  return views;
}

class BlockSetter {
 public:
  BlockSetter(std::span<const PlainParagraph> paragraphs, const TextStyle& style, const BlockShape& shape,
              Shaper& shaper)
      : style_(style), shape_(shape), shaper_(shaper) {
    int number = 0;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      number = paragraphs[i].kind == ParagraphKind::numbered ? number + 1 : 0;
      add_item(i, paragraphs[i], number);
    }
  }

  [[nodiscard]] bool fits(const Arrangement& arrangement) const {
    return arrangement.overflow_width <= 0 && find_overflow_height(arrangement) <= 0;
  }

  Arrangement arrange(Pt size);
  TextBlock set(const Arrangement& arrangement) const;

 private:
  void add_item(std::size_t source, const PlainParagraph& paragraph, int number);
  void place_label(const BlockItem& item, Point origin, Pt size, PlacedParagraph& placed) const;

  [[nodiscard]] Pt column_width() const {
    return (shape_.box.width - (shape_.columns - 1) * shape_.gutter) / shape_.columns;
  }
  [[nodiscard]] LineBox line_box(const BlockItem& item, Pt size) const {
    const auto indent = item.label ? std::max(style_.indent / style_.size, widest_label_ / 1000) * size : 0;
    return {.left = indent, .width = column_width() - indent};
  }
  [[nodiscard]] Pt find_overflow_height(const Arrangement& arrangement) const {
    const auto excess = arrangement.flow.height - shape_.box.height;
    return excess > tolerance ? excess : 0;
  }
  [[nodiscard]] Pt find_top(const Arrangement& arrangement) const;

  const TextStyle& style_;
  const BlockShape& shape_;
  Shaper& shaper_;
  std::vector<BlockItem> items_;
  double widest_label_ = 0;  // with the gap after it, in 1/1000 of the size
};

void BlockSetter::add_item(std::size_t source, const PlainParagraph& paragraph, int number) {
  BlockItem item{source, paragraph.kind, PreparedParagraph(view(paragraph), style_, shaper_), std::nullopt};
  if (item.text.parts().empty()) return;
  if (paragraph.kind != ParagraphKind::plain) {
    const auto label = number > 0 ? fmt::format("{}.", number) : shape_.bullet;
    const PieceView piece{label};
    item.label.emplace(std::span(&piece, 1), style_, shaper_);
    widest_label_ = std::max(widest_label_, item.label->natural_width() + label_gap);
  }
  items_.push_back(std::move(item));
}

Arrangement BlockSetter::arrange(Pt size) {
  Arrangement arrangement;
  arrangement.size = size;
  std::vector<std::size_t> line_counts;
  for (auto& item : items_) {
    const auto box = line_box(item, size);
    const auto limit = box.width / size * 1000;
    const auto& spans = arrangement.spans.emplace_back(item.text.break_lines({limit, limit}));
    line_counts.push_back(spans.size());
    for (const auto& span : spans) {
      const auto excess = span.width * size / 1000 - box.width;
      if (excess > tolerance) arrangement.overflow_width = std::max(arrangement.overflow_width, excess);
    }
  }
  const auto metrics = line_metrics(style_, size, shaper_.faces());
  const FlowShape flow{.columns = shape_.columns,
                       .height = shape_.box.height,
                       .cap_height = metrics.cap_height,
                       .baseline_distance = metrics.baseline_distance,
                       .paragraph_gap = style_.space_after * size / style_.size,
                       .descent = metrics.descent};
  arrangement.flow =
      shape_.fill == ColumnFill::balanced ? flow_balanced(line_counts, flow) : flow_in_order(line_counts, flow);
  return arrangement;
}

Pt BlockSetter::find_top(const Arrangement& arrangement) const {
  const auto slack = std::max(0.0, shape_.box.height - arrangement.flow.height);
  switch (shape_.anchor) {
    case Anchor::top:
      return shape_.box.y;
    case Anchor::middle:
      return shape_.box.y + slack / 2;
    case Anchor::bottom:
      return shape_.box.y + slack;
  }
  return shape_.box.y;
}

TextBlock BlockSetter::set(const Arrangement& arrangement) const {
  TextBlock block;
  block.size = arrangement.size;
  block.lines = arrangement.flow.lines.size();
  block.overflow_width = arrangement.overflow_width;
  block.overflow_height = find_overflow_height(arrangement);
  const auto top = find_top(arrangement);
  block.bounds = {shape_.box.x, top, shape_.box.width, arrangement.flow.height};
  auto place = arrangement.flow.lines.begin();
  if (!arrangement.flow.lines.empty()) block.first_baseline = top + place->baseline;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const auto& item = items_[i];
    PlacedParagraph placed;
    placed.source = item.source;
    placed.kind = item.kind;
    const auto box = line_box(item, arrangement.size);
    for (const auto& span : arrangement.spans[i]) {
      const Point origin{shape_.box.x + place->column * (column_width() + shape_.gutter), top + place->baseline};
      const bool is_first = placed.runs.empty();
      if (is_first && item.label) place_label(item, origin, arrangement.size, placed);
      auto line = set_line(item.text, span, arrangement.size, {origin.x + box.left, box.width}, style_.align);
      for (auto& run : line.runs) {
        run.origin.y = origin.y;
        placed.runs.push_back(std::move(run));
      }
      block.last_baseline = std::max(block.last_baseline, origin.y);
      ++place;
    }
    add_new_characters(block.missing, item.text.missing());
    add_new_characters(block.unsupported, item.text.unsupported());
    block.paragraphs.push_back(std::move(placed));
  }
  return block;
}

void BlockSetter::place_label(const BlockItem& item, Point origin, Pt size, PlacedParagraph& placed) const {
  const auto parts = static_cast<std::uint32_t>(item.label->parts().size());
  auto line = set_line(*item.label, {.end = {.part = parts}}, size, {.left = origin.x}, Align::left);
  for (auto& run : line.runs) run.origin.y = origin.y;
  placed.label = std::move(line.runs);
}

}  // namespace

TextBlock set_block(std::span<const PlainParagraph> paragraphs, const TextStyle& style, const BlockShape& shape,
                    Pt size, Shaper& shaper) {
  BlockSetter setter(paragraphs, style, shape, shaper);
  return setter.set(setter.arrange(size));
}

TextBlock fit_block(std::span<const PlainParagraph> paragraphs, const TextStyle& style, const BlockShape& shape,
                    Shaper& shaper) {
  BlockSetter setter(paragraphs, style, shape, shaper);
  auto size = style.size;
  auto arrangement = setter.arrange(size);
  while (!setter.fits(arrangement) && size > style.min_size) {
    size = std::max(style.min_size, size - size_step);
    arrangement = setter.arrange(size);
  }
  return setter.set(arrangement);
}

}  // namespace andel::text
