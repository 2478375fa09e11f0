#include "compose/legend.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "compose/place.hpp"
#include "text/type_sizes.hpp"

namespace andel::compose {
namespace {

// In ems of the legend's type.
constexpr double swatch_width = 1.5;
constexpr double mark_ems = 0.16;
constexpr double sign_gap = 0.45;
constexpr double entry_gap = 1.6;
/// How far a mark, which is two ticks, reaches above the capitals and below the baseline; what each takes of that.
constexpr double sign_reach = 0.18;
constexpr double mark_tick_share = 0.34;

/// Extra room that keeps a label which fits exactly from being broken by rounding.
constexpr Pt hair = 0.01;

constexpr std::string_view between_parts = ", ";

/// How many bytes the labels' first parts, up to a comma, have in common; each keeps one part at least.
std::size_t count_shared(std::span<const LegendEntry> entries) {
  std::size_t shared = 0;
  while (true) {
    const std::string& first = entries.front().label;
    const std::size_t comma = first.find(between_parts, shared);
    if (comma == std::string::npos) return shared;
    const std::size_t next = comma + between_parts.size();
    const bool by_all = std::all_of(entries.begin(), entries.end(), [&](const LegendEntry& entry) {
      return entry.label.size() > next && entry.label.starts_with(first.substr(0, next));
    });
    if (!by_all) return shared;
    shared = next;
  }
}

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

/// The widths of `columns` columns that hold `widths` row by row.
std::vector<Pt> column_widths(std::span<const Pt> widths, std::size_t columns) {
  std::vector<Pt> widest(columns, 0);
  for (std::size_t i = 0; i < widths.size(); ++i) widest[i % columns] = std::max(widest[i % columns], widths[i]);
  return widest;
}

/// Columns for as few rows as fit, all of one length but perhaps the last; a single one where nothing else does.
std::vector<Pt> choose_columns(std::span<const Pt> widths, Pt gap, Pt width) {
  for (std::size_t rows = 1; rows < widths.size(); ++rows) {
    const std::size_t columns = (widths.size() + rows - 1) / rows;
    std::vector<Pt> widest = column_widths(widths, columns);
    const Pt gaps = gap * static_cast<double>(columns - 1);
    if (std::accumulate(widest.begin(), widest.end(), gaps) <= width) return widest;
  }
  return {widths.size() == 1 ? std::min(widths.front(), width) : width};
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
          &context.typesetter.set(entry.label, style, size, width - indent + hair),
          entry.texture};
}

Pt bottom_of(const PlacedEntry& entry) {
  return entry.label.y + (static_cast<double>(entry.words->lines.size()) - 1) * entry.words->baseline_distance;
}

class LegendSetter {
 public:
  LegendSetter(const SharedLabels& labels, const TextStyle& style, Pt size, Pt width, const Context& context)
      : labels_(labels), style_(style), size_(size), width_(width), context_(context) {
    legend_.size = size;
    pen_.y = context.cap_height(style, size);
    if (!labels.common.empty()) set_common();
  }

  Legend set(LegendFlow flow) {
    const auto widths = widths_of(labels_.entries, style_, size_, context_.shaper);
    flow == LegendFlow::columns ? set_in_columns(widths) : set_running(widths);
    return std::move(legend_);
  }

 private:
  [[nodiscard]] Pt gap() const { return entry_gap * size_; }
  [[nodiscard]] Pt room() const { return width_ - left_; }

  void set_common() {
    const LegendEntry common{LegendSign::none, {}, labels_.common};
    const Pt width = std::min(text::measure(common.label, style_, size_, context_.shaper), width_ / 2);
    legend_.common = set_entry(common, pen_, width, style_, size_, context_);
    left_ = width + sign_gap * 2 * size_;
    pen_.x = left_;
    include(*legend_.common, width);
  }

  void set_in_columns(std::span<const Pt> widths) {
    const auto columns = choose_columns(widths, gap(), room());
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::size_t column = i % columns.size();
      if (i > 0 && column == 0) next_row();
      add(i, columns[column]);
    }
  }

  void set_running(std::span<const Pt> widths) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (i > 0 && pen_.x + widths[i] > width_) next_row();
      add(i, std::min(widths[i], room()));
    }
  }

  void next_row() { pen_ = {left_, legend_.height + style_.leading * size_}; }

  void add(std::size_t entry, Pt width) {
    include(legend_.entries.emplace_back(set_entry(labels_.entries[entry], pen_, width, style_, size_, context_)),
            width);
    pen_.x += width + gap();
  }

  void include(const PlacedEntry& placed, Pt width) {
    legend_.height = std::max(legend_.height, bottom_of(placed));
    legend_.overflow = std::max(legend_.overflow, placed.words->overflow);
    legend_.width = std::max(legend_.width, pen_.x + width);
  }

  const SharedLabels& labels_;
  const TextStyle& style_;
  Pt size_;
  Pt width_;
  const Context& context_;
  Pt left_ = 0;  // of the rows
  Point pen_;
  Legend legend_;
};

}  // namespace

SharedLabels share_labels(std::span<const LegendEntry> entries) {
  SharedLabels labels{{}, {entries.begin(), entries.end()}};
  const std::size_t shared = entries.size() < 2 ? 0 : count_shared(entries);
  if (shared == 0) return labels;
  labels.common = entries.front().label.substr(0, shared - between_parts.size()) + ":";
  for (auto& entry : labels.entries) entry.label.erase(0, shared);
  return labels;
}

Legend fit_legend(std::span<const LegendEntry> entries, LegendFlow flow, const TextStyle& style, Size room,
                  const Context& context) {
  const SharedLabels labels =
      flow == LegendFlow::columns ? share_labels(entries) : SharedLabels{{}, {entries.begin(), entries.end()}};
  Legend legend;
  for (const Pt size : text::sizes_to_try(style, size_step)) {
    legend = LegendSetter(labels, style, size, room.width, context).set(flow);
    if (legend.overflow <= 0 && legend.height <= room.height) break;
  }
  return legend;
}

void draw_sign(const PlacedEntry& entry, Point corner, const Owner& owner, DocumentBuilder& builder) {
  if (entry.sign == LegendSign::none) return;
  Rect box = entry.sign_box;
  box.x += corner.x;
  box.y += corner.y;
  if (entry.sign != LegendSign::mark) return fill(box, entry.colour, entry.texture, owner, builder);
  const Rect tick{box.x, box.y, box.width, mark_tick_share * box.height};
  fill(tick, entry.colour, entry.texture, owner, builder);
  fill({tick.x, box.bottom() - tick.height, tick.width, tick.height}, entry.colour, entry.texture, owner, builder);
}

void draw_label(const PlacedEntry& entry, Point corner, const Owner& owner, DocumentBuilder& builder) {
  place_paragraph(*entry.words, {corner.x + entry.label.x, corner.y + entry.label.y}, owner, builder);
}

}  // namespace andel::compose
