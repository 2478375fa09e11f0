// A typed, resolved expression of the report's text language, such as `agree(mobile, finance)`: every name is
// an id, every figure a cell of the plan. Made by `plan`, evaluated by `express` over Tables. Knows no slide,
// no data file and no words of the source.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "express/syntax.hpp"
#include "model/report.hpp"
#include "model/survey.hpp"
#include "model/table.hpp"
#include "support/id.hpp"
#include "support/source.hpp"

namespace andel::express {

using NodeId = Id<struct NodeTag>;

/// What an expression gives.
enum class ValueType { number, text, segment, segments, boolean };

/// What a number counts, and so how it prints and with what it may be compared.
enum class Quantity {
  plain,    ///< a literal or a ratio; takes on the quantity it meets
  percent,  ///< a share, 0-100
  index,    ///< of an index, or a difference of two
  number,   ///< a mean in the measure's own unit
  points,   ///< percentage points: a difference of two shares
  count,    ///< interviews, segments, places
  year      ///< of a wave; two differ by a plain number
};

enum class Filter { decimals, bare, is_signed, words, spelled, of_ten, about_of_ten, times, lower, capitalised };

struct NumberConstant {
  double value = 0;
};
/// Whether the author wrote a text, or it comes from the codebook: a label, a wave's date.
enum class TextOrigin { codebook, author };

/// A quoted text, or one that is known before any figure.
struct TextConstant {
  std::string text;
  TextOrigin origin = TextOrigin::codebook;
};
struct Joined {
  std::vector<NodeId> parts;
};
struct SegmentConstant {
  SegmentId segment;
};
/// The segment that the surrounding `highest`, `count` ... is looking at.
struct TriedSegment {};

/// A figure of whichever of these segments `segment` gives.
struct Figure {
  NodeId segment;
  std::vector<std::pair<SegmentId, CellId>> cells;
};
/// The unweighted number of interviews of whichever of these segments `segment` gives.
struct Interviews {
  NodeId segment;
  std::vector<std::pair<SegmentId, BaseId>> bases;
};
/// Whether a figure, or what is computed of some, has a value.
struct Known {
  NodeId figure;
};
struct SegmentLabel {
  NodeId segment;
  LabelLength length = LabelLength::full;
};
/// "A (67 %), B (52 %) och C (41 %)": the labels of one or more segments, perhaps each with a figure behind it.
struct ListLabel {
  NodeId segments;
  LabelLength length = LabelLength::full;
  std::optional<NodeId> figure;
};

struct Negative {
  NodeId operand;
};
struct Inversion {
  NodeId operand;
};
struct Operation {
  Operator operation = Operator::add;
  NodeId left;
  NodeId right;
};
/// What becomes of a comparison that is true but may be so by chance.
enum class Certainty {
  noted,    ///< it holds, and the doubt is reported
  demanded  ///< it does not hold
};

/// Two figures that a comparison may have on its sides, and their test.
struct TestedPair {
  CellId left;
  CellId right;
  ComparisonId comparison;
};

/// A comparison of two figures, or of a choice and the segment that it should be, together with its significance.
/// `pairs` lists the figures that may meet in it. Without any, a figure meets a number, and its interval decides.
struct Tested {
  Certainty certainty = Certainty::noted;
  NodeId comparison;
  std::vector<TestedPair> pairs;
};
struct Conditional {
  NodeId condition;
  NodeId then;
  NodeId otherwise;
};

enum class Direction { highest_first, lowest_first };

/// The candidate in a place (counted from 1) when sorted by `figure`; candidates without a figure drop out.
struct Choice {
  Direction direction = Direction::highest_first;
  std::vector<SegmentId> candidates;
  NodeId figure;
  std::optional<NodeId> place;  ///< none: the first
};
/// The place of a segment among the candidates, highest figure first; or in a ranking, of whose figures `figure` is the
/// segment's own.
struct Placing {
  NodeId segment;
  std::vector<SegmentId> candidates;
  NodeId figure;
  std::optional<RankingId> ranking = std::nullopt;
};
/// How many candidates fulfil a condition.
struct Counting {
  std::vector<SegmentId> candidates;
  NodeId condition;
};
/// The candidates sorted by `figure`, at most so many; those without a figure drop out.
struct Sorting {
  Direction direction = Direction::highest_first;
  std::vector<SegmentId> candidates;
  NodeId figure;
  std::optional<NodeId> most;  ///< none: all
};
/// The candidates that fulfil a condition, in their order; without one, all of them.
struct Selection {
  std::vector<SegmentId> candidates;
  std::optional<NodeId> condition;
};

/// Whether a figure rose or fell: by the test of the two, or, with a dead-band, by at least so much.
struct Change {
  NodeId now;
  NodeId before;
  std::optional<NodeId> dead_band;
  std::vector<TestedPair> pairs;  ///< figures that may meet in it, where there is no dead-band
};

struct Filtered {
  Filter filter = Filter::bare;
  NodeId operand;
  int number = 0;
};

struct Node {
  std::variant<NumberConstant, TextConstant, Joined, SegmentConstant, TriedSegment, Figure, Interviews, Known,
               SegmentLabel, ListLabel, Negative, Inversion, Operation, Tested, Conditional, Choice, Placing, Counting,
               Sorting, Selection, Change, Filtered>
      content;
  ValueType type = ValueType::number;
  Quantity quantity = Quantity::plain;  ///< of a number
  Span span;
};

/// Whether an expression can be evaluated before any respondent was read.
enum class Needs { nothing, figures };

}  // namespace andel::express

namespace andel {

/// Nodes in an order in which operands come before what uses them; the last one is the whole.
struct Expression {
  Table<express::NodeTag, express::Node> nodes;
  express::Needs needs = express::Needs::nothing;
  Span span;

  [[nodiscard]] express::NodeId root() const { return {static_cast<std::uint32_t>(nodes.size() - 1)}; }
};

}  // namespace andel
