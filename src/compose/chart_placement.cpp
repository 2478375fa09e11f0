#include "compose/chart_placement.hpp"

#include <algorithm>

#include "compose/figure_labels.hpp"
#include "compose/figure_text.hpp"

namespace andel::compose {
namespace {

/// Between two axis labels, at least; in ems. Air enough to tell them apart at a glance.
constexpr double gap_between_axis_labels = 1.8;

/// The width of an axis label or a figure that says `value`.
Pt width_of(double value, StyleId style, Pt size, const ChartLayout& layout, const Context& context) {
  const auto text = write_tick(value, layout.chart().unit, context.plan.language);
  return text::measure(text, context.style(style), size, context.shaper);
}

Pt axis_label_width(double value, const ChartLayout& layout, const Context& context) {
  const StyleId style = layout.style->axis;
  return width_of(value, style, context.style(style).size, layout, context);
}

/// The widest figure that has signs or its change behind it; 0 where none has.
Pt widest_addition(const ChartLayout& layout, const Context& context) {
  Pt widest = 0;
  for (const auto& row : layout.figures.rows) {
    for (const auto& figure : row.figures) {
      if (figure.text == figure.plain_text) continue;
      const TextStyle& style = context.style(layout.style->value);
      widest = std::max(widest, text::measure(figure.text, style, layout.figure_size, context.shaper));
    }
  }
  return widest;
}

/// Room for the figure of a bar that reaches an end of the axis, and for half of that end's label.
Pt room_beyond(double end, const ChartLayout& layout, const Context& context) {
  const Pt size = layout.figure_size;
  const Pt figure =
      std::max(width_of(end, layout.style->value, size, layout, context), widest_addition(layout, context));
  return std::max(figure_gap * size + figure, axis_label_width(end, layout, context) / 2);
}

/// The most that two labels beside each other take of what is between their ticks.
Pt widest_neighbours(const Axis& axis, const ChartLayout& layout, const Context& context) {
  Pt widest = 0;
  Pt before = 0;
  for (const double tick : ticks_of(axis)) {
    const Pt half = axis_label_width(tick, layout, context) / 2;
    if (before > 0) widest = std::max(widest, before + half);
    before = half;
  }
  return widest;
}

Axis with_room_for_labels(const Axis& axis, const ChartLayout& layout, const Context& context) {
  const Pt gap = gap_between_axis_labels * context.style(layout.style->axis).size;
  const Pt distance = widest_neighbours(axis, layout, context) + gap;
  return thin_out(axis, static_cast<std::size_t>(std::max(layout.plot.width / distance, 0.0)) + 1);
}

/// Level with the axis, or, where it is too wide for that, with the region.
Point corner_of(const Legend& legend, Pt y, const ChartLayout& layout) {
  const Rect& box = layout.region->box;
  return {legend.width <= box.right() - layout.plot.x ? layout.plot.x : box.x, y};
}

/// Signs of the picture belong below it; sentences about the figures read on to the slide's note.
bool explains_marks(const Legend& keys) { return !keys.empty() && keys.entries.front().sign == LegendSign::mark; }

}  // namespace

void place_chart(ChartDraft& draft, const Axis& axis, Pt label_width, const Context& context) {
  ChartLayout& layout = draft.layout;
  const Rect& box = layout.region->box;
  const Pt before = axis.low < 0 ? room_beyond(axis.low, layout, context) : 0;
  const Pt left = box.x + label_width + layout.style->label_gap + before;
  layout.plot = {left, box.y + draft.top(), box.right() - left - room_beyond(axis.high, layout, context),
                 draft.plot_height};
  layout.axis = with_room_for_labels(axis, layout, context);
  layout.figure_labels = set_figures(layout, context);
  layout.legend_corner = corner_of(layout.legend, box.y + draft.heading_height, layout);
  layout.axis_label_baseline = layout.plot.bottom() + draft.axis_label_depth;
  const Pt keys = layout.plot.bottom() + draft.keys_depth;
  layout.keys_corner = explains_marks(layout.keys) ? corner_of(layout.keys, keys, layout) : Point{box.x, keys};
}

}  // namespace andel::compose
