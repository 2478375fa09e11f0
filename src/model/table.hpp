// Results: every figure of a report, each with its base and its state. Suppression is a state, never NaN.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/precision.hpp"
#include "model/survey.hpp"
#include "support/id.hpp"

namespace andel {

using CellId = Id<struct CellTag>;
using BaseId = Id<struct BaseTag>;
using ComparisonId = Id<struct ComparisonTag>;
using FamilyId = Id<struct FamilyTag>;
using RankingId = Id<struct RankingTag>;

struct ItemMeasure {
  MeasureId measure;
  ItemId item;

  friend auto operator<=>(const ItemMeasure&, const ItemMeasure&) = default;
};

/// What a cell measures: an item by a measure, or an index.
using Subject = std::variant<ItemMeasure, IndexId>;

/// The address of a figure.
struct CellKey {
  Subject subject;
  SegmentId segment;
  WaveId wave;

  friend auto operator<=>(const CellKey&, const CellKey&) = default;
};

/// The address of a segment's size.
struct BaseKey {
  SegmentId segment;
  WaveId wave;

  friend auto operator<=>(const BaseKey&, const BaseKey&) = default;
};

/// Everybody of the total who is not in the segment.
struct RestOfTotal {};

/// A figure and what it is tested against: the rest, or a figure of the same unit.
struct ComparisonKey {
  CellId cell;
  std::variant<RestOfTotal, CellId> against;
};

/// Comparisons whose p-values are corrected together, each difference once.
using ComparisonFamily = std::vector<ComparisonId>;

/// How many respondents a figure rests on.
struct Base {
  std::size_t unweighted = 0;  ///< interviews
  double weighted = 0;         ///< sum of weights
  double effective = 0;        ///< (sum w)^2 / sum w^2   [Kish 1965]
};

enum class CellState { value, no_answers, suppressed };

/// What a figure is suppressed for: its own sake, or that of another, which could be worked out from it.
enum class SuppressedFor { itself, another };

struct Cell {
  CellState state = CellState::no_answers;
  double value = 0;  ///< unrounded, in the measure's unit; meaningless unless state is `value`
  Base base;
  CellFlag flag = CellFlag::none;
  Precision precision = {};  ///< where the plan asks for it
  SuppressedFor suppressed_for = SuppressedFor::itself;
};

/// Figures in order, so that the place of any of them is found without looking at all.
struct Ranking {
  std::vector<double> values;         ///< highest first; of those that have one
  std::vector<SegmentId> suppressed;  ///< whose figures are held back
};

/// All figures of one plan, at the plan's ids.
struct Tables {
  Table<CellTag, Cell> cells;
  Table<BaseTag, Base> bases;
  Table<ComparisonTag, Comparison> comparisons;
  Table<FamilyTag, std::vector<Finding>> findings;  ///< one per member of a family
  Table<RankingTag, Ranking> rankings;
};

}  // namespace andel
