#include "compose/chart_picture.hpp"

#include <algorithm>

#include "compose/interval_lines.hpp"

namespace andel::compose {
namespace {

constexpr Pt grid_width = 0.5;
constexpr Pt baseline_width = 0.75;
/// A reference is marked by two ticks, above and below a row's bars: clear of figures, and of the bars' own ends.
constexpr Pt tick_width = 1.5;
constexpr Pt shortest_tick = 2;
constexpr Pt longest_tick = 6;
/// Of the gap between rows.
constexpr double tick_share = 0.42;
/// Around a figure, free of lines.
constexpr Pt line_clearance = 2;

Line upright(Pt x, const Rect& along, Pt width, Colour colour) {
  return {{x, along.y}, {x, along.bottom()}, width, colour};
}

bool stands_in_the_way(const FigureLabel& figure, Pt x) {
  return figure.box.x - line_clearance <= x && x <= figure.box.right() + line_clearance;
}

/// Leaves room for the figures in the line's way, which stand from top to bottom.
void draw_grid_line(Pt x, const ChartLayout& layout, const Owner& owner, DocumentBuilder& builder) {
  Pt top = layout.plot.y;
  const auto draw_until = [&](Pt bottom) {
    const Rect stretch{layout.plot.x, top, layout.plot.width, bottom - top};
    if (stretch.height > 0) builder.draw(owner, upright(x, stretch, grid_width, layout.style->grid));
  };
  for (const auto& row : layout.figure_labels) {
    for (const auto& figure : row) {
      if (!stands_in_the_way(figure, x)) continue;
      draw_until(figure.box.y - line_clearance);
      top = figure.box.bottom() + line_clearance;
    }
  }
  draw_until(layout.plot.bottom());
}

void draw_grid(const ChartLayout& layout, const Owner& owner, DocumentBuilder& builder) {
  for (const double tick : ticks_of(layout.axis)) {
    if (tick != 0) draw_grid_line(layout.x_of(tick), layout, owner, builder);
  }
}

/// Rows of one bar may stand out by its colour; in rows of several, colours tell the series.
Colour fill_of(const ChartLayout& layout, std::size_t row, Colour series) {
  const bool stands_out = layout.figures.rows[row].emphasis == RowEmphasis::highlighted;
  return stands_out && layout.chart().series.size() == 1 ? layout.style->highlight : series;
}

void draw_bars(const ChartLayout& layout, const std::vector<LegendEntry>& series, const Owner& owner,
               DocumentBuilder& builder) {
  for (std::size_t row = 0; row < layout.figures.rows.size(); ++row) {
    for (std::size_t i = 0; i < series.size(); ++i) {
      const Rect bar = layout.bar_box(row, i);
      if (bar.width > 0) fill(bar, fill_of(layout, row, series[i].colour), series[i].texture, owner, builder);
    }
  }
}

void draw_mark(const ChartLayout& layout, std::size_t row, Pt x, const Owner& owner, DocumentBuilder& builder) {
  const Rect bars = layout.group_box(row);
  Pt above = bars.y;
  Pt below = bars.bottom();
  for (const auto& figure : layout.figure_labels[row]) {  // taller than a thin bar
    if (!stands_in_the_way(figure, x)) continue;
    above = std::min(above, figure.box.y - line_clearance / 2);
    below = std::max(below, figure.box.bottom() + line_clearance / 2);
  }
  const Pt length = std::clamp(tick_share * layout.rhythm.gap, shortest_tick, longest_tick);
  const Colour colour = layout.style->reference;
  builder.draw(owner, upright(x, {bars.x, above - length, bars.width, length}, tick_width, colour));
  builder.draw(owner, upright(x, {bars.x, below, bars.width, length}, tick_width, colour));
}

void draw_marks(const ChartLayout& layout, const Owner& owner, DocumentBuilder& builder) {
  for (std::size_t row = 0; row < layout.figures.rows.size(); ++row) {
    if (const auto x = layout.mark_x(row)) draw_mark(layout, row, *x, owner, builder);
  }
}

}  // namespace

void draw_picture(const ChartLayout& layout, StructureId figure, Colour background, DocumentBuilder& builder) {
  draw_grid(layout, figure, builder);
  draw_bars(layout, series_entries(layout.chart(), *layout.style), figure, builder);
  builder.draw(figure, upright(layout.x_of(0), layout.plot, baseline_width, layout.style->baseline));
  draw_intervals(layout, background, figure, builder);
  draw_marks(layout, figure, builder);
  for (const auto& key : layout.keys.entries) {
    if (key.sign != LegendSign::mark) continue;
    draw_sign(key, layout.keys_corner, figure, builder);
    draw_label(key, layout.keys_corner, figure, builder);
  }
}

Rect picture_bounds(const ChartLayout& layout) {
  Rect bounds = layout.plot;
  if (!layout.keys.empty()) bounds.height = layout.keys_corner.y + layout.keys.height - bounds.y;
  return bounds;
}

}  // namespace andel::compose
