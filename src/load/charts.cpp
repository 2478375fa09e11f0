// A chart of a slide, as its author wrote it.
#include <array>

#include <fmt/format.h>

#include "load/report.hpp"
#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

constexpr Words<ChartForm, 2> chart_forms{{{"bars", ChartForm::bars}, {"lines", ChartForm::lines}}};
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

/// `fitted`, or the two ends. Bars begin at zero, so it lies between them.
std::optional<AxisEnds> read_axis(YamlNode node, Diagnostics& diagnostics) {
  if (node.is_scalar() && node.text() == "fitted") return AxisEnds{AxisReach::figures, 0, 0, node.span()};
  if (!node.is_sequence() || node.size() != 2) {
    report_wrong_type(node, "`fitted`, or two ends such as `[0, 60]`", diagnostics);
    return std::nullopt;
  }
  const auto low = read_number(node.element(0), diagnostics);
  const auto high = read_number(node.element(1), diagnostics);
  if (!low || !high) return std::nullopt;
  if (*low <= 0 && *high >= 0 && *low < *high) return AxisEnds{AxisReach::stated, *low, *high, node.span()};
  diagnostics.error("axis-without-zero", node.span(), "bars begin at zero, so it has to lie on their axis")
      .hints.push_back(*low > 0 && *high > *low
                           ? fmt::format("write `axis: [0, {}]`", node.element(1).text())
                           : "write the lower end first, and zero between the two or as one of them");
  return std::nullopt;
}

/// Lines run over waves, all of them, in the order of their dates.
void read_lines(YamlMapping& keys, ChartSpec& chart, Diagnostics& diagnostics) {
  if (keys.has("rows") && chart.rows != ChartRows::waves) {
    diagnostics
        .error("lines-not-over-waves", *keys.place_of("rows"), "lines run over waves, not over items or segments")
        .hints.emplace_back("leave out `rows`, or draw bars");
  }
  chart.rows = ChartRows::waves;
  for (const auto* key : {"order", "show", "highlight", "without figure"}) {
    if (!keys.has(key)) continue;
    diagnostics.error("conflicting-keys", *keys.place_of(key), fmt::format("`{}` is for the rows of bars", key))
        .hints.emplace_back("leave it out: lines show all their waves, in the order of their dates");
  }
}

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
  keys.read("form", one_of(chart_forms), chart.form);
  keys.read("rows", one_of(row_words), chart.rows);
  keys.read("order", one_of(orders), chart.order);
  keys.read("labels", one_of(label_lengths), chart.labels);
  keys.read("show", read_count, chart.show);
  keys.read("highlight", read_source_texts, chart.highlight);
  keys.read("intervals", one_of(interval_words), chart.intervals);
  keys.read("axis", read_axis, chart.axis);
  keys.read("without figure", one_of(figureless_words), chart.figureless);
  keys.read("alternative", read_source_text, chart.alternative);
  keys.refuse_unknown_keys();
  if (chart.form == ChartForm::lines) read_lines(keys, chart, diagnostics);
  return chart;
}

}  // namespace andel::load
