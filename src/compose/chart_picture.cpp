#include "compose/chart_picture.hpp"

namespace andel::compose {
namespace {

constexpr Pt grid_width = 0.5;
constexpr Pt baseline_width = 0.75;
constexpr Pt mark_width = 1.25;
/// How far a reference mark reaches beyond its bars.
constexpr Pt mark_reach = 2;
/// The clear space on either side of a mark that lets it stand out on its bar.
constexpr Pt mark_halo = 1;
/// Around a figure, free of grid lines.
constexpr Pt figure_clearance = 2;

Line upright(Pt x, const Rect& along, Pt width, Colour colour) {
  return {{x, along.y}, {x, along.bottom()}, width, colour};
}

/// Draws the line at `x` but where a figure stands.
void draw_grid_line(Pt x, const ChartLayout& layout, const Owner& owner, DocumentBuilder& builder) {
  Rect stretch = layout.plot;
  const auto draw_until = [&](Pt bottom) {
    stretch.height = bottom - stretch.y;
    if (stretch.height > 0) builder.draw(owner, upright(x, stretch, grid_width, layout.style->grid));
  };
  for (const auto& row : layout.figure_labels) {
    for (const auto& figure : row) {
      if (x < figure.box.x - figure_clearance || x > figure.box.right() + figure_clearance) continue;
      draw_until(figure.box.y - figure_clearance);
      stretch.y = figure.box.bottom() + figure_clearance;
    }
  }
  draw_until(layout.plot.bottom());
}

void draw_grid(const ChartLayout& layout, const Owner& owner, DocumentBuilder& builder) {
  for (const double tick : ticks_of(layout.axis)) {
    if (tick != 0) draw_grid_line(layout.x_of(tick), layout, owner, builder);
  }
}

void draw_bars(const ChartLayout& layout, const std::vector<LegendEntry>& series, const Owner& owner,
               DocumentBuilder& builder) {
  for (std::size_t row = 0; row < layout.figures.rows.size(); ++row) {
    for (std::size_t i = 0; i < series.size(); ++i) {
      const Rect bar = layout.bar_box(row, i);
      if (bar.width > 0) builder.draw(owner, FilledRect{bar, series[i].colour});
    }
  }
}

void draw_marks(const ChartLayout& layout, Colour background, const Owner& owner, DocumentBuilder& builder) {
  for (std::size_t row = 0; row < layout.figures.rows.size(); ++row) {
    const auto x = layout.mark_x(row);
    if (!x) continue;
    Rect along = layout.group_box(row);
    builder.draw(owner, upright(*x, along, mark_width + 2 * mark_halo, background));
    along.y -= mark_reach;
    along.height += 2 * mark_reach;
    builder.draw(owner, upright(*x, along, mark_width, layout.style->reference));
  }
}

}  // namespace

void draw_picture(const ChartLayout& layout, StructureId figure, Colour background, DocumentBuilder& builder) {
  draw_grid(layout, figure, builder);
  draw_bars(layout, series_entries(layout.chart(), *layout.style), figure, builder);
  builder.draw(figure, upright(layout.x_of(0), layout.plot, baseline_width, layout.style->baseline));
  draw_marks(layout, background, figure, builder);
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
