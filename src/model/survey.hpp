// The codebook: what was asked, of whom, in which waves, and how answers become figures.
// Typed values only; knows no file format, no slide and no respondent.
#pragma once

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/inference.hpp"
#include "support/id.hpp"
#include "support/source.hpp"

namespace andel {

using ScaleId = Id<struct ScaleTag>;
using ItemId = Id<struct ItemTag>;
using BannerId = Id<struct BannerTag>;
using SegmentId = Id<struct SegmentTag>;
using MeasureId = Id<struct MeasureTag>;
using IndexId = Id<struct IndexTag>;
using ResponseSetId = Id<struct ResponseSetTag>;
using WaveId = Id<struct WaveTag>;

/// Whether a code is an answer, a don't-know (in the base of "everybody", never of "answered"), or counts
/// as if nothing had been said (never in a base).
enum class CodeRole { answer, dont_know, missing };

struct ScalePoint {
  double code = 0;
  std::string label;
  CodeRole role = CodeRole::answer;
};

enum class ScaleKind { coded, numeric };

/// An answer scale: labelled codes, or plain numbers (with codes for don't-know and missing only).
struct Scale {
  std::string id;
  ScaleKind kind = ScaleKind::coded;
  std::vector<ScalePoint> points;
  Span span;
};

struct Item {
  std::string id;
  std::string column;
  ScaleId scale;
  std::string label;        ///< the statement as it was read to the respondent
  std::string short_label;  ///< for charts; the label where none is given
  Span span;
};

/// Numbers from `low` to `high`, both included.
struct CodeRange {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();

  [[nodiscard]] bool contains(double value) const { return low <= value && value <= high; }
};

/// Who belongs to a segment, as a tree over columns and other segments.
struct Condition;
using ConditionPtr = std::shared_ptr<const Condition>;

struct Everybody {};
struct ColumnIn {
  std::string column;
  std::vector<CodeRange> ranges;  ///< a blank is in no range
};
struct ColumnBlank {
  std::string column;
};
struct SegmentIs {
  SegmentId segment;
};
struct Not {
  ConditionPtr operand;
};
struct All {
  std::vector<ConditionPtr> operands;
};
struct Any {
  std::vector<ConditionPtr> operands;
};
struct Condition {
  std::variant<Everybody, ColumnIn, ColumnBlank, SegmentIs, Not, All, Any> rule;
};

/// Whether a codebook declares a segment, or somebody who reads it made the segment of others.
enum class SegmentOrigin { declared, combined };

struct Segment {
  std::string id;
  std::string label;
  std::string short_label;
  ConditionPtr condition;
  std::optional<BannerId> banner;
  Span span;
  std::optional<SegmentId> rest_of = std::nullopt;  ///< set where it is everybody of the total but that segment
  SegmentOrigin origin = SegmentOrigin::declared;
};

/// Segments that divide respondents by one column. The segments partition the respondents that have a value
/// there; nets are unions of them. `lacking` says that a blank is allowed, and what it means.
struct Banner {
  std::string id;
  std::string label;
  std::string column;
  std::vector<SegmentId> segments;
  std::vector<SegmentId> nets;
  std::optional<std::string> lacking;
  Span span;
};

/// One step of a coding: codes in `range` count as `value`.
struct CodingStep {
  CodeRange range;
  double value = 0;
};

/// What a code that no step names counts as: nothing, or its own number.
enum class Unnamed { left_out, as_is };

/// From answer code to number. A code that no step names is left out of the mean, or counts as it is.
struct Coding {
  std::vector<CodingStep> steps;
  Unnamed unnamed = Unnamed::left_out;

  /// The value of a code, or nothing where the coding leaves it out.
  [[nodiscard]] std::optional<double> value_of(double code) const;
  /// Whether a step names the code.
  [[nodiscard]] bool names(double code) const;
  /// What one stands for where the coding makes a share (every value 0 or the same positive number: 100 for
  /// percent), or nothing where it does not.
  [[nodiscard]] std::optional<double> share_unit() const;
};

/// Who counts in the base of a measure: everybody asked (a don't-know counts as value 0), or only those who
/// gave an answer.
enum class BaseRule { everybody, answered };

enum class Unit { percent, index, number };

/// What becomes of the coded answers of a base.
enum class Statistic { mean, median, standard_deviation };

/// A question that takes several answers, with an item for each that could be given.
struct ResponseSet {
  std::string id;
  std::string label;
  std::vector<ItemId> items;
  Span span;
};

/// What the share of an answer in a response set is a share of: those who answered any of the set's items, or
/// the answers they gave.
enum class SetShare { of_respondents, of_answers };

/// Measures an item as one answer of a set. A blank then counts as not given (0) where the respondent answered
/// another item of the set.
struct SetBase {
  ResponseSetId set;
  SetShare share = SetShare::of_respondents;
};

/// One figure per item and segment: the weighted mean of coded answers. A share is the coding 100/0.
struct Measure {
  std::string id;
  std::string label;
  Coding coding;
  BaseRule base = BaseRule::everybody;
  Unit unit = Unit::percent;
  Span span;
  Statistic statistic = Statistic::mean;
  std::optional<SetBase> set = std::nullopt;    ///< of items in a response set
  std::optional<ScaleId> scale = std::nullopt;  ///< the only one it is about, where the codebook names it
};

/// One value per respondent: the mean of the coded, answered items; a respondent without any has none.
struct Index {
  std::string id;
  std::string label;
  std::vector<ItemId> items;
  Coding coding;
  Unit unit = Unit::index;
  Span span;
};

enum class Encoding { utf8, latin1 };

/// A data file of a wave, and how to read it.
struct DataSource {
  std::string path;               ///< resolved against the codebook's folder
  std::optional<char> separator;  ///< found from the header line where not given
  char decimal = '.';
  Encoding encoding = Encoding::utf8;
  Span span;
};

/// What an item's figures cannot be compared across.
enum class Alteration { wording, scale };

/// An item that was asked otherwise than in the wave before.
struct AlteredItem {
  ItemId item;
  Alteration alteration = Alteration::wording;
};

struct Wave {
  std::string id;
  std::string label;
  std::string fieldwork;  ///< in words
  std::string date;       ///< publication date, ISO 8601
  DataSource data;
  Span span;
  std::vector<AlteredItem> altered = {};
};

/// What the weights of a category shall add up to, in proportion to the others of its margin. The category is a
/// segment, or those whom the banner's `lacking` is about.
struct MarginTarget {
  std::optional<SegmentId> segment;
  double target = 0;
  Span span;
};

/// What is known of the population about one banner: a target for each of its segments.
struct WeightingMargin {
  BannerId banner;
  std::vector<MarginTarget> targets;
  Span span;
};

/// Margins that weights are raked to, starting from the weight column where there is one.
struct Weighting {
  std::vector<WeightingMargin> margins;
  std::optional<double> cap;  ///< no weight above so many times the mean weight
  Span span;
};

struct Codebook {
  std::string survey;
  std::string respondent_column;
  std::string weight_column;  ///< empty: every weight is 1
  Table<ScaleTag, Scale> scales;
  Table<ItemTag, Item> items;
  Table<BannerTag, Banner> banners;
  Table<SegmentTag, Segment> segments;
  SegmentId total;
  Table<MeasureTag, Measure> measures;
  Table<IndexTag, Index> indexes;
  Table<WaveTag, Wave> waves;
  Table<ResponseSetTag, ResponseSet> response_sets;
  SampleDesign design;
  IntervalRule interval;
  TestRule test;
  PresentationPolicy policy;
  std::optional<Weighting> weighting;
};

}  // namespace andel
