#include "text/block.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "text/block_item.hpp"
#include "text/block_spacing.hpp"
#include "text/column_flow.hpp"
#include "text/line_setter.hpp"
#include "text/paragraph.hpp"
#include "text/prepared_paragraph.hpp"
#include "text/type_sizes.hpp"

namespace andel::text {

namespace {

constexpr Pt size_step = 0.25;

/// How the block comes out at one size.
struct Arrangement {
  Pt size = 0;
  std::vector<std::vector<LineSpan>> spans;  // of each item
  Flow flow;
  Pt overflow_width = 0;
};

/// Where the block's first cap line stands, and at what size it is set.
struct Placement {
  Pt top = 0;
  Pt size = 0;
};

class BlockSetter {
 public:
  BlockSetter(std::span<const PlainParagraph> paragraphs, const TextStyle& style, const BlockShape& shape,
              Shaper& shaper)
      : style_(style),
        shape_(shape),
        shaper_(shaper),
        items_(prepare_items(paragraphs, {style, style}, shape.bullet, shaper)),
        widest_label_(widest_label(items_)) {}

  [[nodiscard]] bool fits(const Arrangement& arrangement) const {
    return arrangement.overflow_width <= 0 && find_overflow_height(arrangement) <= 0;
  }

  /// Whether even lines filled to the brim would not fit, so that no arrangement has to be tried.
  [[nodiscard]] bool is_surely_too_tall(Pt size) const;
  Arrangement arrange(Pt size);
  [[nodiscard]] TextBlock set(const Arrangement& arrangement) const;

 private:
  [[nodiscard]] PlacedParagraph place_item(const BlockItem& item, std::span<const LineSpan> spans,
                                           std::span<const LinePlace> places, Placement placement) const;
  [[nodiscard]] FlowShape flow_shape(Pt size) const;
  [[nodiscard]] std::vector<FlowParagraph> flow_paragraphs(std::span<const std::size_t> line_counts, Pt size) const;

  [[nodiscard]] Pt column_width() const {
    return (shape_.box.width - (shape_.columns - 1) * shape_.gutter) / shape_.columns;
  }
  [[nodiscard]] LineBox line_box(const BlockItem& item, Pt size) const {
    const auto indent = item.label ? std::max(style_.indent / style_.size, widest_label_ / 1000) * size : 0;
    return {.left = indent, .width = column_width() - indent};
  }
  [[nodiscard]] Pt find_overflow_height(const Arrangement& arrangement) const {
    return find_excess(arrangement.flow.height, shape_.box.height);
  }
  [[nodiscard]] Pt find_top(const Arrangement& arrangement) const;

  const TextStyle& style_;
  const BlockShape& shape_;
  Shaper& shaper_;
  std::vector<BlockItem> items_;
  double widest_label_;  // with the gap after it, in 1/1000 of the size
};

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
      const auto excess = find_excess(span.width * size / 1000, box.width);
      arrangement.overflow_width = std::max(arrangement.overflow_width, excess);
    }
  }
  const auto paragraphs = flow_paragraphs(line_counts, size);
  const auto flow = flow_shape(size);
  arrangement.flow =
      shape_.fill == ColumnFill::balanced ? flow_balanced(paragraphs, flow) : flow_in_order(paragraphs, flow);
  return arrangement;
}

bool BlockSetter::is_surely_too_tall(Pt size) const {
  if (shape_.columns > 1) return false;
  std::vector<std::size_t> line_counts;
  const auto space = shaper_.space(style_.face).advance * size / 1000;
  for (const auto& item : items_) {
    // A line holds its width and the space that is lost at its end; twice that space covers other faces' spaces.
    const auto lines = item.text.natural_width() * size / 1000 / (line_box(item, size).width + 2 * space);
    line_counts.push_back(static_cast<std::size_t>(std::max(1.0, std::ceil(lines))));
  }
  const auto paragraphs = flow_paragraphs(line_counts, size);
  return find_excess(flow_in_order(paragraphs, flow_shape(size)).height, shape_.box.height) > 0;
}

std::vector<FlowParagraph> BlockSetter::flow_paragraphs(std::span<const std::size_t> line_counts, Pt size) const {
  const auto gaps = find_gaps(items_, style_);
  std::vector<FlowParagraph> paragraphs(items_.size());
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const bool heads = items_[i].manner == ItemManner::heading_line;
    paragraphs[i] = {line_counts[i], gaps[i] * size * style_.leading, heads ? Keep::with_next : Keep::free};
  }
  return paragraphs;
}

FlowShape BlockSetter::flow_shape(Pt size) const {
  const auto metrics = line_metrics(style_, size, shaper_.faces());
  return {.columns = shape_.columns,
          .height = shape_.box.height,
          .cap_height = metrics.cap_height,
          .baseline_distance = metrics.baseline_distance,
          .descent = metrics.descent};
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
  std::span<const LinePlace> places = arrangement.flow.lines;
  if (!places.empty()) block.first_baseline = top + places[0].baseline;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const auto& spans = arrangement.spans[i];
    block.paragraphs.push_back(place_item(items_[i], spans, places.first(spans.size()), {top, block.size}));
    places = places.subspan(spans.size());
    add_problems(items_[i], block.missing, block.unsupported);
  }
  for (const auto& place : arrangement.flow.lines) {
    block.last_baseline = std::max(block.last_baseline, top + place.baseline);
  }
  return block;
}

PlacedParagraph BlockSetter::place_item(const BlockItem& item, std::span<const LineSpan> spans,
                                        std::span<const LinePlace> places, Placement placement) const {
  PlacedParagraph placed;
  placed.source = item.source;
  placed.kind = item.kind;
  placed.marks = item.marks;
  const auto size = placement.size;
  const auto box = line_box(item, size);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const auto left = shape_.box.x + places[i].column * (column_width() + shape_.gutter);
    const auto baseline = placement.top + places[i].baseline;
    if (i == 0 && item.label) {
      const auto parts = static_cast<std::uint32_t>(item.label->parts().size());
      auto label = set_line(*item.label, {.end = {.part = parts}}, size, {.left = left}, Align::left);
      add_runs(std::move(label), baseline, placed.label);
    }
    auto line = set_line(item.text, spans[i], size, {left + box.left, box.width}, style_.align);
    add_runs(std::move(line), baseline, placed.runs);
  }
  return placed;
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
  const auto sizes = sizes_to_try(style, size_step);
  for (const Pt size : sizes) {
    if (setter.is_surely_too_tall(size)) continue;
    const auto arrangement = setter.arrange(size);
    if (setter.fits(arrangement)) return setter.set(arrangement);
  }
  return setter.set(setter.arrange(sizes.back()));
}

}  // namespace andel::text
