#include "compose/interval_lines.hpp"

#include <algorithm>

namespace andel::compose {
namespace {

constexpr Pt interval_width = 0.7;
/// The clear space on either side of a line.
constexpr Pt interval_halo = 0.5;
/// Height of the serifs, times the bar's thickness, and at most.
constexpr double serif_share = 0.5;
constexpr Pt tallest_serif = 5;

/// Lines that are drawn twice: first wider, in the colour of the background.
struct IntervalPen {
  Pt width = 0;
  Colour colour;
};

void draw_interval(const Rect& box, const IntervalPen& pen, const Owner& owner, DocumentBuilder& builder) {
  const Pt middle = box.y + box.height / 2;
  const Pt reach = (pen.width - interval_width) / 2;
  builder.draw(owner, Line{{box.x - reach, middle}, {box.right() + reach, middle}, pen.width, pen.colour});
  for (const Pt x : {box.x, box.right()}) {
    builder.draw(owner, Line{{x, box.y - reach}, {x, box.bottom() + reach}, pen.width, pen.colour});
  }
}

/// From one end of the interval to the other, as tall as its serifs.
Rect interval_box(const ChartLayout& layout, std::size_t row, std::size_t series, const Interval& interval) {
  const Rect bar = layout.bar_box(row, series);
  const Pt height = std::min(serif_share * bar.height, tallest_serif);
  const Pt left = layout.x_of(interval.low);
  return {left, bar.y + (bar.height - height) / 2, layout.x_of(interval.high) - left, height};
}

}  // namespace

void draw_intervals(const ChartLayout& layout, Colour background, const Owner& owner, DocumentBuilder& builder) {
  for (std::size_t row = 0; row < layout.figures.rows.size(); ++row) {
    const auto& figures = layout.figures.rows[row].figures;
    for (std::size_t series = 0; series < figures.size(); ++series) {
      if (!figures[series].interval) continue;
      const Rect box = interval_box(layout, row, series, *figures[series].interval);
      draw_interval(box, {interval_width + 2 * interval_halo, background}, owner, builder);
      draw_interval(box, {interval_width, layout.style->interval}, owner, builder);
    }
  }
}

}  // namespace andel::compose
