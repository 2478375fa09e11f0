#include "plan/chart_rows.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plan/waves.hpp"

namespace andel::plan {
namespace {

/// `highlight: first`, unless a segment is called so.
bool is_first_row(const ChartSpec& spec, const Context& context) {
  return spec.highlight.size() == 1 && spec.highlight.front().text() == "first" && !context.names.find("first").segment;
}

/// Whether each segment that is to stand out is a row; reports those that are none.
bool highlight_rows(const ChartSpec& spec, const std::vector<SegmentId>& wanted, const std::vector<SegmentId>& segments,
                    Context& context, Chart& chart) {
  for (const auto segment : wanted) {
    const auto row = std::find(segments.begin(), segments.end(), segment);
    if (row == segments.end()) {
      context.diagnostics
          .error("highlight-no-row", spec.highlight.front().span(),
                 fmt::format("`{}` is to stand out, but is no row of this chart",
                             context.plan.codebook.segments[segment].short_label))
          .hints.emplace_back("add it to `segments`");
      return false;
    }
    chart.categories[static_cast<std::size_t>(row - segments.begin())].emphasis = RowEmphasis::highlighted;
  }
  return true;
}

const Coding& coding_of(const Subject& subject, const Codebook& codebook) {
  if (const auto* index = std::get_if<IndexId>(&subject)) return codebook.indexes[*index].coding;
  return codebook.measures[std::get<ItemMeasure>(subject).measure].coding;
}

}  // namespace

std::optional<std::vector<ParsedSegments>> parse_highlight(const ChartSpec& spec, Context& context) {
  if (is_first_row(spec, context)) return std::vector<ParsedSegments>();
  return parse_segments(spec.highlight, context);
}

void describe_axis(const ChartSpec& spec, const Subject& subject, const Plan& plan, Chart& chart) {
  chart.axis = spec.axis;
  if (chart.unit == Unit::number) return;
  for (const auto& step : coding_of(subject, plan.codebook).steps) chart.least = std::min(chart.least, step.value);
}

void describe_form(const ChartSpec& spec, const std::vector<WaveId>& waves, const Codebook& codebook, Chart& chart) {
  chart.form = spec.form;
  if (spec.form == ChartForm::bars) return;
  for (const WaveId wave : waves) chart.times.push_back(time_of(codebook.waves[wave]));
}

bool describe_rows(const ParsedChart& parsed, const std::vector<SegmentId>& segments, const Binding* binding,
                   Context& context, Chart& chart) {
  const ChartSpec& spec = *parsed.spec;
  chart.span = spec.span;
  chart.order = spec.order;
  chart.show = spec.show;
  chart.figureless = spec.figureless;
  if (spec.intervals == IntervalLines::drawn) {
    chart.interval_level = context.plan.codebook.interval.level;
    context.plan.detail = Detail::precision;
  }
  if (spec.highlight.empty()) return true;
  if (!parsed.highlight) return false;
  if (parsed.highlight->empty()) {
    chart.first_row = RowEmphasis::highlighted;
    return true;
  }
  if (spec.rows != ChartRows::segments) {
    context.diagnostics
        .error("highlight-no-row", spec.highlight.front().span(), "only rows that are segments can stand out by name")
        .hints.emplace_back("write `rows: segments`, or `highlight: first`");
    return false;
  }
  const auto wanted = resolve_segments(*parsed.highlight, binding, "`highlight`", context);
  return wanted && highlight_rows(spec, *wanted, segments, context, chart);
}

}  // namespace andel::plan
