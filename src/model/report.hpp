// A report as its author wrote it: names still unresolved, each with its place in the file.
// `plan` turns it into ids; nothing else reads it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "model/picture.hpp"
#include "support/source.hpp"

namespace andel {

/// Lines run over waves, from left to right.
enum class ChartForm { bars, lines };
/// What a chart's bars are labelled with, top to bottom.
enum class ChartRows { items, segments, waves };
/// The last two sort by how far the first bar of a row lies above its reference, or below it.
enum class ChartOrder { as_written, descending, above_reference, below_reference };
enum class LabelLength { full, abbreviated };
/// Whether bars carry the confidence interval of their figure.
enum class IntervalLines { none, drawn };
/// Where an axis ends: where all axes of its unit do, so that slides compare; at round numbers beyond its figures; or
/// where the author says.
enum class AxisReach { unit, figures, stated };
struct AxisEnds {
  AxisReach reach = AxisReach::unit;
  double low = 0;   ///< stated; not above zero
  double high = 0;  ///< stated; not below zero
  Span span;

  friend bool operator==(const AxisEnds& a, const AxisEnds& b) {
    return a.reach == b.reach && a.low == b.low && a.high == b.high;
  }
};

/// Where rows go that have no figure to show: among the others, or in a list below the chart.
enum class FigurelessRows { in_place, apart };

struct ChartSpec {
  std::optional<SourceText> heading;
  Spanned measure;                      ///< a measure or an index
  std::vector<Spanned> items;           ///< none for an index
  std::vector<SourceText> segments;     ///< segment expressions; empty: the total, or the repeated segment
  std::vector<Spanned> waves;           ///< empty: the report's own
  std::optional<Spanned> change;        ///< the wave since which the change is printed
  std::optional<SourceText> reference;  ///< a segment whose value is marked beside the bars
  ChartForm form = ChartForm::bars;
  ChartRows rows = ChartRows::items;
  ChartOrder order = ChartOrder::as_written;
  LabelLength labels = LabelLength::abbreviated;
  std::vector<SourceText> highlight;  ///< segments whose rows stand out, or `first`: the first row
  IntervalLines intervals = IntervalLines::none;
  AxisEnds axis;
  FigurelessRows figureless = FigurelessRows::in_place;
  std::size_t show = 0;                   ///< at most so many rows, the first ones; 0: all
  std::optional<SourceText> alternative;  ///< replaces the generated alternative text
  Span span;
};

struct PictureSpec {
  PictureHandle picture;
  SourceText alternative;  ///< the words in its place
  std::optional<SourceText> caption;
  std::optional<PictureFit> fit;  ///< instead of the region's
  Span span;                      ///< of the file's name
};

/// What must hold for a passage to be said, and what to say where it does not.
struct ClaimSpec {
  std::vector<SourceText> holds;        ///< conditions: all of them must hold
  std::optional<SourceText> otherwise;  ///< none: it is an error when they do not
  Span span;
};

/// One or more paragraphs, perhaps with a claim.
struct PassageSpec {
  SourceText text;
  std::optional<ClaimSpec> claim;
};

/// A text of passages of which some make claims.
struct ClaimedText {
  std::vector<PassageSpec> passages;
  Span span;
};

using RegionSpec = std::variant<SourceText, ChartSpec, PictureSpec, ClaimedText>;

/// `for each: {segment: [total, small]}` repeats a slide, with `segment` standing for each in turn.
struct Repetition {
  Spanned variable;
  std::vector<SourceText> segments;  ///< segment expressions, or one banner's name
  Span span;
};

/// In which editions of a report a slide appears.
enum class SlideCondition { always, earlier_waves };

/// Whether charts mark what differs significantly.
enum class DifferenceMarks { none, from_total };

struct SlideSpec {
  Spanned layout;
  SlideCondition condition = SlideCondition::always;
  std::optional<Repetition> repetition;
  std::optional<DifferenceMarks> marks;                 ///< none given: as the report says
  std::vector<std::pair<Spanned, RegionSpec>> regions;  ///< in the order written
  Span span;
};

/// Where a figure of the total is to be in some year, coming from what it was in a wave.
struct GoalSpec {
  Spanned measure;              ///< a measure or an index
  std::optional<Spanned> item;  ///< of a measure
  Spanned from;                 ///< a wave
  double target = 0;
  int year = 0;
  Span span;
};

/// Documents of their own, one for each of some segments, made in one go.
struct HandoutSpec {
  Repetition repetition;
  SourceText file;  ///< the pattern of the file names, without extension
  SourceText title;
  std::vector<SourceText> benchmarks;  ///< segments, beside the total, of which every handout may speak
  std::vector<SlideSpec> slides;
  Span span;
};

struct ReportSpec {
  Spanned title;
  std::optional<SourceText> subject;
  Spanned language;  ///< sv, en
  Spanned wave;
  std::optional<Spanned> house;  ///< instead of the brand's
  std::vector<std::string> authors;
  std::vector<std::string> keywords;
  std::optional<GoalSpec> goal;
  std::vector<Spanned> comparable;  ///< items that the author compares across waves although they were altered
  DifferenceMarks marks = DifferenceMarks::none;
  std::vector<SlideSpec> slides;
  std::optional<HandoutSpec> handout;
  Span span;
};

}  // namespace andel
