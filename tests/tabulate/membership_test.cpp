#include "tabulate/membership.hpp"

#include <stdexcept>

#include <catch2/catch.hpp>

#include "tabulate/small_survey.hpp"

namespace andel::tests {
namespace {

using tabulate::Rows;

TEST_CASE("each kind of condition") {
  SmallPlan survey;
  const auto is = [](SegmentId segment) { return condition(SegmentIs{segment}); };
  const auto range = [](std::string column, double low, double high) {
    return condition(ColumnIn{std::move(column), {{low, high}}});
  };
  const std::vector<std::pair<ConditionPtr, Rows>> expected{
      {condition(Everybody{}), {0, 1, 2, 3, 4, 5, 6, 7}},
      {nullptr, {0, 1, 2, 3, 4, 5, 6, 7}},
      {column_is("size", {1}), {0, 1, 2}},
      {column_is("size", {2, 1}), {0, 1, 2, 3, 4, 5, 6}},
      {column_is("size", {3}), {}},
      {column_is("no such column", {1}), {}},
      {range("q1", 4, 6), {0, 1, 4, 6}},
      {condition(ColumnIn{"q1", {{4, 5}, {5, 9}}}), {0, 1, 2, 4, 6}},  // overlapping ranges
      {condition(ColumnIn{"q1", {{5, 4}}}), {}},                       // an empty range
      {condition(ColumnBlank{"size"}), {7}},
      {condition(ColumnBlank{"no such column"}), {0, 1, 2, 3, 4, 5, 6, 7}},
      {is(survey.large), {3, 4, 5, 6}},
      {condition(Not{is(survey.large)}), {0, 1, 2, 7}},
      {condition(All{{is(survey.large), range("q1", 4, 5)}}), {4, 6}},
      {condition(All{}), {0, 1, 2, 3, 4, 5, 6, 7}},
      {condition(Any{{is(survey.unsized), is(survey.small)}}), {0, 1, 2, 7}},
      {condition(Any{}), {}},
  };
  std::vector<SegmentId> segments;
  for (const auto& [rule, rows] : expected) segments.push_back(survey.add_segment("tried", rule));
  const auto wave = small_wave();
  tabulate::Membership membership(survey.plan.codebook, wave);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO("condition " << i);
    const auto rows = membership.rows(segments[i]);
    CHECK(Rows(rows.begin(), rows.end()) == expected[i].second);
  }
}

TEST_CASE("values that are not small whole numbers are found as well") {
  const std::vector<double> values{0.5, -3, blank, 1e300, 0.5, -3.25};
  const tabulate::ColumnIndex index(values);
  CHECK(index.values() == std::vector<double>{-3.25, -3, 0.5, 1e300});
  const std::vector<CodeRange> ranges{{-4, 0.5}};
  CHECK(index.rows_in(ranges) == Rows{0, 1, 4, 5});
  CHECK(Rows(index.blank().begin(), index.blank().end()) == Rows{2});
}

TEST_CASE("a segment that is defined by itself is a bug of the caller") {
  SmallPlan survey;
  const auto loop = survey.add_segment("loop", nullptr);
  survey.plan.codebook.segments[loop].condition = condition(Not{condition(SegmentIs{loop})});
  const auto wave = small_wave();
  tabulate::Membership membership(survey.plan.codebook, wave);
  CHECK_THROWS_AS(membership.rows(loop), std::logic_error);
}

}  // namespace
}  // namespace andel::tests
