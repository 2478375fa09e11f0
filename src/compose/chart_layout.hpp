// Lays out the bar charts of a slide together: those of one style, width and unit share their label column, axis,
// bar thickness and gaps, and those that start at the same height start their bars at the same height. From top to
// bottom a chart is: heading, legend, bars, axis labels, keys (reference mark, signs in place of figures).
// Sets all text and reports what does not fit; draws nothing.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "compose/axis.hpp"
#include "compose/chart_figures.hpp"
#include "compose/chart_rhythm.hpp"
#include "compose/context.hpp"
#include "compose/first_lines.hpp"
#include "compose/legend.hpp"
#include "compose/note_signs.hpp"
#include "text/block.hpp"
#include "text/paragraph.hpp"

namespace andel::compose {

/// Whether a chart of several series explains them itself or a legend region does.
enum class LegendPlace { inside, elsewhere };

/// Whether a chart itself says what its thin lines are, or the slide's note does, once for several charts.
enum class IntervalKey { here, elsewhere };

struct ChartPart {
  const Region* region = nullptr;
  const Chart* chart = nullptr;
  LegendPlace legend = LegendPlace::inside;
  ContentPlace place;
  IntervalKey interval_key = IntervalKey::here;
  const NoteSigns* signs = nullptr;     ///< of the slide
  std::vector<std::string> notes = {};  ///< sentences below the chart, on a slide that has no place for notes
};

/// A figure beside its bar.
struct FigureLabel {
  const text::SetParagraph* words = nullptr;
  Rect box;  ///< of its capitals, on the page
};

/// What lines have in the place of bars.
struct LinePlaces {
  LegendPlace names = LegendPlace::inside;
  std::vector<Pt> rows;                        ///< where each wave stands across the page
  std::vector<FigureLabel> ends;               ///< the series' names beside their lines' ends; none for a single one
  std::vector<Point> goal;                     ///< corners of the way to the goal
  std::optional<FigureLabel> goal_label = {};  ///< at its end
  std::optional<FigureLabel> goal_year = {};   ///< on the axis, below its end, where that is after the last wave
};

/// A chart that is ready to be drawn. All places are on the page.
struct ChartLayout {
  const Region* region = nullptr;
  const ChartStyle* style = nullptr;
  ContentPlace place;
  ChartFigures figures;
  text::TextBlock heading;
  Pt heading_drop = 0;  ///< how far it is to be drawn below the block's coordinates
  Legend legend;
  Point legend_corner;
  std::vector<const text::SetParagraph*> labels;  ///< by row
  Pt label_size = 0;
  Pt figure_size = 0;
  std::vector<std::vector<FigureLabel>> figure_labels;  ///< by row, by series
  Axis axis;
  Rect plot;  ///< between the axis' ends
  Rhythm rhythm;
  Pt axis_label_baseline = 0;
  Legend keys;  ///< the reference mark first, where there is one
  Point keys_corner;
  std::optional<LinePlaces> lines = {};  ///< of a line chart; waves run across then, values up

  [[nodiscard]] const Chart& chart() const { return *figures.chart; }
  /// Where a row's bars stand, from one end of the axis to the other.
  [[nodiscard]] Rect group_box(std::size_t row) const;
  /// From the baseline to the value; without width where there is no value.
  [[nodiscard]] Rect bar_box(std::size_t row, std::size_t series) const;
  /// Where a value stands across the page.
  [[nodiscard]] Pt x_of(double value) const { return plot.x + plot.width * place_on(axis, value); }
  /// Where a value of a line chart stands down the page.
  [[nodiscard]] Pt y_of(double value) const { return plot.bottom() - plot.height * place_on(axis, value); }
  /// Where a row's reference mark stands across the page.
  [[nodiscard]] std::optional<Pt> mark_x(std::size_t row) const;
};

/// Layouts in the order of `parts`.
std::vector<ChartLayout> lay_out_charts(std::span<const ChartPart> parts, const Context& context);

/// Tells `lines` where the charts' headings begin.
void note_first_lines(std::span<const ChartLayout> layouts, const Context& context, FirstLines& lines);

/// Lowers headings onto the baselines of their neighbours.
void lower_onto(const FirstLines& lines, std::span<ChartLayout> layouts, const Context& context);

/// The entries that explain a chart's series.
std::vector<LegendEntry> series_entries(const Chart& chart, const ChartStyle& style);

}  // namespace andel::compose
