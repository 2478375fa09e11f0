#include "compose/chart_picture.hpp"

#include <algorithm>

#include "compose/interval_lines.hpp"

namespace andel::compose {
namespace {

constexpr Pt grid_width = 0.5;
constexpr Pt baseline_width = 0.75;
constexpr Pt mark_width = 1.25;
/// How far a reference mark reaches beyond its bars.
constexpr Pt mark_reach = 2;
/// The clear space on either side of a mark that lets it stand out on its bar.
constexpr Pt mark_halo = 1;
/// Around a figure, free of lines.
constexpr Pt line_clearance = 2;
/// What at least is seen of a mark above and below a figure in its way.
constexpr Pt shortest_stub = 3;

Line upright(Pt x, const Rect& along, Pt width, Colour colour) {
  return {{x, along.y}, {x, along.bottom()}, width, colour};
}

bool stands_in_the_way(const FigureLabel& figure, Pt x) {
  return figure.box.x - line_clearance <= x && x <= figure.box.right() + line_clearance;
}

/// An upright line that leaves room for the figures of some rows, which are given from top to bottom.
class BrokenLine {
 public:
  BrokenLine(Pt x, const Rect& along, Pt width, Colour colour) : x_(x), rest_(along), width_(width), colour_(colour) {}

  void leave_room(const std::vector<FigureLabel>& row, const Owner& owner, DocumentBuilder& builder) {
    for (const auto& figure : row) {
      if (!stands_in_the_way(figure, x_)) continue;
      const Pt end = rest_.bottom();
      draw_until(figure.box.y - line_clearance, owner, builder);
      rest_.y = figure.box.bottom() + line_clearance;
      rest_.height = end - rest_.y;
    }
  }

  void finish(const Owner& owner, DocumentBuilder& builder) { draw_until(rest_.bottom(), owner, builder); }

 private:
  void draw_until(Pt bottom, const Owner& owner, DocumentBuilder& builder) {
    const Rect stretch{rest_.x, rest_.y, rest_.width, bottom - rest_.y};
    if (stretch.height > 0) builder.draw(owner, upright(x_, stretch, width_, colour_));
  }

  Pt x_;
  Rect rest_;
  Pt width_;
  Colour colour_;
};

void draw_grid_line(Pt x, const ChartLayout& layout, const Owner& owner, DocumentBuilder& builder) {
  BrokenLine line(x, layout.plot, grid_width, layout.style->grid);
  for (const auto& row : layout.figure_labels) line.leave_room(row, owner, builder);
  line.finish(owner, builder);
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

/// Where a row's mark runs: past its bars, and far enough past a figure in its way to be seen on both sides.
Rect mark_stretch(const ChartLayout& layout, std::size_t row, Pt x) {
  const Rect bars = layout.group_box(row);
  Pt top = bars.y - mark_reach;
  Pt bottom = bars.bottom() + mark_reach;
  for (const auto& figure : layout.figure_labels[row]) {
    if (!stands_in_the_way(figure, x)) continue;
    top = std::min(top, figure.box.y - line_clearance - shortest_stub);
    bottom = std::max(bottom, figure.box.bottom() + line_clearance + shortest_stub);
  }
  return {bars.x, top, bars.width, bottom - top};
}

/// Whether the mark crosses a bar well before its end: at the end itself, clear space would make the bar look shorter.
bool crosses_bar(const ChartLayout& layout, std::size_t row, Pt x) {
  for (std::size_t i = 0; i < layout.chart().series.size(); ++i) {
    if (x + mark_width / 2 + 2 * mark_halo < layout.bar_box(row, i).right()) return true;
  }
  return false;
}

void draw_marks(const ChartLayout& layout, Colour background, const Owner& owner, DocumentBuilder& builder) {
  for (std::size_t row = 0; row < layout.figures.rows.size(); ++row) {
    const auto x = layout.mark_x(row);
    if (!x) continue;
    if (crosses_bar(layout, row, *x)) {
      builder.draw(owner, upright(*x, layout.group_box(row), mark_width + 2 * mark_halo, background));
    }
    BrokenLine mark(*x, mark_stretch(layout, row, *x), mark_width, layout.style->reference);
    mark.leave_room(layout.figure_labels[row], owner, builder);
    mark.finish(owner, builder);
  }
}

}  // namespace

void draw_picture(const ChartLayout& layout, StructureId figure, Colour background, DocumentBuilder& builder) {
  draw_grid(layout, figure, builder);
  draw_bars(layout, series_entries(layout.chart(), *layout.style), figure, builder);
  builder.draw(figure, upright(layout.x_of(0), layout.plot, baseline_width, layout.style->baseline));
  draw_intervals(layout, background, figure, builder);
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
