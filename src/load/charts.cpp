// A chart of a slide, as its author wrote it.
#include <array>

#include <fmt/format.h>

#include "load/report.hpp"
#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

constexpr Words<ChartRows, 3> row_words{
    {{"items", ChartRows::items}, {"segments", ChartRows::segments}, {"waves", ChartRows::waves}}};
constexpr Words<ChartOrder, 4> orders{{{"as written", ChartOrder::as_written},
                                       {"descending", ChartOrder::descending},
                                       {"above reference", ChartOrder::above_reference},
                                       {"below reference", ChartOrder::below_reference}}};
constexpr Words<IntervalLines, 2> interval_words{{{"none", IntervalLines::none}, {"lines", IntervalLines::drawn}}};
constexpr Words<FigurelessRows, 2> figureless_words{
    {{"in place", FigurelessRows::in_place}, {"apart", FigurelessRows::apart}}};
constexpr Words<LabelLength, 2> label_lengths{{{"full", LabelLength::full}, {"short", LabelLength::abbreviated}}};

}  // namespace

std::optional<DifferenceMarks> read_marks(YamlNode node, Diagnostics& diagnostics) {
  static constexpr Words<DifferenceMarks, 2> marks{
      {{"none", DifferenceMarks::none}, {"difference from total", DifferenceMarks::from_total}}};
  return one_of(marks)(node, diagnostics);
}

ChartSpec read_chart(YamlNode node, const std::string& region, Span place, Diagnostics& diagnostics) {
  ChartSpec chart;
  chart.span = place;
  YamlMapping keys(node, fmt::format("chart `{}`", region), place, diagnostics);
  keys.read("heading", read_source_text, chart.heading);
  keys.require("measure", read_spanned, chart.measure);
  keys.read("items", read_texts, chart.items);
  keys.read("segments", read_source_texts, chart.segments);
  keys.read("waves", read_texts, chart.waves);
  keys.read("change", read_spanned, chart.change);
  keys.read("reference", read_source_text, chart.reference);
  keys.read("rows", one_of(row_words), chart.rows);
  keys.read("order", one_of(orders), chart.order);
  keys.read("labels", one_of(label_lengths), chart.labels);
  keys.read("show", read_count, chart.show);
  keys.read("highlight", read_source_texts, chart.highlight);
  keys.read("intervals", one_of(interval_words), chart.intervals);
  keys.read("without figure", one_of(figureless_words), chart.figureless);
  keys.read("alternative", read_source_text, chart.alternative);
  keys.refuse_unknown_keys();
  return chart;
}

}  // namespace andel::load
