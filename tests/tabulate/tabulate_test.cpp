#include "tabulate/tabulate.hpp"

#include <catch2/catch.hpp>

#include "tabulate/small_survey.hpp"

namespace andel::tests {
namespace {

Tables tabulate_wave(const Plan& plan, const Responses& wave) {
  Diagnostics diagnostics;
  auto tables = tabulate::tabulate(plan, {&wave}, diagnostics);
  CHECK(diagnostics.empty());
  return tables;
}

struct Expected {
  const char* what;
  Subject subject;
  SegmentId segment;
  double value;
  std::size_t unweighted;
  double weighted;
};

TEST_CASE("every kind of figure, worked out by hand") {
  SmallPlan survey;
  const auto agree_q1 = Subject{ItemMeasure{survey.agree, survey.q1}};
  const auto agree_q2 = Subject{ItemMeasure{survey.agree, survey.q2}};
  const auto answered_q1 = Subject{ItemMeasure{survey.agree_answered, survey.q1}};
  const auto mean_q1 = Subject{ItemMeasure{survey.mean, survey.q1}};
  const auto index = Subject{survey.index};
  const auto& [total, small, large, unsized] = std::tie(survey.total, survey.small, survey.large, survey.unsized);
  const std::vector<Expected> expected{
      // row 5 was not asked; the don't-know of row 2 counts as 0: (2+1+3+0) / (2+1+1+2+3+0+2)
      {"don't-knows in the base", agree_q1, total, 100 * 6.0 / 11, 7, 11},
      {"don't-knows out of the base", answered_q1, total, 100 * 6.0 / 10, 6, 10},
      // code 8 is missing: rows 0, 1, 2, 4, 6
      {"a missing code is a blank", agree_q2, total, 100 * 2.0 / 7, 5, 7},
      {"within a segment", agree_q1, small, 100 * 3.0 / 4, 3, 4},
      {"weight 0 counts as an interview only", agree_q1, large, 100 * 3.0 / 5, 3, 5},
      {"a blank column as a segment", agree_q1, unsized, 0, 1, 2},
      {"mean", mean_q1, total, (10 + 4 + 2 + 15 + 0 + 4) / 10.0, 6, 10},
      {"index", index, total, (200 + 50 + 0 + 0 + 300 + 0 + 0) / 11.0, 7, 11},
      {"index of a segment", index, small, 250 / 4.0, 3, 4},
  };
  for (const auto& row : expected) survey.cell(row.subject, row.segment);
  const auto tables = tabulate_wave(survey.plan, small_wave());
  for (std::uint32_t i = 0; i < expected.size(); ++i) {
    INFO(expected[i].what);
    const auto& cell = tables.cells[CellId{i}];
    CHECK(cell.state == CellState::value);
    CHECK(cell.value == Approx(expected[i].value).epsilon(1e-14));
    CHECK(cell.base.unweighted == expected[i].unweighted);
    CHECK(cell.base.weighted == Approx(expected[i].weighted).epsilon(1e-14));
  }
}

TEST_CASE("a segment's size counts all its respondents, answered or not") {
  SmallPlan survey;
  const auto large = survey.base(survey.large);
  const Base base = tabulate_wave(survey.plan, small_wave()).bases[large];
  CHECK(base.unweighted == 4);
  CHECK(base.weighted == 6);
  CHECK(base.effective == Approx(36.0 / (4 + 9 + 1)));
}

TEST_CASE("nobody with a weight in the base is no figure") {
  SmallPlan survey;
  const auto nobody = survey.add_segment("nobody", column_is("size", {7}));
  const auto weightless =
      survey.add_segment("weightless", condition(All{{column_is("size", {2}), column_is("q2", {5})}}));
  const auto empty = survey.cell(survey.index, nobody);
  const auto zero = survey.cell(survey.index, weightless);
  const auto tables = tabulate_wave(survey.plan, small_wave());
  CHECK(tables.cells[empty].state == CellState::no_answers);
  CHECK(tables.cells[empty].base.unweighted == 0);
  CHECK(tables.cells[zero].state == CellState::no_answers);
  CHECK(tables.cells[zero].base.unweighted == 1);
}

TEST_CASE("an item that the wave did not ask has no answers") {
  SmallPlan survey;
  survey.plan.codebook.items[survey.q1].column = "not_asked";
  const auto cell = survey.cell(ItemMeasure{survey.agree, survey.q1}, survey.total);
  const auto index = survey.cell(survey.index, survey.total);
  const auto tables = tabulate_wave(survey.plan, small_wave());
  CHECK(tables.cells[cell].state == CellState::no_answers);
  CHECK(tables.cells[index].value == Approx(100 * 2.0 / 4));  // q2 alone: rows 0, 1, 2, 6
}

TEST_CASE("a column with more values than a byte holds is counted row by row") {
  SmallPlan survey;
  Responses wave;
  wave.columns = {{"income", {}}};
  for (int i = 0; i < 1000; ++i) {
    wave.columns[0].values.push_back(i % 10 == 0 ? blank : i + 0.5);
    wave.weights.push_back(1);
  }
  const auto scale =
      survey.plan.codebook.scales.add({"income", ScaleKind::numeric, {{1.5, "", CodeRole::missing}}, {}});
  const auto income = survey.plan.codebook.items.add({"income", "income", scale, "", "", {}});
  const auto high =
      survey.plan.codebook.measures.add({"high", "", share_of(500, 1e9), BaseRule::answered, Unit::percent, {}});
  const auto cell = survey.cell(ItemMeasure{high, income}, survey.total);
  const Cell figure = tabulate_wave(survey.plan, wave).cells[cell];
  CHECK(figure.base.unweighted == 899);
  CHECK(figure.value == Approx(100 * 450.0 / 899).epsilon(1e-14));
}

}  // namespace
}  // namespace andel::tests
