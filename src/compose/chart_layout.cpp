#include "compose/chart_layout.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "compose/chart_check.hpp"
#include "compose/chart_draft.hpp"
#include "compose/chart_placement.hpp"
#include "compose/complaints.hpp"
#include "compose/label_column.hpp"
#include "compose/line_chart.hpp"

namespace andel::compose {
namespace {

/// Charts that share a label column, an axis and a rhythm.
using Family = std::vector<ChartDraft*>;

constexpr Pt same_place = 0.01;

bool belong_together(const ChartLayout& a, const ChartLayout& b) {
  return a.style == b.style && a.chart().form == b.chart().form && a.chart().unit == b.chart().unit &&
         a.chart().axis == b.chart().axis && std::abs(a.region->box.width - b.region->box.width) < same_place;
}

std::vector<Family> families_of(std::vector<ChartDraft>& drafts) {
  std::vector<Family> families;
  for (auto& draft : drafts) {
    const auto known = std::find_if(families.begin(), families.end(), [&](const Family& family) {
      return belong_together(family.front()->layout, draft.layout);
    });
    if (known == families.end()) {
      families.push_back({&draft});
    } else {
      known->push_back(&draft);
    }
  }
  return families;
}

bool start_level(const ChartDraft& a, const ChartDraft& b) {
  return std::abs(a.layout.region->box.y - b.layout.region->box.y) <= same_place;
}

/// Charts whose regions start at the same height get headings and legends of the same height.
void level_tops(const Family& family) {
  for (ChartDraft* draft : family) {
    for (const ChartDraft* other : family) {
      if (!start_level(*draft, *other)) continue;
      draft->heading_height = std::max(draft->heading_height, other->heading_height);
      draft->legend_height = std::max(draft->legend_height, other->legend_height);
    }
  }
}

/// Charts beside each other have their axes at one height, where one has a group of bars more than the other. Were it
/// several, the empty place would look like bars of nothing; and each has to stay within its region.
void level_axes(const Family& family, const Rhythm& rhythm) {
  const auto groups = [](const ChartDraft& draft) { return draft.layout.figures.rows.size(); };
  for (ChartDraft* draft : family) {
    for (const ChartDraft* other : family) {
      if (!start_level(*draft, *other) || groups(*other) > groups(*draft) + 1) continue;
      const RhythmNeed need{groups(*other), other->layout.chart().series.size()};
      const Pt height = rhythm.height(need);
      if (other == draft || height <= draft->plot_room()) draft->plot_height = std::max(draft->plot_height, height);
    }
  }
}

LabelColumn fit_family_labels(const Family& family, Pt largest, const Context& context) {
  std::vector<LabelNeed> needs;
  for (const ChartDraft* draft : family) {
    needs.push_back({&draft->layout.figures, draft->plot_room()});
  }
  const ChartLayout& first = family.front()->layout;
  return fit_labels(*first.style, needs, first.region->box.width, largest, context);
}

/// The families' columns, by family; nothing for lines. Labels of one style have one size on the whole slide.
std::vector<LabelColumn> fit_columns(std::span<const Family> families, const Context& context) {
  const auto style_of = [](const Family& family) { return family.front()->layout.style->label; };
  std::vector<LabelColumn> columns(families.size());
  for (std::size_t i = 0; i < families.size(); ++i) {
    if (families[i].front()->layout.lines) continue;
    columns[i] = fit_family_labels(families[i], context.style(style_of(families[i])).size, context);
  }
  for (std::size_t i = 0; i < families.size(); ++i) {
    Pt least = columns[i].size;
    for (std::size_t other = 0; other < families.size(); ++other) {
      const bool alike = columns[other].size > 0 && style_of(families[other]) == style_of(families[i]);
      if (alike) least = std::min(least, columns[other].size);
    }
    if (least < columns[i].size) columns[i] = fit_family_labels(families[i], least, context);
  }
  return columns;
}

void complain_about(const LabelColumn& column, const Family& family, const Context& context) {
  const ContentPlace& place = family.front()->layout.place;
  if (column.overflow > 0) {
    complain_wide_word(place, "the chart's labels", column.overflow, column.size, context);
  }
  if (column.rhythm.overflow > 0) {
    const auto what = fmt::format(
        "the chart is {:.1f} pt too tall, with labels at their smallest size {:.4g} pt and bars {:.4g} pt thick",
        column.rhythm.overflow, column.size, column.rhythm.bar);
    complain_overflow(place, what, "shorten the labels, show fewer bars, or give the region more height", context);
  }
}

/// A bar that went on beyond the end of its axis would show less than its figure says.
void check_axis(const Family& family, const Axis& axis, const Context& context) {
  for (const ChartDraft* draft : family) {
    const auto values = draft->layout.figures.values();
    if (holds(axis, values)) continue;
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    ContentPlace place = draft->layout.place;
    place.span = draft->layout.chart().axis.span;
    complain(place, "axis-too-short",
             fmt::format("the axis runs from {:.6g} to {:.6g}, but the chart shows {:.1f}", axis.low, axis.high,
                         *least < axis.low ? *least : *greatest),
             "choose ends that hold all figures and their intervals, or write `axis: fitted`", context);
  }
}

Axis family_axis(const Family& family) {
  std::vector<double> values;
  for (const ChartDraft* draft : family) {
    const auto own = draft->layout.figures.values();
    values.insert(values.end(), own.begin(), own.end());
  }
  const Chart& chart = family.front()->layout.chart();
  return choose_axis(chart.unit, values, chart.axis);
}

std::size_t most_series(const Family& family) {
  std::size_t most = 0;
  for (const ChartDraft* draft : family) most = std::max(most, draft->layout.chart().series.size());
  return most;
}

/// Lines stand on one axis, so that charts beside each other compare; all else is each one's own.
void lay_out_lines(const Family& family, const Context& context) {
  std::vector<double> values;
  for (const ChartDraft* draft : family) {
    const auto own = draft->layout.figures.values();
    values.insert(values.end(), own.begin(), own.end());
    if (const auto& goal = draft->layout.chart().goal) values.push_back(goal->target);
  }
  const Axis axis = choose_line_axis(values, family.front()->layout.chart().axis);
  check_axis(family, axis, context);
  for (ChartDraft* draft : family) {
    place_lines(*draft, axis, context);
    check_chart(draft->layout, context);
  }
}

void lay_out_bars(const Family& family, LabelColumn&& column, const Context& context) {
  complain_about(column, family, context);
  const Axis axis = family_axis(family);
  check_axis(family, axis, context);
  const TextStyle& figures = context.style(family.front()->layout.style->value);
  const Pt size = figure_size(figures, column.rhythm, most_series(family), context);
  level_axes(family, column.rhythm);
  for (std::size_t i = 0; i < family.size(); ++i) {
    ChartLayout& layout = family[i]->layout;
    layout.labels = std::move(column.labels[i]);
    layout.label_size = column.size;
    layout.rhythm = column.rhythm;
    layout.figure_size = size;
    place_chart(*family[i], axis, column.width, context);
    check_chart(layout, context);
  }
}

Pt heading_cap_height(const ChartLayout& layout, const Context& context) {
  return context.cap_height(context.style(layout.style->heading), layout.heading.size);
}

}  // namespace

Rect ChartLayout::group_box(std::size_t row) const {
  const Pt height = rhythm.group_height(chart().series.size());
  return {plot.x, plot.y + rhythm.padding + static_cast<double>(row) * (height + rhythm.gap), plot.width, height};
}

Rect ChartLayout::bar_box(std::size_t row, std::size_t series) const {
  const ChartFigure& figure = figures.rows[row].figures[series];
  const Pt zero = x_of(0);
  const Pt end = figure.has_value() ? x_of(figure.cell.value) : zero;
  const Pt top = group_box(row).y + static_cast<double>(series) * rhythm.bar_distance;
  return {std::min(zero, end), top, std::abs(end - zero), rhythm.bar};
}

std::optional<Pt> ChartLayout::mark_x(std::size_t row) const {
  const auto& reference = figures.rows[row].reference;
  if (!reference || !reference->has_value()) return std::nullopt;
  return x_of(reference->cell.value);
}

std::vector<ChartLayout> lay_out_charts(std::span<const ChartPart> parts, const Context& context) {
  std::vector<ChartDraft> drafts;
  drafts.reserve(parts.size());
  for (const auto& part : parts) drafts.push_back(begin_chart(part, context));
  const auto families = families_of(drafts);
  for (const auto& family : families) level_tops(family);
  auto columns = fit_columns(families, context);
  for (std::size_t i = 0; i < families.size(); ++i) {
    families[i].front()->layout.lines ? lay_out_lines(families[i], context)
                                      : lay_out_bars(families[i], std::move(columns[i]), context);
  }
  std::vector<ChartLayout> layouts;
  layouts.reserve(drafts.size());
  for (auto& draft : drafts) layouts.push_back(std::move(draft.layout));
  return layouts;
}

void note_first_lines(std::span<const ChartLayout> layouts, const Context& context, FirstLines& lines) {
  for (const auto& layout : layouts) {
    if (!layout.heading.paragraphs.empty()) lines.add(layout.region->box.y, heading_cap_height(layout, context));
  }
}

void lower_onto(const FirstLines& lines, std::span<ChartLayout> layouts, const Context& context) {
  for (auto& layout : layouts) {
    layout.heading_drop = lines.drop(layout.region->box.y, heading_cap_height(layout, context));
  }
}

std::vector<LegendEntry> series_entries(const Chart& chart, const ChartStyle& style) {
  std::vector<LegendEntry> entries;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const Colour colour = i < style.series.size() ? style.series[i] : style.baseline;
    // Lines have their names at their ends.
    const auto texture = chart.form == ChartForm::lines ? SeriesTexture::solid : texture_of(i);
    entries.push_back({LegendSign::swatch, colour, chart.series[i].label, texture});
  }
  return entries;
}

}  // namespace andel::compose
