#include "compose/bar_chart.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "compose/chart_picture.hpp"
#include "compose/chart_table.hpp"
#include "compose/chart_text.hpp"
#include "compose/figure_text.hpp"
#include "compose/line_picture.hpp"
#include "compose/marked_text.hpp"
#include "compose/place.hpp"
#include "express/evaluate.hpp"

namespace andel::compose {
namespace {

void draw_heading(ChartLayout& layout, const ChartSetting& setting, DocumentBuilder& builder) {
  if (layout.heading.paragraphs.empty()) return;
  const StructureId heading = builder.add_element(setting.parent, setting.headings.next(HeadingKind::under_title));
  for (auto& paragraph : layout.heading.paragraphs) {
    place_runs(std::move(paragraph.label), {0, layout.heading_drop}, heading, builder);
    place_marked(std::move(paragraph), {0, layout.heading_drop}, heading, builder);
  }
}

void draw_axis_labels(const ChartLayout& layout, const Context& context, DocumentBuilder& builder) {
  const TextStyle& style = context.style(layout.style->axis);

  for (const double tick : ticks_of(layout.axis)) {
    const auto& words = context.typesetter.set_single_line(write_tick(tick, layout.chart().unit, context.plan.language),
                                                           style, style.size);
    const Point origin{layout.x_of(tick) - words.lines.front().width / 2, layout.axis_label_baseline};
    place_paragraph(words, origin, Artifact::layout, builder);
  }
}

/// Beside the rules, for lines.
void draw_heights(const ChartLayout& layout, const Context& context, DocumentBuilder& builder) {
  const TextStyle& style = context.style(layout.style->axis);
  const Pt half_cap = context.cap_height(style, style.size) / 2;
  Pt widest = 0;
  std::vector<const text::SetParagraph*> labels;
  for (const double tick : ticks_of(layout.axis)) {
    const auto text = write_tick(tick, layout.chart().unit, context.plan.language);
    labels.push_back(&context.typesetter.set_single_line(text, style, style.size));
    widest = std::max(widest, labels.back()->lines.front().width);
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Pt left = layout.region->box.x + widest - labels[i]->lines.front().width;
    const Pt y = layout.y_of(ticks_of(layout.axis)[i]) + half_cap;
    place_paragraph(*labels[i], {left, y}, Artifact::layout, builder);
  }
}

std::string alternative_of(const ChartLayout& layout, const Context& context) {
  const Chart& chart = layout.chart();
  if (!chart.alternative) return describe_chart(layout.figures, context.plan.language);
  std::string words;
  for (const auto& paragraph :
       express::evaluate(*chart.alternative, context.plan, context.tables, context.diagnostics)) {
    if (!words.empty()) words += ' ';
    words += paragraph.text();
  }
  return words;
}

/// What the signs at figures and in place of them mean, below the axis.
void draw_sign_keys(const ChartLayout& layout, StructureId parent, DocumentBuilder& builder) {
  std::optional<StructureId> note;
  for (const auto& key : layout.keys.entries) {
    if (key.sign != LegendSign::none) continue;
    if (!note) note = builder.add_element(parent, Role::note);
    draw_label(key, layout.keys_corner, builder.add_element(*note, Role::paragraph), builder);
  }
}

}  // namespace

void draw_chart(ChartLayout&& layout, const ChartSetting& setting, const Context& context, DocumentBuilder& builder) {
  draw_heading(layout, setting, builder);
  layout.lines ? draw_heights(layout, context, builder) : draw_axis_labels(layout, context, builder);
  const Rect bounds = picture_bounds(layout);
  const StructureId figure = builder.add_element(setting.parent, Role::figure);
  builder.element(figure).alternative = alternative_of(layout, context);
  builder.element(figure).bounds = bounds;
  builder.element(figure).bounds_page = setting.page;
  layout.lines ? draw_line_picture(layout, figure, setting.background, builder)
               : draw_picture(layout, figure, setting.background, builder);
  if (layout.figures.rows.empty()) return;
  draw_table(layout, builder.add_element(setting.parent, Role::table), context, builder);
  draw_sign_keys(layout, setting.parent, builder);
}

}  // namespace andel::compose
