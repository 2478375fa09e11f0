#include "compose/label_column.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "text/type_sizes.hpp"

namespace andel::compose {
namespace {

constexpr double share_step = 0.03;
/// What labels may take of the bars to stand on one line each, of the chart's width.
constexpr double unbroken_share = 0.1;
/// Keeps a label that fits exactly from being broken by rounding.
constexpr Pt rounding_room = 0.01;
/// Between the labels of neighbouring groups, in lines of the label.
constexpr double label_clearance = 0.65;
/// The distance of bars within a group, in heights of the figures beside them.
constexpr double figure_clearance = 1.25;

std::vector<RhythmNeed> needs_of(std::span<const LabelNeed> charts) {
  std::vector<RhythmNeed> needs;
  for (const auto& chart : charts) {
    const ChartFigures& figures = *chart.figures;
    needs.push_back({figures.rows.size(), figures.chart->series.size(), 0, chart.height});
  }
  return needs;
}

Pt height_of(const text::SetParagraph& label) {
  return (static_cast<double>(label.lines.size()) + label_clearance) * label.baseline_distance;
}

/// Tries columns for one family of charts.
class LabelFitter {
 public:
  LabelFitter(const ChartStyle& style, std::span<const LabelNeed> charts, const Context& context)
      : style_(style), charts_(charts), context_(context), needs_(needs_of(charts)) {
    const TextStyle& figures = context.style(style.value);
    least_distance_ = context.cap_height(figures, figures.min_size) * figure_clearance;
    free_bar_ = find_rhythm(style_, needs_, least_distance_).bar;
  }

  [[nodiscard]] LabelColumn set(Pt size, Pt width) {
    LabelColumn column{.width = width, .size = size, .labels = {}, .rhythm = {}};
    const TextStyle& style = context_.style(style_.label);
    for (std::size_t i = 0; i < charts_.size(); ++i) {
      needs_[i].label_height = 0;
      auto& labels = column.labels.emplace_back();
      for (const auto& row : charts_[i].figures->rows) {
        const auto& label = context_.typesetter.set(row.category->label, style, size, width);
        labels.push_back(&label);
        needs_[i].label_height = std::max(needs_[i].label_height, height_of(label));
        column.overflow = std::max(column.overflow, label.overflow);
      }
    }
    column.rhythm = find_rhythm(style_, needs_, least_distance_);
    return column;
  }

  /// The column, or one that is no wider than `widest` and breaks no label.
  [[nodiscard]] LabelColumn unbroken(LabelColumn column, Pt widest) {
    if (!breaks_labels(column)) return column;
    const TextStyle& style = context_.style(style_.label);
    Pt width = 0;
    for (const auto& chart : charts_) {
      for (const auto& row : chart.figures->rows) {
        width = std::max(width, text::measure(row.category->label, style, column.size, context_.shaper));
        if (width > widest) return column;
      }
    }
    return set(column.size, width + rounding_room);
  }

  /// Whether the bars stand as if there were no labels.
  [[nodiscard]] bool costs_nothing(const LabelColumn& column) const {
    const Rhythm& rhythm = column.rhythm;
    return fits(column) && rhythm.bar >= free_bar_ && rhythm.gap <= style_.group_gap_max * rhythm.bar;
  }

  [[nodiscard]] static bool fits(const LabelColumn& column) {
    return column.overflow <= 0 && column.rhythm.overflow <= 0;
  }

 private:
  [[nodiscard]] static bool breaks_labels(const LabelColumn& column) {
    return std::any_of(column.labels.begin(), column.labels.end(), [](const auto& labels) {
      return std::any_of(labels.begin(), labels.end(), [](const auto* label) { return label->lines.size() > 1; });
    });
  }

  const ChartStyle& style_;
  std::span<const LabelNeed> charts_;
  const Context& context_;
  std::vector<RhythmNeed> needs_;
  Pt least_distance_ = 0;
  Pt free_bar_ = 0;
};

bool leaves_more(const LabelColumn& a, const LabelColumn& b) {
  if (a.rhythm.bar != b.rhythm.bar) return a.rhythm.bar > b.rhythm.bar;
  return a.rhythm.gap < b.rhythm.gap;
}

std::vector<Pt> widths_to_try(const ChartStyle& style, Pt chart_width) {
  std::vector<Pt> widths;
  double share = style.label_share_min;
  while (share < style.label_share_max) {
    widths.push_back(share * chart_width);
    share += share_step;
  }
  widths.push_back(style.label_share_max * chart_width);
  return widths;
}

}  // namespace

LabelColumn fit_labels(const ChartStyle& style, std::span<const LabelNeed> charts, Pt chart_width, Pt largest,
                       const Context& context) {
  const TextStyle& text = context.style(style.label);
  const std::vector<Pt> widths = widths_to_try(style, chart_width);
  LabelFitter fitter(style, charts, context);
  for (const Pt size : text::sizes_to_try(text, size_step)) {
    if (size > largest) continue;
    std::optional<LabelColumn> best;
    for (const Pt width : widths) {
      LabelColumn column = fitter.set(size, width);
      if (fitter.costs_nothing(column)) {
        const Pt widest = std::min(widths.back(), width + unbroken_share * chart_width);
        return fitter.unbroken(std::move(column), widest);
      }
      if (LabelFitter::fits(column) && (!best || leaves_more(column, *best))) best = std::move(column);
    }
    if (best) return *std::move(best);
  }
  return fitter.set(text.min_size, widths.back());
}

Pt figure_size(const TextStyle& style, const Rhythm& rhythm, std::size_t series, const Context& context) {
  if (series <= 1) return style.size;
  const Pt fitting = rhythm.bar_distance / (context.cap_height(style, 1) * figure_clearance);
  return std::clamp(std::floor(fitting * 4) / 4, style.min_size, style.size);
}

}  // namespace andel::compose
