#include "tabulate/crosstab.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tabulate/banner_test.hpp"
#include "tabulate/small_survey.hpp"
#include "tabulate/tabulate.hpp"

namespace andel::tests {
namespace {

using namespace andel::tabulate;

/// Agreement of 80, 40 and 30 % in three regions of 100, 100 and 10 interviews, men and women alike.
struct RegionSurvey {
  SmallPlan survey;
  Responses wave;
  BannerId region, sex;

  RegionSurvey() {
    wave.columns = {{"region", {}}, {"sex", {}}, {"q1", {}}};
    add_region(1, 100, 80);
    add_region(2, 100, 40);
    add_region(3, 10, 3);
    region = add_banner("region", 3);
    sex = add_banner("sex", 2);
  }

  void add_region(double code, int interviews, int agreeing) {
    for (int i = 0; i < interviews; ++i) {
      wave.columns[0].values.push_back(code);
      wave.columns[1].values.push_back(1 + i % 2);
      wave.columns[2].values.push_back(i < agreeing ? 5 : 1);
      wave.weights.push_back(1);
    }
  }

  BannerId add_banner(const std::string& column, int codes) {
    Banner banner;
    banner.id = banner.column = column;
    for (int code = 1; code <= codes; ++code) {
      banner.segments.push_back(survey.add_segment(column, column_is(column, {double(code)})));
    }
    banner.nets = {survey.add_segment(column + " 1 or 2", column_is(column, {1, 2}))};
    return survey.plan.codebook.banners.add(banner);
  }
};

TEST_CASE("a crosstab finds its figures, bases, letters and changes again") {
  RegionSurvey given;
  auto& plan = given.survey.plan;
  const auto later = plan.codebook.waves.add({"2", "2", "", "", {}, {}});
  const auto crosstab = add_crosstab({{ItemMeasure{given.survey.agree, given.survey.q1}},
                                      {given.region, given.sex},
                                      {},
                                      {given.survey.wave, later},
                                      {ColumnTest::letters, ColumnTest::changes}},
                                     plan);
  std::string letters;
  for (const auto& column : crosstab.columns) letters += column.letter.empty() ? "-" : column.letter;
  CHECK(letters == "-ABC-AB-");

  auto second = given.wave;
  auto answers = second.columns[2].values.to_doubles();
  std::fill_n(answers.begin(), 40, 1.0);
  second.columns[2].values = answers;
  Diagnostics diagnostics;
  const auto tables = tabulate::tabulate(plan, {&given.wave, &second}, diagnostics);
  CHECK(tables.cells[*crosstab.cell(0, 0, 1)].value == Approx(80));
  CHECK(tables.cells[*crosstab.cell(1, 0, 1)].value == Approx(40));
  CHECK(tables.cells[*crosstab.cell(0, 0, 4)].value == Approx(60));
  CHECK(tables.bases[crosstab.base(0, 3)].unweighted == 10);
  std::vector<double> changes;
  for (const auto& tested : crosstab.comparisons_of(1, 0)) {
    if (tested.test == ColumnTest::changes) changes.push_back(tables.comparisons[tested.comparison].difference);
  }
  REQUIRE(changes.size() == crosstab.columns.size());
  CHECK(changes[1] == Approx(-40));
  CHECK(changes[2] == 0);

  const auto row = letters_of(crosstab, 0, 0, tables, {Correction::holm, 0.05, 30});
  CHECK(row.above[1] == std::vector<std::size_t>{2});
  CHECK(row.above[2].empty());
  CHECK(row.untested == std::vector<std::size_t>{3});
  CHECK(row.tests == 2);  // one pair of regions, one of sexes
  CHECK(row.adjusted.size() == 2);
}

TEST_CASE("a row is not compared with a wave in which its item was asked otherwise, unless the author vouches for it") {
  for (const bool vouched : {false, true}) {
    RegionSurvey given;
    auto& plan = given.survey.plan;
    plan.codebook.waves[given.survey.wave].date = "2023-05-02";
    const auto later =
        plan.codebook.waves.add({"2", "2", "", "2024-05-02", {}, {}, {{given.survey.q1, Alteration::scale}}});
    if (vouched) plan.vouched = {given.survey.q1};
    const auto crosstab = add_crosstab({{ItemMeasure{given.survey.agree, given.survey.q1}},
                                        {given.sex},
                                        {},
                                        {given.survey.wave, later},
                                        {ColumnTest::changes}},
                                       plan);
    CHECK(crosstab.comparisons_of(1, 0).size() == (vouched ? crosstab.columns.size() : 0));
    CHECK(crosstab.altered.size() == (vouched ? 0 : 1));
  }
}

TEST_CASE("every column against the rest, and every pair that has no letters") {
  RegionSurvey given;
  auto& plan = given.survey.plan;
  const auto crosstab = add_crosstab({{ItemMeasure{given.survey.agree, given.survey.q1}},
                                      {given.sex},
                                      {given.survey.add_segment("third", column_is("region", {3}))},
                                      {given.survey.wave},
                                      {ColumnTest::rest, ColumnTest::pairs}},
                                     plan);
  std::string made;  // columns: total, A, B, net, third
  for (const auto& tested : crosstab.comparisons_of(0, 0)) {
    made += std::to_string(tested.first);
    made += tested.test == ColumnTest::rest ? "r " : std::to_string(tested.second) + " ";
  }
  CHECK(made == "01 02 03 04 1r 13 14 2r 23 24 3r 34 4r ");

  Diagnostics diagnostics;
  const auto tables = tabulate::tabulate(plan, {&given.wave}, diagnostics);
  const auto& net_to_third = tables.comparisons[crosstab.comparisons_of(0, 0)[11].comparison];
  CHECK(net_to_third.state == PrecisionState::known);  // they overlap
  CHECK(net_to_third.difference == Approx(100 * (123.0 / 210 - 3.0 / 10)));
  CHECK(letters_of(crosstab, 0, 0, tables, {}).tests == 0);
}

TEST_CASE("figures that a plan asks for already, as a crosstab with gaps") {
  RegionSurvey given;
  auto& plan = given.survey.plan;
  const Subject agree = ItemMeasure{given.survey.agree, given.survey.q1};
  const auto& segments = plan.codebook.banners[given.region].segments;
  const auto first = given.survey.cell(agree, segments[1]);
  const auto second = given.survey.cell(given.survey.index, given.survey.total);
  const auto crosstab = arrange_figures(plan);
  REQUIRE(crosstab.columns.size() == 2);
  CHECK(crosstab.columns[0].segment == given.survey.total);
  CHECK(crosstab.columns[1].segment == segments[1]);
  CHECK(crosstab.cell(0, 0, 1) == first);
  CHECK(crosstab.cell(0, 1, 0) == second);
  CHECK_FALSE(crosstab.cell(0, 0, 0));
  CHECK(crosstab.comparisons_of(0, 0).empty());
  CHECK(plan.detail == Detail::precision);
}

TEST_CASE("an item against a banner") {
  RegionSurvey given;
  Diagnostics diagnostics;
  const auto& book = given.survey.plan.codebook;
  BannerTests tests(book, given.wave, diagnostics);
  const auto by_region = tests.test(given.survey.q1, given.region).test;
  const auto by_sex = tests.test(given.survey.q1, given.sex).test;
  REQUIRE(by_region);
  REQUIRE(by_sex);
  CHECK(by_region->interviews == 210);
  CHECK(by_region->numerator_df == Approx(2));
  CHECK(by_region->p_value < 1e-6);
  CHECK(by_sex->p_value > 0.5);
}

}  // namespace
}  // namespace andel::tests
