#include "compose/chart_draft.hpp"

#include <utility>

#include "compose/chart_text.hpp"
#include "compose/figure_text.hpp"
#include "compose/row_looks.hpp"
#include "express/evaluate.hpp"

namespace andel::compose {
namespace {

// Vertical gaps in ems of the text above or below them.
constexpr double gap_after_heading = 0.9;
constexpr double gap_after_legend = 0.9;
constexpr double gap_before_axis_labels = 0.55;
constexpr double gap_before_keys = 1.1;

/// More height than any chart has: what stands above and below the bars takes what it needs.
constexpr Pt plenty = 1e6;

void add_heading(ChartDraft& draft, const NoteSigns& signs, const Context& context) {
  ChartLayout& layout = draft.layout;
  auto words = express::evaluate(layout.chart().heading, context.plan, context.tables, context.diagnostics);
  signs.mark(words, context.plan.language);
  const TextStyle& style = context.style(layout.style->heading);
  Rect box = layout.region->box;
  box.height = plenty;
  layout.heading = text::fit_block(words, style, {.box = box}, context.shaper);
  if (layout.heading.paragraphs.empty()) return;
  draft.heading_height = layout.heading.last_baseline - box.y + gap_after_heading * layout.heading.size;
}

void add_legend(ChartDraft& draft, LegendPlace place, const Context& context) {
  ChartLayout& layout = draft.layout;
  if (place == LegendPlace::elsewhere || layout.lines || layout.chart().series.size() < 2) return;
  const TextStyle& style = context.style(layout.style->legend);
  const Size room{layout.region->box.width, plenty};
  layout.legend = fit_legend(series_entries(layout.chart(), *layout.style), LegendFlow::columns, style, room, context);
  draft.legend_height = layout.legend.height + gap_after_legend * layout.legend.size;
}

std::vector<LegendEntry> key_entries(const ChartLayout& layout, const ChartPart& part, const Plan& plan) {
  const Language language = plan.language;
  std::vector<LegendEntry> entries;
  if (layout.figures.reference != ReferenceMarks::none) {
    entries.push_back({LegendSign::mark, layout.style->reference, layout.chart().reference_label});
  }
  if (const auto level = layout.chart().interval_level; level && part.interval_key == IntervalKey::here) {
    entries.push_back({LegendSign::none, {}, interval_key(*level, language)});
  }
  for (auto& key : sign_keys(layout.figures, language)) entries.push_back({LegendSign::none, {}, std::move(key)});
  if (auto apart = list_apart(layout.figures, plan.codebook.policy, language); !apart.empty()) {
    entries.push_back({LegendSign::none, {}, std::move(apart)});
  }
  for (const auto& note : part.notes) entries.push_back({LegendSign::none, {}, note});
  return entries;
}

void add_foot(ChartDraft& draft, const ChartPart& part, const Context& context) {
  ChartLayout& layout = draft.layout;
  const TextStyle& axis = context.style(layout.style->axis);
  draft.axis_label_depth = gap_before_axis_labels * axis.size + context.cap_height(axis, axis.size);
  draft.foot = draft.axis_label_depth;
  const auto entries = key_entries(layout, part, context.plan);
  if (entries.empty()) return;
  const TextStyle& style = context.style(layout.style->legend);
  layout.keys = fit_legend(entries, LegendFlow::running, style, {layout.region->box.width, plenty}, context);
  draft.keys_depth = draft.axis_label_depth + gap_before_keys * layout.keys.size;
  draft.foot = draft.keys_depth + layout.keys.height;
  auto& keys = layout.keys.entries;
  if (layout.figures.reference == ReferenceMarks::room_only) keys.erase(keys.begin());
}

}  // namespace

ChartDraft begin_chart(const ChartPart& part, const Context& context) {
  ChartDraft draft;
  ChartLayout& layout = draft.layout;
  layout.region = part.region;
  layout.style = &context.chart_style(part.region->chart_style);
  layout.place = part.place;
  layout.figures = read_figures(*part.chart, context.tables, context.plan.language);
  if (part.chart->form == ChartForm::lines)
    layout.lines = LinePlaces{.names = part.legend, .rows = {}, .ends = {}, .goal = {}};
  add_heading(draft, *part.signs, context);
  add_legend(draft, part.legend, context);
  add_foot(draft, part, context);
  return draft;
}

}  // namespace andel::compose
