#include "compose/text_layout.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "compose/complaints.hpp"

namespace andel::compose {
namespace {

constexpr double grid_slack = 1e-6;  // of a row

text::BlockShape shape_of(const Region& region) {
  return {.box = region.box,
          .columns = region.columns,
          .gutter = region.gutter,
          .fill = region.columns > 1 ? text::ColumnFill::balanced : text::ColumnFill::in_order,
          .anchor = region.anchor};
}

/// The size at which all texts of one style on the slide fit.
Pt common_size(StyleId style, std::span<const TextLayout> layouts, Pt largest) {
  Pt size = largest;
  for (const auto& layout : layouts) {
    if (layout.region->style == style) size = std::min(size, layout.block.size);
  }
  return size;
}

void complain_about(const text::TextBlock& block, const TextPart& part, const Context& context) {
  const TextStyle& style = context.style(part.region->style);
  if (block.overflow_width > 0) {
    complain_wide_word(part.place, "the text", block.overflow_width, block.size, context);
  }
  if (block.overflow_height > 0) {
    const double lines = std::ceil(block.overflow_height / (style.leading * block.size));
    const auto what = fmt::format("the text is {:.1f} pt ({:.0f} line{}) too tall at the smallest size {:.4g} pt",
                                  block.overflow_height, lines, lines == 1 ? "" : "s", block.size);
    complain_overflow(
        part.place, what,
        part.origin == TextOrigin::with_signs
            ? "it also explains the signs at figures: shorten your own words, show no marks on this slide "
              "(`marks: none`), or give the region more room in its layout"
            : "shorten the text, or give the region more room in its layout",
        context);
  }
  UnsetCharacters characters;
  characters.add(block.missing, block.unsupported);
  characters.report(part.place, style.face, context);
}

Pt cap_height_of(const TextLayout& layout, const Context& context) {
  return context.cap_height(context.style(layout.region->style), layout.block.size);
}

}  // namespace

std::vector<TextLayout> lay_out_texts(std::span<const TextPart> parts, const Context& context) {
  std::vector<TextLayout> layouts;
  layouts.reserve(parts.size());
  for (const auto& part : parts) {
    const TextStyle& style = context.style(part.region->style);
    layouts.push_back({part.region, text::fit_block(part.paragraphs, style, shape_of(*part.region), context.shaper)});
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    text::TextBlock& block = layouts[i].block;
    const Region& region = *parts[i].region;
    const TextStyle& style = context.style(region.style);
    const Pt size = common_size(region.style, layouts, style.size);
    if (size < block.size) {
      block = text::set_block(parts[i].paragraphs, style, shape_of(region), size, context.shaper);
    }
    complain_about(block, parts[i], context);
  }
  return layouts;
}

void note_first_lines(std::span<const TextLayout> layouts, const Context& context, FirstLines& lines) {
  for (const auto& layout : layouts) {
    if (layout.region->anchor == Anchor::top) lines.add(layout.block.bounds.y, cap_height_of(layout, context));
  }
}

void lower_onto(const FirstLines& lines, std::span<TextLayout> layouts, const Context& context) {
  for (auto& layout : layouts) {
    if (layout.region->anchor != Anchor::top) continue;
    const Pt drop = lines.drop(layout.block.bounds.y, cap_height_of(layout, context));
    if (layout.block.bounds.bottom() + drop <= layout.region->box.bottom()) layout.drop = drop;
  }
}

void lower_onto_grid(std::span<TextLayout> layouts, const Context& context) {
  for (std::size_t i = 0; i < layouts.size(); ++i) {
    TextLayout& layout = layouts[i];
    if (layout.region->anchor != Anchor::top || layout.block.lines == 0) continue;
    const auto earlier = layouts.first(i);
    const auto first = std::find_if(earlier.begin(), earlier.end(), [&](const TextLayout& other) {
      return other.region->anchor == Anchor::top && other.region->style == layout.region->style &&
             other.block.lines > 0;
    });
    if (first == earlier.end()) continue;
    const Pt row = context.style(layout.region->style).leading * layout.block.size;
    const Pt below = layout.block.first_baseline + layout.drop - first->block.first_baseline - first->drop;
    const Pt drop = std::ceil(below / row - grid_slack) * row - below;
    if (layout.block.bounds.bottom() + layout.drop + drop <= layout.region->box.bottom()) layout.drop += drop;
  }
}

}  // namespace andel::compose
