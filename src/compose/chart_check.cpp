#include "compose/chart_check.hpp"

#include <fmt/format.h>

#include "compose/complaints.hpp"

namespace andel::compose {
namespace {

void check_heading(const ChartLayout& layout, const Context& context) {
  const text::TextBlock& heading = layout.heading;
  if (heading.overflow_width > 0) {
    complain_wide_word(layout.place, "the chart's heading", heading.overflow_width, heading.size, context);
  }
  UnsetCharacters characters;
  characters.add(heading.missing, heading.unsupported);
  characters.report(layout.place, context.style(layout.style->heading).face, context);
}

void check_labels(const ChartLayout& layout, const Context& context) {
  UnsetCharacters characters;
  for (const auto* label : layout.labels) characters.add(label->missing, label->unsupported);
  characters.report(layout.place, context.style(layout.style->label).face, context);
}

void check_legend(const Legend& legend, const ChartLayout& layout, const Context& context) {
  if (legend.overflow > 0) complain_wide_word(layout.place, "the legend", legend.overflow, legend.size, context);
  UnsetCharacters characters;
  if (legend.common) characters.add(legend.common->words->missing, legend.common->words->unsupported);
  for (const auto& entry : legend.entries) characters.add(entry.words->missing, entry.words->unsupported);
  characters.report(layout.place, context.style(layout.style->legend).face, context);
}

void check_colours(const ChartLayout& layout, const Context& context) {
  const std::size_t series = layout.chart().series.size();
  const std::size_t colours = layout.style->series.size();
  if (series <= colours) return;
  const auto what = fmt::format("the chart has {} series, its style `{}` only {} colour{}", series, layout.style->id,
                                colours, colours == 1 ? "" : "s");
  complain(layout.place, "too-few-colours", what, "add colours to the style's `series`, or show fewer segments",
           context);
}

}  // namespace

void check_chart(const ChartLayout& layout, const Context& context) {
  check_heading(layout, context);
  check_labels(layout, context);
  check_legend(layout.legend, layout, context);
  check_legend(layout.keys, layout, context);
  check_colours(layout, context);
}

}  // namespace andel::compose
