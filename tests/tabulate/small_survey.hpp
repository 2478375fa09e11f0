// A survey of eight respondents that can be worked out by hand, and a plan builder for tests.
//
//   row  weight  size  q1  q2   index of q1, q2 (4-5 -> 100, 1-3 -> 0; 9 = don't know, 8 = missing)
//    0     2      1     5   4     100
//    1     1      1     4   2      50
//    2     1      1     9   1       0
//    3     2      2     1   -       0
//    4     3      2     5   9     100
//    5     1      2     -   -      none
//    6     0      2     4   5     100   (weight 0)
//    7     2      -     2   8       0   (no size)
#pragma once

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "model/plan.hpp"
#include "model/responses.hpp"

namespace andel::tests {

inline constexpr double blank = std::numeric_limits<double>::quiet_NaN();

inline ConditionPtr condition(decltype(Condition::rule) rule) {
  return std::make_shared<const Condition>(Condition{std::move(rule)});
}

inline ConditionPtr column_is(std::string column, std::vector<double> codes) {
  ColumnIn rule{std::move(column), {}};
  for (const double code : codes) rule.ranges.push_back({code, code});
  return condition(std::move(rule));
}

inline Coding share_of(double low, double high) { return {{{{low, high}, 100}, {{}, 0}}}; }

inline Responses small_wave() {
  Responses wave;
  wave.columns = {{"size", {1, 1, 1, 2, 2, 2, 2, blank}},
                  {"q1", {5, 4, 9, 1, 5, blank, 4, 2}},
                  {"q2", {4, 2, 1, blank, 9, blank, 5, 8}}};
  wave.weights = {2, 1, 1, 2, 3, 1, 0, 2};
  for (int i = 0; i < 8; ++i) wave.ids.push_back(std::to_string(i));
  return wave;
}

/// The plan of a report that shows any figure asked for by `cell` and `base`.
struct SmallPlan {
  Plan plan;
  ItemId q1, q2;
  MeasureId agree, agree_answered, mean;
  IndexId index;
  SegmentId total, small, large, unsized;
  WaveId wave;

  SmallPlan() {
    auto& book = plan.codebook;
    const auto scale = book.scales.add({"agreement", ScaleKind::coded, {}, {}});
    for (const double code : {1.0, 2.0, 3.0, 4.0, 5.0})
      book.scales[scale].points.push_back({code, "", CodeRole::answer});
    book.scales[scale].points.push_back({9, "don't know", CodeRole::dont_know});
    book.scales[scale].points.push_back({8, "refused", CodeRole::missing});
    q1 = book.items.add({"q1", "q1", scale, "First", "First", {}});
    q2 = book.items.add({"q2", "q2", scale, "Second", "Second", {}});
    agree = book.measures.add({"agree", "Agree", share_of(4, 5), BaseRule::everybody, Unit::percent, {}});
    agree_answered =
        book.measures.add({"agree_answered", "Agree", share_of(4, 5), BaseRule::answered, Unit::percent, {}});
    mean = book.measures.add({"mean", "Mean", {}, BaseRule::answered, Unit::number, {}});
    for (const double code : {1.0, 2.0, 3.0, 4.0, 5.0})
      book.measures[mean].coding.steps.push_back({{code, code}, code});
    index = book.indexes.add({"index", "Index", {q1, q2}, {{{{1, 3}, 0}, {{4, 5}, 100}}}, Unit::index, {}});
    total = add_segment("total", condition(Everybody{}));
    small = add_segment("small", column_is("size", {1}));
    large = add_segment("large", column_is("size", {2}));
    unsized = add_segment("unsized", condition(ColumnBlank{"size"}));
    book.total = total;
    wave = book.waves.add({"1", "1", "", "", {}, {}});
  }

  SegmentId add_segment(std::string id, ConditionPtr rule) {
    return plan.codebook.segments.add({id, id, id, std::move(rule), std::nullopt, {}});
  }
  CellId cell(Subject subject, SegmentId segment) { return plan.cells.add({subject, segment, wave}); }
  BaseId base(SegmentId segment) { return plan.bases.add({segment, wave}); }
};

}  // namespace andel::tests
