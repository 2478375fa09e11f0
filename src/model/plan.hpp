// A report with every name resolved to an id: which figures to compute, and what each slide shows of them.
// Made by `plan`, read by `tabulate` and `compose`.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "express/expression.hpp"
#include "model/language.hpp"
#include "model/layout.hpp"
#include "model/report.hpp"
#include "model/survey.hpp"
#include "model/table.hpp"
#include "model/text.hpp"

namespace andel {

/// Whether a row of a chart stands out among the others.
enum class RowEmphasis { none, highlighted };

struct ChartCategory {
  std::string label;       ///< what the chart prints
  std::string full_label;  ///< the unabbreviated one, for the alternative text and exports
  RowEmphasis emphasis = RowEmphasis::none;
};

struct ChartSeries {
  std::string label;                 ///< what the legend prints
  std::optional<SegmentId> segment;  ///< none when segments are the rows
};

/// A straight way from a figure to a goal, and how much of it is to be behind at each row of a chart, from 0 to 1.
struct GoalPath {
  CellId start;
  double target = 0;
  std::vector<double> behind;
  double time = 0;    ///< when it is to be reached, on the scale of a chart's `times`
  std::string label;  ///< "Mål 2016"
};

/// Whose difference was tested: the bar's own from its rest, or, the other way round, that of the rest.
enum class TestedSide { own, rest };

/// The test of a bar against the rest of the total, as a member of its chart's family.
struct BarTest {
  std::size_t member = 0;
  TestedSide side = TestedSide::own;

  friend bool operator==(const BarTest&, const BarTest&) = default;
};

struct ChartTests {
  FamilyId family;
  std::vector<std::optional<BarTest>> bars;  ///< at the chart's cells; none for the total, which has no rest
};

/// Horizontal bars: one group per category, one bar per series in it. Or lines: one per series, over categories that
/// are waves.
struct Chart {
  ChartForm form = ChartForm::bars;
  RichText heading;  ///< empty when the chart has none
  std::string measure_label;
  Unit unit = Unit::percent;
  std::vector<ChartCategory> categories;
  std::vector<ChartSeries> series;
  std::vector<double> times;      ///< of lines: when each category was, in years; ascending
  std::vector<CellId> cells;      ///< categories x series, row by row
  std::vector<CellId> reference;  ///< one per category, or empty
  std::string reference_label;
  std::optional<GoalPath> goal;                      ///< marked in the place of a reference
  std::vector<std::optional<ComparisonId>> changes;  ///< at the cells', or empty; none where there is no earlier figure
  std::string change_label;                          ///< the wave since which they are
  double change_level = 0.05;                        ///< below which a change's p-value makes it significant
  std::optional<ChartTests> tests;                   ///< where bars that differ from the rest of the total are marked
  ChartOrder order = ChartOrder::as_written;
  std::size_t show = 0;  ///< at most so many rows; 0: all
  double least = 0;      ///< that its measure can come to, where that is below zero: the axis begins there
  AxisEnds axis;
  RowEmphasis first_row = RowEmphasis::none;  ///< of the row that comes first when they are in order
  std::optional<double> interval_level;       ///< of the confidence intervals that bars carry
  FigurelessRows figureless = FigurelessRows::in_place;
  std::optional<RichText> alternative;
  Span span;

  [[nodiscard]] CellId cell(std::size_t category, std::size_t series_position) const {
    return cells[category * series.size() + series_position];
  }
};

struct PlannedPicture {
  PictureHandle picture;
  RichText alternative;
  RichText caption;  ///< empty when the picture has none
  PictureFit fit = PictureFit::contain;
  Span span;
};

using PlannedContent = std::variant<RichText, Chart, PlannedPicture>;

struct PlannedSlide {
  std::size_t number = 1;  ///< position in the whole report, from 1: its page number
  LayoutId layout;
  std::vector<std::pair<RegionId, PlannedContent>> contents;  ///< in the layout's reading order
  std::string name;                                           ///< for outlines and messages: the plain title
  Span span;
};

/// Where a figure of the total is to be in `year`; `start` is the wave that it comes from.
struct Goal {
  Subject subject;
  Unit unit = Unit::index;
  WaveId start;
  int start_year = 0;
  double target = 0;
  int year = 0;
};

struct Plan {
  Codebook codebook;  ///< its segments extended by those that the report combines
  Brand brand;
  Language language = Language::swedish;
  WaveId wave;  ///< the report's own wave
  std::string title;
  RichText title_text;  ///< what the title is computed from
  std::string subject;
  std::string house;
  std::string date;  ///< ISO 8601
  std::vector<std::string> authors;
  std::vector<std::string> keywords;
  Table<CellTag, CellKey> cells;  ///< each figure once
  Table<BaseTag, BaseKey> bases;  ///< each segment size once
  Table<ComparisonTag, ComparisonKey> comparisons;
  Table<FamilyTag, ComparisonFamily> families;
  TestFamily test_family = TestFamily::chart;
  Table<RankingTag, std::vector<CellId>> rankings;  ///< figures whose order all handouts share
  Detail detail = Detail::values;  ///< whether figures carry their precision; comparisons do in any case
  std::set<CellId> intervals;      ///< figures that carry an interval whatever the detail
  std::optional<Goal> goal;
  std::vector<ItemId> vouched;  ///< compared across waves although they were altered
  Table<ExpressionTag, Expression> expressions;
  std::vector<PlannedSlide> slides;
  std::size_t slide_count = 0;  ///< of the whole report, also when only some are built; 0: those in `slides`
};

}  // namespace andel
