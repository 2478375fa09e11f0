// A chart of a slide, as its author wrote it.
#include <array>

#include <fmt/format.h>

#include "load/report.hpp"
#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

constexpr Words<ChartRows, 2> row_words{{{"items", ChartRows::items}, {"segments", ChartRows::segments}}};
constexpr Words<ChartOrder, 2> orders{{{"as written", ChartOrder::as_written}, {"descending", ChartOrder::descending}}};
constexpr Words<LabelLength, 2> label_lengths{{{"full", LabelLength::full}, {"short", LabelLength::abbreviated}}};

}  // namespace

ChartSpec read_chart(YamlNode node, const std::string& region, Span place, Diagnostics& diagnostics) {
  ChartSpec chart;
  chart.span = place;
  YamlMapping keys(node, fmt::format("chart `{}`", region), place, diagnostics);
  keys.read("heading", read_source_text, chart.heading);
  keys.require("measure", read_spanned, chart.measure);
  keys.read("items", read_texts, chart.items);
  keys.read("segments", read_source_texts, chart.segments);
  keys.read("reference", read_source_text, chart.reference);
  keys.read("rows", one_of(row_words), chart.rows);
  keys.read("order", one_of(orders), chart.order);
  keys.read("labels", one_of(label_lengths), chart.labels);
  keys.read("alternative", read_source_text, chart.alternative);
  keys.refuse_unknown_keys();
  return chart;
}

}  // namespace andel::load
