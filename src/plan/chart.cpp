#include "plan/chart.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "plan/chart_rows.hpp"
#include "plan/dimension.hpp"
#include "plan/goal.hpp"
#include "plan/measured.hpp"
#include "plan/segments.hpp"
#include "plan/waves.hpp"

namespace andel::plan {
namespace {

class ChartPlanner {
 public:
  ChartPlanner(const ParsedChart& parsed, const Binding* binding, Context& context)
      : parsed_(parsed), spec_(*parsed.spec), binding_(binding), context_(context), rows_(dimension_of(spec_.rows)) {}

  std::optional<Chart> run() {
    auto measured = read_measured(spec_, context_);
    auto segments = read_segments();
    const auto reference = read_reference();
    auto waves = resolve_waves(spec_.waves, context_);
    if (!measured || !segments || !reference || !waves) return std::nullopt;
    measured_ = std::move(*measured);
    segments_ = std::move(*segments);
    waves_ = std::move(*waves);
    if (!choose_series() || !leave_out_altered()) return std::nullopt;
    Chart chart;
    chart.measure_label = measured_.label;
    chart.unit = measured_.unit;
    fill(chart);
    describe_axis(spec_, measured_.subjects.front(), context_.plan, chart);
    if (!describe_rows(parsed_, segments_, binding_, context_, chart)) return std::nullopt;
    if (*reference && !fill_reference(**reference, chart)) return std::nullopt;
    if (marks_goal() && !fill_goal(chart)) return std::nullopt;
    if (!fill_changes(chart)) return std::nullopt;
    if (parsed_.marks == DifferenceMarks::from_total) compare_with_rest(chart);
    return chart;
  }

 private:
  std::optional<std::vector<SegmentId>> read_segments() {
    if (!parsed_.segments) return std::nullopt;
    if (!parsed_.segments->empty()) return resolve_segments(*parsed_.segments, binding_, "`segments`", context_);
    return std::vector<SegmentId>{binding_ ? binding_->segment : context_.plan.codebook.total};
  }

  /// The outer optional is empty after an error, the inner one where the chart has no reference.
  std::optional<std::optional<SegmentId>> read_reference() {
    if (!spec_.reference && is_by_reference(spec_.order)) {
      context_.diagnostics.error("missing-reference", spec_.span, "this order is by the distance from a reference")
          .hints.emplace_back("add `reference: total`");
      return std::nullopt;
    }
    if (!spec_.reference) return std::optional<SegmentId>();
    if (!parsed_.reference) return std::nullopt;
    const auto& [source, syntax] = *parsed_.reference;
    if (marks_goal()) return std::optional<SegmentId>();
    if (spec_.form == ChartForm::lines) {
      report("reference-beside-lines", source->span(), "lines have no reference beside them but the goal")
          .hints.emplace_back("show the segment as a line of its own, in `segments`");
      return std::nullopt;
    }
    const auto segment = resolve_segment(syntax, {*source, binding_}, "`reference`", context_);
    return segment ? std::optional(segment) : std::nullopt;
  }

  [[nodiscard]] std::size_t count(Dimension dimension) const {
    if (dimension == Dimension::subject) return measured_.subjects.size();
    return dimension == Dimension::segment ? segments_.size() : waves_.size();
  }

  /// What the bars of a row differ by; false after an error.
  bool choose_series() {
    series_ = rows_ == Dimension::segment ? Dimension::subject : Dimension::segment;
    Dimension third = rows_ == Dimension::wave ? Dimension::subject : Dimension::wave;
    if (count(third) > 1 || (third == Dimension::wave && !spec_.waves.empty())) std::swap(series_, third);
    if (count(third) <= 1) return true;
    const auto noun = [](Dimension d) {
      return d == Dimension::subject ? "items" : d == Dimension::segment ? "segments" : "waves";
    };
    report("too-many-dimensions", spec_.span,
           fmt::format("the rows are {}, so the bars of a row cannot differ by {} and by {}", noun(rows_),
                       noun(series_), noun(third)))
        .hints.push_back(fmt::format("choose one of the {}", noun(third)));
    return false;
  }

  /// Items whose figures cannot be compared leave the chart; of a single one, waves do. False after an error.
  bool leave_out_altered() {
    if (waves_.size() < 2) return true;
    const WaveId latest = waves_.back();
    const bool by_row = rows_ == Dimension::subject && measured_.subjects.size() > 1;
    if (!by_row) {
      std::erase_if(waves_, [&](WaveId wave) {
        return !check_comparable(measured_.subjects.front(), wave, latest, spec_.span, context_);
      });
      return true;
    }
    for (std::size_t i = measured_.subjects.size(); i-- > 0;) {
      if (check_comparable(measured_.subjects[i], waves_.front(), latest, spec_.items[i].span, context_)) continue;
      measured_.subjects.erase(measured_.subjects.begin() + static_cast<std::ptrdiff_t>(i));
      measured_.items.erase(measured_.items.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (!measured_.subjects.empty()) return true;
    report("nothing-comparable", spec_.span, "none of these items can be compared across the waves of the chart");
    return false;
  }

  void fill(Chart& chart) {
    describe_form(spec_, waves_, context_.plan.codebook, chart);
    for (std::size_t i = 0; i < count(rows_); ++i) chart.categories.push_back(category(i));
    for (std::size_t i = 0; i < count(series_); ++i) chart.series.push_back(series(i));
    chart.cells.reserve(chart.categories.size() * chart.series.size());
    for_each_bar([&](const Coordinates& at) {
      chart.cells.push_back(cell(measured_.subjects[at.subject], segments_[at.segment], waves_[at.wave]));
    });
  }

  /// Row by row, series by series.
  template <class Each>
  void for_each_bar(const Each& each) {
    for (std::size_t row = 0; row < count(rows_); ++row) {
      for (std::size_t series = 0; series < count(series_); ++series) {
        Coordinates at;
        at.along(rows_) = row;
        at.along(series_) = series;
        each(at);
      }
    }
  }

  [[nodiscard]] ChartCategory category(std::size_t row) const {
    const Codebook& codebook = context_.plan.codebook;
    if (rows_ == Dimension::subject) return category_of(codebook.items[measured_.items[row]]);
    if (rows_ == Dimension::segment) return category_of(codebook.segments[segments_[row]]);
    const std::string& label = codebook.waves[waves_[row]].label;
    return {label, label};
  }

  [[nodiscard]] ChartSeries series(std::size_t i) const {
    const Codebook& codebook = context_.plan.codebook;
    if (series_ == Dimension::segment) return {codebook.segments[segments_[i]].short_label, segments_[i]};
    if (series_ == Dimension::wave) return {codebook.waves[waves_[i]].label, std::nullopt};
    if (measured_.items.empty()) return {std::string(measured_.label), std::nullopt};
    return {codebook.items[measured_.items[i]].short_label, std::nullopt};
  }

  /// `reference: goal`, unless a segment is called so.
  [[nodiscard]] bool marks_goal() const {
    return spec_.reference && spec_.reference->text() == "goal" && !context_.names.find("goal").segment;
  }

  /// Where the goal wants the total to be in each wave; false after an error.
  bool fill_goal(Chart& chart) {
    const Plan& plan = context_.plan;
    const SegmentId total = plan.codebook.total;
    const bool fits = plan.goal && rows_ == Dimension::wave && measured_.subjects == std::vector{plan.goal->subject} &&
                      segments_ == std::vector{total};
    if (context_.goal_is_wrong) return false;
    if (!fits) {
      report("goal-reference", spec_.reference->span(), "only a chart of the goal's own figure can mark its goal")
          .hints.emplace_back(
              "show that figure of the total alone, with `rows: waves`; the report's `goal` says which");
      return false;
    }
    chart.goal = make_goal_path(*plan.goal, cell(plan.goal->subject, total, plan.goal->start), waves_, plan);
    chart.reference_label = plan.language == Language::swedish ? "Vägen till målet" : "The way to the goal";
    return true;
  }

  bool fill_reference(SegmentId reference, Chart& chart) {
    if (series_ != Dimension::segment && count(series_) > 1) {
      report("ambiguous-reference", spec_.reference->span(),
             fmt::format("a reference needs rows with one bar each; these have one per {}",
                         series_ == Dimension::wave ? "wave" : "item"));
      return false;
    }
    chart.reference_label = context_.plan.codebook.segments[reference].short_label;
    for (std::size_t row = 0; row < chart.categories.size(); ++row) {
      Coordinates at;
      at.along(rows_) = row;
      chart.reference.push_back(cell(measured_.subjects[at.subject], reference, waves_[at.wave]));
    }
    return true;
  }

  /// What the figures of the report's wave have changed by; false after an error.
  bool fill_changes(Chart& chart) {
    if (!spec_.change) return true;
    Plan& plan = context_.plan;
    const NamedWave since = find_wave(spec_.change->text, context_);
    if (!since.known) return require_wave(spec_.change->text, spec_.change->span, "`change`", context_).has_value();
    if (!since.wave || *since.wave == plan.wave) return true;
    chart.change_label = plan.codebook.waves[*since.wave].label;
    chart.change_level = plan.codebook.test.level;
    chart.changes.reserve(chart.cells.size());
    std::vector<bool> comparable;
    for (const auto& subject : measured_.subjects) {
      comparable.push_back(check_comparable(subject, *since.wave, plan.wave, spec_.change->span, context_));
    }
    for_each_bar([&](const Coordinates& at) {
      auto& change = chart.changes.emplace_back();
      if (waves_[at.wave] != plan.wave || !comparable[at.subject]) return;
      const Subject& subject = measured_.subjects[at.subject];
      const SegmentId segment = segments_[at.segment];
      change = context_.figures.comparison(cell(subject, segment, plan.wave), cell(subject, segment, *since.wave));
    });
    return true;
  }

  /// Tests all bars but those of the total itself. The family of a document is closed when it has all its charts.
  void compare_with_rest(Chart& chart) {
    const Plan& plan = context_.plan;
    ChartTests tests;
    tests.bars.reserve(chart.cells.size());
    for (const auto id : chart.cells) {
      auto& test = tests.bars.emplace_back();
      if (plan.cells[id].segment != plan.codebook.total) test = context_.tests.test(id);
    }
    const bool any =
        std::any_of(tests.bars.begin(), tests.bars.end(), [](const auto& test) { return test.has_value(); });
    if (!any) return;
    if (plan.test_family == TestFamily::chart) tests.family = context_.tests.close();
    chart.tests = std::move(tests);
  }

  template <class Row>
  [[nodiscard]] ChartCategory category_of(const Row& row) const {
    return {spec_.labels == LabelLength::full ? row.label : row.short_label, row.label};
  }

  CellId cell(const Subject& subject, SegmentId segment, WaveId wave) {
    return context_.figures.cell(subject, segment, wave);
  }

  Diagnostic& report(std::string_view code, Span span, std::string message) {
    return context_.diagnostics.error(code, span, std::move(message));
  }

  const ParsedChart& parsed_;
  const ChartSpec& spec_;
  const Binding* binding_;
  Context& context_;
  Dimension rows_;
  Dimension series_ = Dimension::segment;
  Measured measured_;
  std::vector<SegmentId> segments_;
  std::vector<WaveId> waves_;
};

}  // namespace

ParsedChart parse_chart(const ChartSpec& spec, Context& context) {
  ParsedChart parsed{&spec, parse_segments(spec.segments, context), {}, {}, {}, {}};
  if (spec.reference) parsed.reference = parse_segments(*spec.reference, context);
  parsed.highlight = parse_highlight(spec, context);
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
