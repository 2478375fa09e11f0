#include "compose/line_picture.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "compose/line_chart.hpp"
#include "compose/line_figures.hpp"
#include "compose/place.hpp"

namespace andel::compose {
namespace {

constexpr Pt rule_width = 0.5;
constexpr Pt foot_width = 0.75;
constexpr Pt line_width = 2;
/// Below the axis, where the year of the goal stands.
constexpr Pt tick_length = 4;
constexpr Pt goal_width = 1;
constexpr Pt dash = 3.5;
constexpr Pt dash_gap = 2.5;
constexpr Pt whisker_width = 0.7;
constexpr Pt whisker_serif = 5;
/// The clear space around figures, where the grid gives way.
constexpr Pt figure_halo = 1.5;

void draw_rules(const ChartLayout& layout, const Owner& owner, DocumentBuilder& builder) {
  const Rect& plot = layout.plot;
  for (const double tick : ticks_of(layout.axis)) {
    const Pt y = layout.y_of(tick);
    const bool is_zero = tick == 0;
    builder.draw(owner, Line{{plot.x, y},
                             {plot.right(), y},
                             is_zero ? foot_width : rule_width,
                             is_zero ? layout.style->baseline : layout.style->grid});
  }
}

void clear_figures(const ChartLayout& layout, Colour background, const Owner& owner, DocumentBuilder& builder) {
  for (const auto& row : layout.figure_labels) {
    for (const auto& figure : row) {
      const Rect& box = figure.box;
      builder.draw(owner, FilledRect{{box.x - figure_halo, box.y - figure_halo, box.width + 2 * figure_halo,
                                      box.height + 2 * figure_halo},
                                     background});
    }
  }
}

/// Dashes begin and end whole stretches, so that corners and ends are drawn.
void draw_dashes(Point from, Point to, Colour colour, const Owner& owner, DocumentBuilder& builder) {
  const Pt length = std::hypot(to.x - from.x, to.y - from.y);
  if (length <= 0) return;
  const auto count = static_cast<int>(std::max(std::round((length + dash_gap) / (dash + dash_gap)), 1.0));
  const Pt step = (length + dash_gap) / count;
  const auto at = [&](Pt along) {
    return Point{from.x + (to.x - from.x) * along / length, from.y + (to.y - from.y) * along / length};
  };
  for (int i = 0; i < count; ++i) {
    builder.draw(owner, Line{at(i * step), at(std::min(i * step + step - dash_gap, length)), goal_width, colour});
  }
}

/// Text of the picture, which its alternative text tells as well.
void draw_goal(const ChartLayout& layout, StructureId figure, DocumentBuilder& builder) {
  const auto& goal = layout.lines->goal;
  for (std::size_t i = 1; i < goal.size(); ++i) {
    draw_dashes(goal[i - 1], goal[i], layout.style->reference, figure, builder);
  }
  if (const auto& label = layout.lines->goal_label) {
    place_paragraph(*label->words, {label->box.x, label->box.bottom()}, figure, builder);
  }
}

/// The goal's year with its mark, as figures of an axis are drawn.
void draw_goal_year(const ChartLayout& layout, DocumentBuilder& builder) {
  const auto& year = layout.lines->goal_year;
  if (!year) return;
  const Pt x = year->box.x + year->box.width / 2;
  const Pt foot = layout.plot.bottom();
  builder.draw(Artifact::layout, Line{{x, foot}, {x, foot + tick_length}, foot_width, layout.style->baseline});
  place_paragraph(*year->words, {year->box.x, year->box.bottom()}, Artifact::layout, builder);
}

void draw_whisker(const ChartLayout& layout, Pt x, const Interval& interval, const Owner& owner,
                  DocumentBuilder& builder) {
  const Colour colour = layout.style->interval;
  const Pt top = layout.y_of(interval.high);
  const Pt bottom = layout.y_of(interval.low);
  builder.draw(owner, Line{{x, top}, {x, bottom}, whisker_width, colour});
  for (const Pt y : {top, bottom}) {
    builder.draw(owner, Line{{x - whisker_serif / 2, y}, {x + whisker_serif / 2, y}, whisker_width, colour});
  }
}

void draw_point(Point centre, Colour colour, const Owner& owner, DocumentBuilder& builder) {
  constexpr int corners = 20;  // round to the eye, on paper as well
  FilledPolygon disc{{}, colour};
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    disc.corners.push_back({centre.x + point_radius * std::cos(angle), centre.y + point_radius * std::sin(angle)});
  }
  builder.draw(owner, std::move(disc));
}

void draw_series(const ChartLayout& layout, std::size_t series, Colour colour, const Owner& owner,
                 DocumentBuilder& builder) {
  const auto& rows = layout.figures.rows;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto point = line_point(layout, row, series);
    if (!point) continue;
    const auto before = row > 0 ? line_point(layout, row - 1, series) : std::nullopt;
    if (before) builder.draw(owner, Line{*before, *point, line_width, colour});
    if (const auto& interval = rows[row].figures[series].interval) {
      draw_whisker(layout, point->x, *interval, owner, builder);
    }
  }
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (const auto point = line_point(layout, row, series)) draw_point(*point, colour, owner, builder);
  }
}

}  // namespace

void draw_name_sign(const Rect& name, Colour colour, const Owner& owner, DocumentBuilder& builder) {
  draw_point({name.x - name_sign_room / 2 - 1, name.y + name.height / 2}, colour, owner, builder);
}

void draw_line_picture(const ChartLayout& layout, StructureId figure, Colour background, DocumentBuilder& builder) {
  draw_rules(layout, figure, builder);
  clear_figures(layout, background, figure, builder);
  draw_goal(layout, figure, builder);
  draw_goal_year(layout, builder);
  const auto entries = series_entries(layout.chart(), *layout.style);
  for (std::size_t i = 0; i < entries.size(); ++i) draw_series(layout, i, entries[i].colour, figure, builder);
}

}  // namespace andel::compose
