#include "compose/legend.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "compose/place.hpp"
#include "text/type_sizes.hpp"

namespace andel::compose {
namespace {

// In ems of the legend's type.
constexpr double swatch_width = 0.9;
constexpr double mark_ems = 0.12;
constexpr double sign_gap = 0.45;
constexpr double entry_gap = 1.6;
/// How far a mark reaches above the capitals and below the baseline.
constexpr double sign_reach = 0.12;

/// Extra room that keeps a label which fits exactly from being broken by rounding.
constexpr Pt hair = 0.01;

double sign_width(LegendSign sign) {
  switch (sign) {
    case LegendSign::swatch:
      return swatch_width;
    case LegendSign::mark:
      return mark_ems;
    case LegendSign::none:
      break;
  }
  return 0;
}

/// From an entry's left edge to its label's.
Pt label_indent(LegendSign sign, Pt size) {
  return sign == LegendSign::none ? 0 : (sign_width(sign) + sign_gap) * size;
}

/// The widths of `columns` columns that hold `widths` row by row, and the gaps between them.
std::vector<Pt> column_widths(std::span<const Pt> widths, std::size_t columns) {
  std::vector<Pt> widest(columns, 0);
  for (std::size_t i = 0; i < widths.size(); ++i) widest[i % columns] = std::max(widest[i % columns], widths[i]);
  return widest;
}

/// Columns for as few rows as fit; a single one where nothing else does.
std::vector<Pt> choose_columns(std::span<const Pt> widths, Pt gap, Pt width) {
  for (std::size_t columns = widths.size(); columns > 0; --columns) {
    std::vector<Pt> widest = column_widths(widths, columns);
    const Pt gaps = gap * static_cast<double>(columns - 1);
    if (std::accumulate(widest.begin(), widest.end(), gaps) <= width) return widest;
  }
  return {width};
}

Rect box_of_sign(LegendSign sign, Point left_baseline, Pt size, Pt cap_height) {
  const Pt reach = sign == LegendSign::mark ? sign_reach * size : 0;
  return {left_baseline.x, left_baseline.y - cap_height - reach, sign_width(sign) * size, cap_height + 2 * reach};
}

std::vector<Pt> widths_of(std::span<const LegendEntry> entries, const TextStyle& style, Pt size, text::Shaper& shaper) {
  std::vector<Pt> widths;
  for (const auto& entry : entries) {
    widths.push_back(label_indent(entry.sign, size) + text::measure(entry.label, style, size, shaper));
  }
  return widths;
}

PlacedEntry set_entry(const LegendEntry& entry, Point pen, Pt width, const TextStyle& style, Pt size,
                      const Context& context) {
  const Pt indent = label_indent(entry.sign, size);
  return {entry.sign,
          entry.colour,
          box_of_sign(entry.sign, pen, size, context.cap_height(style, size)),
          {pen.x + indent, pen.y},
          &context.typesetter.set(entry.label, style, size, width - indent + hair)};
}

Pt bottom_of(const PlacedEntry& entry) {
  return entry.label.y + (static_cast<double>(entry.words->lines.size()) - 1) * entry.words->baseline_distance;
}

Legend set_legend(std::span<const LegendEntry> entries, const TextStyle& style, Pt size, Pt width,
                  const Context& context) {
  Legend legend{.entries = {}, .size = size};
  if (entries.empty()) return legend;
  const Pt gap = entry_gap * size;
  const auto columns = choose_columns(widths_of(entries, style, size, context.shaper), gap, width);
  Point pen{0, context.cap_height(style, size)};
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t column = i % columns.size();
    if (i > 0 && column == 0) pen = {0, legend.height + style.leading * size};
    const PlacedEntry& placed =
        legend.entries.emplace_back(set_entry(entries[i], pen, columns[column], style, size, context));
    legend.height = std::max(legend.height, bottom_of(placed));
    legend.overflow = std::max(legend.overflow, placed.words->overflow);
    pen.x += columns[column] + gap;
  }
  legend.width = std::accumulate(columns.begin(), columns.end(), gap * static_cast<double>(columns.size() - 1));
  return legend;
}

}  // namespace

Legend fit_legend(std::span<const LegendEntry> entries, const TextStyle& style, Size room, const Context& context) {
  Legend legend;
  for (const Pt size : text::sizes_to_try(style, size_step)) {
    legend = set_legend(entries, style, size, room.width, context);
    if (legend.overflow <= 0 && legend.height <= room.height) break;
  }
  return legend;
}

void draw_sign(const PlacedEntry& entry, Point corner, const Owner& owner, DocumentBuilder& builder) {
  if (entry.sign == LegendSign::none) return;
  Rect box = entry.sign_box;
  box.x += corner.x;
  box.y += corner.y;
  builder.draw(owner, FilledRect{box, entry.colour});
}

void draw_label(const PlacedEntry& entry, Point corner, const Owner& owner, DocumentBuilder& builder) {
  place_paragraph(*entry.words, {corner.x + entry.label.x, corner.y + entry.label.y}, owner, builder);
}

}  // namespace andel::compose
