#include "plan/chart.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "plan/segments.hpp"

namespace andel::plan {
namespace {

/// What the bars of a chart measure: items by a measure, or an index.
struct Measured {
  std::string_view label;
  Unit unit = Unit::percent;
  std::vector<Subject> subjects;
  std::vector<ItemId> items;  ///< of the subjects; none for an index
};

class ChartPlanner {
 public:
  ChartPlanner(const ParsedChart& parsed, const Binding* binding, Context& context)
      : parsed_(parsed), spec_(*parsed.spec), binding_(binding), context_(context) {}

  std::optional<Chart> run() {
    const auto measured = read_measured();
    const auto segments = read_segments();
    const auto reference = read_reference();
    if (!measured || !segments || !reference) return std::nullopt;
    Chart chart;
    chart.measure_label = measured->label;
    chart.unit = measured->unit;
    chart.order = spec_.order;
    chart.span = spec_.span;
    if (spec_.rows == ChartRows::items) {
      fill_item_rows(*measured, *segments, chart);
    } else {
      fill_segment_rows(*measured, *segments, chart);
    }
    if (*reference && !fill_reference(*measured, **reference, chart)) return std::nullopt;
    return chart;
  }

 private:
  std::optional<Measured> read_measured() {
    const Codebook& codebook = context_.plan.codebook;
    const Meanings& meanings = context_.names.find(spec_.measure.text);
    if (meanings.measure) return read_items(*meanings.measure);
    if (!meanings.index) {
      context_.names.report(spec_.measure.text, {NameKind::measure, NameKind::index}, "`measure`", spec_.measure.span,
                            context_.diagnostics);
      for (const auto& name : spec_.items) find_item(name);
      return std::nullopt;
    }
    const Index& index = codebook.indexes[*meanings.index];
    if (!spec_.items.empty()) {
      report("items-of-index", spec_.items.front().span,
             fmt::format("`{}` is an index, which is over its own items", index.id))
          .hints.emplace_back("leave out `items`, or choose a measure");
      return std::nullopt;
    }
    if (spec_.rows == ChartRows::items) {
      report("index-rows", spec_.measure.span,
             fmt::format("`{}` is an index, so there are no items for the rows", index.id))
          .hints.emplace_back("write `rows: segments`");
      return std::nullopt;
    }
    return Measured{index.label, index.unit, {*meanings.index}, {}};
  }

  std::optional<Measured> read_items(MeasureId id) {
    const Measure& measure = context_.plan.codebook.measures[id];
    Measured measured{measure.label, measure.unit, {}, {}};
    bool fine = true;
    for (const auto& name : spec_.items) {
      const auto item = find_item(name);
      if (!item) {
        fine = false;
      } else if (std::find(measured.items.begin(), measured.items.end(), *item) != measured.items.end()) {
        report("duplicate-item", name.span, fmt::format("item `{}` is listed twice", name.text));
        fine = false;
      } else {
        measured.items.push_back(*item);
        measured.subjects.emplace_back(ItemMeasure{id, *item});
      }
    }
    if (spec_.items.empty()) {
      report("no-items", spec_.measure.span, fmt::format("`{}` is a measure, which wants items", measure.id))
          .hints.emplace_back("add `items: [...]`");
      fine = false;
    }
    return fine ? std::optional(std::move(measured)) : std::nullopt;
  }

  /// The item of that name; an unknown one has been reported.
  std::optional<ItemId> find_item(const Spanned& name) {
    const auto item = context_.names.find(name.text).item;
    if (!item) context_.names.report(name.text, {NameKind::item}, "`items`", name.span, context_.diagnostics);
    return item;
  }

  std::optional<std::vector<SegmentId>> read_segments() {
    if (!parsed_.segments) return std::nullopt;
    if (!parsed_.segments->empty()) return resolve_segments(*parsed_.segments, binding_, "`segments`", context_);
    return std::vector<SegmentId>{binding_ ? binding_->segment : context_.plan.codebook.total};
  }

  /// The outer optional is empty after an error, the inner one where the chart has no reference.
  std::optional<std::optional<SegmentId>> read_reference() {
    if (!spec_.reference) return std::optional<SegmentId>();
    if (!parsed_.reference) return std::nullopt;
    const auto& [source, syntax] = *parsed_.reference;
    const auto segment = resolve_segment(syntax, {*source, binding_}, "`reference`", context_);
    return segment ? std::optional(segment) : std::nullopt;
  }

  void fill_item_rows(const Measured& measured, const std::vector<SegmentId>& segments, Chart& chart) {
    for (const auto item : measured.items) chart.categories.push_back(category_of(context_.plan.codebook.items[item]));
    for (const auto segment : segments) {
      chart.series.push_back({context_.plan.codebook.segments[segment].short_label, segment});
    }
    chart.cells.reserve(measured.subjects.size() * segments.size());
    for (const auto& subject : measured.subjects) {
      for (const auto segment : segments) chart.cells.push_back(cell(subject, segment));
    }
  }

  void fill_segment_rows(const Measured& measured, const std::vector<SegmentId>& segments, Chart& chart) {
    for (const auto segment : segments) {
      chart.categories.push_back(category_of(context_.plan.codebook.segments[segment]));
    }
    for (const auto item : measured.items) {
      chart.series.push_back({context_.plan.codebook.items[item].short_label, std::nullopt});
    }
    if (measured.items.empty()) chart.series.push_back({std::string(measured.label), std::nullopt});
    chart.cells.reserve(measured.subjects.size() * segments.size());
    for (const auto segment : segments) {
      for (const auto& subject : measured.subjects) chart.cells.push_back(cell(subject, segment));
    }
  }

  bool fill_reference(const Measured& measured, SegmentId reference, Chart& chart) {
    if (spec_.rows == ChartRows::segments && measured.subjects.size() > 1) {
      report("ambiguous-reference", spec_.reference->span(),
             "a reference needs rows with one bar each; these have one per item");
      return false;
    }
    chart.reference_label = context_.plan.codebook.segments[reference].short_label;
    for (std::size_t row = 0; row < chart.categories.size(); ++row) {
      const bool same_subject = spec_.rows == ChartRows::segments;
      chart.reference.push_back(cell(measured.subjects[same_subject ? 0 : row], reference));
    }
    return true;
  }

  template <class Row>
  [[nodiscard]] ChartCategory category_of(const Row& row) const {
    return {spec_.labels == LabelLength::full ? row.label : row.short_label, row.label};
  }

  CellId cell(const Subject& subject, SegmentId segment) {
    return context_.figures.cell(subject, segment, context_.plan.wave);
  }

  Diagnostic& report(std::string_view code, Span span, std::string message) {
    return context_.diagnostics.error(code, span, std::move(message));
  }

  const ParsedChart& parsed_;
  const ChartSpec& spec_;
  const Binding* binding_;
  Context& context_;
};

}  // namespace

ParsedChart parse_chart(const ChartSpec& spec, Context& context) {
  ParsedChart parsed{&spec, parse_segments(spec.segments, context), std::nullopt, std::nullopt, std::nullopt};
  if (spec.reference) parsed.reference = parse_segments(*spec.reference, context);
  if (spec.heading) parsed.heading.emplace(parse_text(*spec.heading, context));
  if (spec.alternative) parsed.alternative.emplace(parse_text(*spec.alternative, context));
  return parsed;
}

std::optional<Chart> plan_chart(const ParsedChart& parsed, const Binding* binding, Context& context) {
  auto chart = ChartPlanner(parsed, binding, context).run();
  std::optional<RichText> heading;
  std::optional<RichText> alternative;
  if (parsed.heading) heading = resolve_text(*parsed.heading, binding, context);
  if (parsed.alternative) alternative = resolve_text(*parsed.alternative, binding, context);
  if (!chart) return std::nullopt;
  if (heading) chart->heading = std::move(*heading);
  chart->alternative = std::move(alternative);
  return chart;
}

}  // namespace andel::plan
