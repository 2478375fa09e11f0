// The chart styles of a brand.
#include <fmt/format.h>

#include "load/brand_draft.hpp"
#include "load/lengths.hpp"
#include "load/style_sheet.hpp"
#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

struct Limits {
  double low = 0;
  double high = 0;
};

/// `[at least, at most]`.
template <class Reader>
std::optional<Limits> read_limits(YamlNode node, const Reader& read_one, Diagnostics& diagnostics) {
  if (!node.is_sequence() || node.size() != 2) {
    report_wrong_type(node, "two limits, `[at least, at most]`", diagnostics);
    return std::nullopt;
  }
  const auto low = read_one(node.element(0), diagnostics);
  const auto high = read_one(node.element(1), diagnostics);
  if (!low || !high) return std::nullopt;
  if (*low <= *high) return Limits{*low, *high};
  diagnostics.error("bad-value", node.span(), "the lower limit is above the upper one");
  return std::nullopt;
}

std::optional<double> read_label_share(YamlNode node, Diagnostics& diagnostics) {
  const auto share = node.is_scalar() ? parse_number(node.text()) : std::nullopt;
  if (share && *share >= 0 && *share <= 0.9) return share;
  report_wrong_type(node, "a share of the chart's width from 0 to 0.9", diagnostics);
  return std::nullopt;
}

std::optional<Limits> read_share_limits(YamlNode node, Diagnostics& diagnostics) {
  return read_limits(node, read_label_share, diagnostics);
}

std::optional<Limits> read_bar_limits(YamlNode node, Diagnostics& diagnostics) {
  return read_limits(node, read_size, diagnostics);
}

/// Two limits, or one gap that never stretches.
std::optional<Limits> read_gap_limits(YamlNode node, Diagnostics& diagnostics) {
  if (node.is_sequence()) return read_limits(node, read_factor, diagnostics);
  const auto gap = read_factor(node, diagnostics);
  return gap ? std::optional(Limits{*gap, *gap}) : std::nullopt;
}

std::optional<std::vector<Colour>> read_colours(YamlNode node, const Palette& palette, Diagnostics& diagnostics) {
  if (!node.is_sequence() || node.size() == 0) {
    report_wrong_type(node, "a list of colours, one at least", diagnostics);
    return std::nullopt;
  }
  std::vector<Colour> colours;
  for (std::size_t i = 0; i < node.size(); ++i) {
    if (const auto colour = palette.read(node.element(i), diagnostics)) colours.push_back(*colour);
  }
  return colours;
}

ChartStyle read_chart_style(std::size_t i, StyleSheet& sheet, BrandDraft& draft) {
  ChartStyle style;
  style.id = sheet.id(i);
  style.span = sheet.span(i);
  sheet.require(i, "heading", style_of(draft), style.heading);
  sheet.require(i, "label", style_of(draft), style.label);
  sheet.require(i, "value", style_of(draft), style.value);
  sheet.require(i, "axis", style_of(draft), style.axis);
  sheet.require(i, "legend", style_of(draft), style.legend);
  Limits shares{style.label_share_min, style.label_share_max};
  sheet.read(i, "label share", read_share_limits, shares);
  style.label_share_min = shares.low;
  style.label_share_max = shares.high;
  Limits bar{style.bar_min, style.bar_max};
  sheet.read(i, "bar", read_bar_limits, bar);
  style.bar_min = bar.low;
  style.bar_max = bar.high;
  sheet.read(i, "bar gap", read_factor, style.bar_gap);
  Limits gap{style.group_gap, style.group_gap_max};
  sheet.read(i, "group gap", read_gap_limits, gap);
  style.group_gap = gap.low;
  style.group_gap_max = gap.high;
  sheet.read(i, "label gap", read_length, style.label_gap);
  sheet.require(i, "baseline", colour_of(draft.palette), style.baseline);
  sheet.require(i, "grid", colour_of(draft.palette), style.grid);
  sheet.require(i, "reference", colour_of(draft.palette), style.reference);
  style.interval = style.reference;
  style.highlight = style.reference;
  sheet.read(i, "interval", colour_of(draft.palette), style.interval);
  sheet.read(i, "highlight", colour_of(draft.palette), style.highlight);
  const auto colours = [&](YamlNode node, Diagnostics& diagnostics) {
    return read_colours(node, draft.palette, diagnostics);
  };
  sheet.require(i, "series", colours, style.series);
  return style;
}

}  // namespace

void read_chart_styles(YamlNode node, BrandDraft& draft) {
  StyleSheet sheet(node, "chart style", draft.files.sources(), draft.diagnostics);
  for (std::size_t i = 0; i < sheet.size(); ++i) draft.brand.chart_styles.add(read_chart_style(i, sheet, draft));
  sheet.refuse_unknown_keys();
  draft.chart_styles = sheet.names();
}

}  // namespace andel::load
