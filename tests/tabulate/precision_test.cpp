#include <cmath>

#include <catch2/catch.hpp>

#include "tabulate/small_survey.hpp"
#include "tabulate/tabulate.hpp"

// The survey of small_survey.hpp, item q1, agreement with don't-knows in the base:
//   rows 0 1 2 3 4 6 7, w = 2 1 1 2 3 0 2, y = 1 1 0 0 1 1 0, W = 11, p = 6/11
//   sum w^2 (y - p)^2 = (4 + 1 + 9)(5/11)^2 + (1 + 4 + 4)(6/11)^2 = 674/121
//   V = 8/7 * 674/121 / 11^2, since the file has 8 rows

namespace andel::tests {
namespace {

struct Tabulated {
  SmallPlan survey;
  Responses wave = small_wave();
  Diagnostics diagnostics;

  Tables tables() {
    survey.plan.detail = Detail::precision;
    return tabulate::tabulate(survey.plan, {&wave}, diagnostics);
  }
  Subject agree() const { return ItemMeasure{survey.agree, survey.q1}; }
};

constexpr double v_total = 8.0 / 7 * 674 / 121 / 121;
constexpr double v_small = 8.0 / 7 * (14.0 / 16) / 16;  // (4 + 1)(1/4)^2 + 1 (3/4)^2 over W = 4
constexpr double v_large = 8.0 / 7 * (72.0 / 25) / 25;  // 4 (3/5)^2 + 9 (2/5)^2 over W = 5

TEST_CASE("a share's precision, worked out by hand") {
  Tabulated given;
  const auto id = given.survey.cell(given.agree(), given.survey.total);
  const Precision precision = given.tables().cells[id].precision;
  CHECK(precision.state == PrecisionState::known);
  CHECK(precision.weighing == 6);
  CHECK(precision.degrees_of_freedom == 5);
  CHECK(precision.standard_error == Approx(100 * std::sqrt(v_total)));
  CHECK(precision.weighting_effect == Approx(6 * (4 + 1 + 1 + 4 + 9 + 4) / 121.0));
  const double scatter = 30.0 / 11;  // W p (1 - p) = sum w (y - p)^2
  CHECK(*precision.value_variance == Approx(1e4 * 6 / 5 * scatter / 11));
  CHECK(*precision.design_effect == Approx(v_total * 6 / (6.0 / 5 * scatter / 11)));
  CHECK(*precision.effective == Approx(6.0 / 11 * 5 / 11 / v_total));
  CHECK(precision.interval->low < 100 * 6.0 / 11);
  CHECK(precision.interval->high > 100 * 6.0 / 11);
}

TEST_CASE("precision is not computed where nobody asks for it") {
  Tabulated given;
  const auto id = given.survey.cell(given.agree(), given.survey.total);
  Diagnostics diagnostics;
  const auto tables = tabulate::tabulate(given.survey.plan, {&given.wave}, diagnostics);
  CHECK(tables.cells[id].state == CellState::value);
  CHECK(tables.cells[id].precision.state == PrecisionState::none);
}

TEST_CASE("a mean has Wald's interval with Student's t") {
  Tabulated given;
  const auto id = given.survey.cell(given.survey.index, given.survey.small);
  const Cell cell = given.tables().cells[id];
  // r = 100, 50, 0 with w = 2, 1, 1; mean 62.5; t with two degrees is 4.3027
  const double error = std::sqrt(8.0 / 7 * (4 * 37.5 * 37.5 + 12.5 * 12.5 + 62.5 * 62.5) / 16);
  CHECK(cell.precision.standard_error == Approx(error));
  CHECK(cell.precision.interval->high == Approx(62.5 + 4.302652729749462 * error));
  CHECK_FALSE(cell.precision.effective);
}

TEST_CASE("each state of knowledge") {
  Tabulated given;
  auto& survey = given.survey;
  const auto boundary = survey.cell(given.agree(), survey.add_segment("disagree", column_is("q1", {1, 2})));
  const auto constant =
      survey.cell(ItemMeasure{survey.mean, survey.q1}, survey.add_segment("fives", column_is("q1", {5})));
  const auto single = survey.cell(given.agree(), survey.unsized);
  const auto nobody = survey.cell(given.agree(), survey.add_segment("nobody", column_is("size", {7})));
  const auto tables = given.tables();
  CHECK(tables.cells[boundary].precision.state == PrecisionState::boundary);
  CHECK(tables.cells[boundary].precision.interval->high == Approx(100 * (1 - std::sqrt(0.025))));
  CHECK(tables.cells[constant].precision.state == PrecisionState::constant);
  CHECK(tables.cells[constant].value == 5);
  CHECK(tables.cells[single].precision.state == PrecisionState::single_unit);
  CHECK_FALSE(tables.cells[single].precision.interval);
  CHECK(tables.cells[nobody].precision.state == PrecisionState::none);
}

TEST_CASE("differences, worked out by hand") {
  Tabulated given;
  auto& survey = given.survey;
  const auto small = survey.cell(given.agree(), survey.small);
  const auto large = survey.cell(given.agree(), survey.large);
  const auto total = survey.cell(given.agree(), survey.total);
  const auto disjoint = survey.plan.comparisons.add({small, large});
  const auto rest = survey.plan.comparisons.add({small, RestOfTotal{}});
  const auto overlapping = survey.plan.comparisons.add({small, total});
  const auto tables = given.tables();

  const auto& two = tables.comparisons[disjoint];
  CHECK(two.state == PrecisionState::known);
  CHECK(two.difference == Approx(75 - 60));
  CHECK(two.standard_error == Approx(100 * std::sqrt(v_small + v_large)));
  CHECK(two.degrees_of_freedom == 3);  // five weighing rows, less one stratum, less one
  CHECK(two.t == Approx(0.15 / std::sqrt(v_small + v_large)));

  // the rest: rows 3, 4, 6, 7 with w = 2 3 0 2 and y = 0 1 1 0: p = 3/7
  const double v_rest = 8.0 / 7 * ((4 + 4) * 9.0 / 49 + 9 * 16.0 / 49) / 49;
  CHECK(tables.comparisons[rest].difference == Approx(100 * (0.75 - 3.0 / 7)));
  CHECK(tables.comparisons[rest].standard_error == Approx(100 * std::sqrt(v_small + v_rest)));
  CHECK(tables.comparisons[rest].degrees_of_freedom == 4);

  // part against total: z_i = w (y - 3/4)/4 - w (y - 6/11)/11 in the part, the latter alone outside
  double squares = 0;
  const double weights[] = {2, 1, 1, 2, 3, 2};
  const double values[] = {1, 1, 0, 0, 1, 0};
  for (int i = 0; i < 6; ++i) {
    const double of_total = weights[i] * (values[i] - 6.0 / 11) / 11;
    const double z = (i < 3 ? weights[i] * (values[i] - 0.75) / 4 : 0) - of_total;
    squares += z * z;
  }
  CHECK(tables.comparisons[overlapping].standard_error == Approx(100 * std::sqrt(8.0 / 7 * squares)));
  CHECK(tables.comparisons[overlapping].degrees_of_freedom == 4);
}

TEST_CASE("clusters and strata reach every figure and difference") {
  Tabulated given;
  auto& survey = given.survey;
  given.wave.columns.push_back({"cluster", {1, 1, 2, 2, 3, 3, 4, 4}});
  survey.plan.codebook.design.clusters = {"cluster"};
  const auto total = survey.cell(given.agree(), survey.total);
  const auto small = survey.cell(given.agree(), survey.small);
  const auto rest = survey.plan.comparisons.add({small, RestOfTotal{}});
  const auto tables = given.tables();
  CHECK(given.diagnostics.empty());
  // sum w (y - p) * 11 by cluster: (2 + 1) 5; (1 + 2)(-6); 3 * 5; 2 (-6)
  CHECK(tables.cells[total].precision.standard_error ==
        Approx(100 * std::sqrt(4.0 / 3 * (15 * 15 + 18 * 18 + 15 * 15 + 12 * 12)) / 121));
  CHECK(tables.cells[total].precision.degrees_of_freedom == 3);
  CHECK(tables.comparisons[rest].degrees_of_freedom == 2);
}

TEST_CASE("a lonely stratum is an error that names it") {
  Tabulated given;
  given.wave.path = "wave.csv";
  given.wave.columns.push_back({"stratum", {1, 1, 1, 1, 1, 1, 1, 2}});
  given.survey.plan.codebook.design.strata = {"stratum"};
  const auto total = given.survey.cell(given.agree(), given.survey.total);
  const auto small = given.survey.cell(given.agree(), given.survey.small);
  const auto tables = given.tables();
  CHECK(tables.cells[total].precision.state == PrecisionState::lonely_unit);
  CHECK(tables.cells[total].state == CellState::value);
  CHECK(tables.cells[small].precision.state == PrecisionState::known);
  REQUIRE(given.diagnostics.all().size() == 1);
  CHECK(given.diagnostics.all()[0].code == "lonely-unit");
  CHECK(given.diagnostics.all()[0].message ==
        "wave.csv has strata with a single sampled unit, so figures that touch them have no standard error: stratum 2");
}

TEST_CASE("strata that all have one unit are the same error; one cluster without strata is none") {
  Tabulated given;
  given.wave.path = "wave.csv";
  given.wave.columns.push_back({"place", {1, 1, 1, 1, 2, 2, 2, 2}});
  given.wave.columns.push_back({"all", {1, 1, 1, 1, 1, 1, 1, 1}});
  auto& design = given.survey.plan.codebook.design;
  const auto total = given.survey.cell(given.agree(), given.survey.total);
  SECTION("strata") {
    design.strata = design.clusters = {"place"};
    given.tables();
    REQUIRE(given.diagnostics.all().size() == 1);
    CHECK(given.diagnostics.all()[0].code == "lonely-unit");
    CHECK_THAT(given.diagnostics.all()[0].message, Catch::Matchers::EndsWith("standard error: place 1; place 2"));
  }
  SECTION("no strata") {
    design.clusters = {"all"};
    CHECK(given.tables().cells[total].precision.state == PrecisionState::single_unit);
    CHECK(given.diagnostics.empty());
  }
}

TEST_CASE("figures without a standard error of their own are not tested") {
  Tabulated given;
  auto& survey = given.survey;
  const auto all = survey.cell(given.agree(), survey.add_segment("agree", column_is("q1", {4, 5})));
  const auto none = survey.cell(given.agree(), survey.add_segment("disagree", column_is("q1", {1, 2})));
  Measure median;
  median.coding.unnamed = Unnamed::as_is;
  median.base = BaseRule::answered;
  median.statistic = Statistic::median;
  const ItemMeasure of_q1{survey.plan.codebook.measures.add(median), survey.q1};
  const auto at_an_end = survey.cell(of_q1, survey.add_segment("4 or 5, or 1", column_is("q1", {1, 5})));
  const auto inside = survey.cell(of_q1, survey.total);
  const auto certain = survey.plan.comparisons.add({all, none});
  const auto unseen = survey.plan.comparisons.add({at_an_end, inside});
  const auto tables = given.tables();
  CHECK(tables.comparisons[certain].state == PrecisionState::constant);
  CHECK(tables.comparisons[certain].difference == 100);
  CHECK_FALSE(tables.comparisons[certain].interval);
  CHECK(tables.cells[at_an_end].precision.state == PrecisionState::undetermined);
  CHECK(tables.comparisons[unseen].state == PrecisionState::undetermined);
  CHECK(tables.comparisons[unseen].difference == tables.cells[at_an_end].value - tables.cells[inside].value);
}

TEST_CASE("a design that does not fit is found although nobody asks for precision") {
  Tabulated given;
  given.wave.path = "wave.csv";
  given.wave.columns.push_back({"stratum", {1, 1, 1, 1, 1, 1, 1, 2}});
  given.survey.plan.codebook.design.strata = {"stratum"};
  const auto total = given.survey.cell(given.agree(), given.survey.total);
  const auto tables = tabulate::tabulate(given.survey.plan, {&given.wave}, given.diagnostics);
  CHECK(tables.cells[total].state == CellState::value);
  REQUIRE(given.diagnostics.all().size() == 1);
  CHECK(given.diagnostics.all()[0].code == "lonely-unit");
  CHECK(given.diagnostics.all()[0].severity == Severity::warning);
}

TEST_CASE("waves: independent, or a panel matched by id") {
  Tabulated given;
  auto& survey = given.survey;
  const auto second = survey.plan.codebook.waves.add({"2", "2", "", "", {}, {}});
  const auto before = survey.cell(given.agree(), survey.small);
  const auto after = survey.plan.cells.add({given.agree(), survey.small, second});
  const auto change = survey.plan.comparisons.add({after, before});
  survey.plan.detail = Detail::precision;
  auto later = small_wave();
  auto answers = later.columns[1].values.to_doubles();
  answers[1] = 1;  // respondent 1 no longer agrees: p = 1/2
  later.columns[1].values = answers;

  Diagnostics diagnostics;
  auto tables = tabulate::tabulate(survey.plan, {&given.wave, &later}, diagnostics);
  const double v_later = 8.0 / 7 * (4 * 0.25 + 2 * 0.25) / 16;
  CHECK(tables.comparisons[change].difference == Approx(-25));
  CHECK(tables.comparisons[change].standard_error == Approx(100 * std::sqrt(v_small + v_later)));
  CHECK(tables.comparisons[change].degrees_of_freedom == 3);

  // The same eight people: z of each is w (y' - 1/2)/4 - w (y - 3/4)/4, and there are eight units in one stratum.
  survey.plan.codebook.design.waves = WaveSamples::panel;
  tables = tabulate::tabulate(survey.plan, {&given.wave, &later}, diagnostics);
  const double z[] = {2 * 0.5 / 4 - 2 * 0.25 / 4, -0.5 / 4 - 0.25 / 4, -0.5 / 4 + 0.75 / 4};
  CHECK(tables.comparisons[change].standard_error ==
        Approx(100 * std::sqrt(8.0 / 7 * (z[0] * z[0] + z[1] * z[1] + z[2] * z[2]))));
  CHECK(tables.comparisons[change].degrees_of_freedom == 1);
  CHECK(diagnostics.empty());
}

}  // namespace
}  // namespace andel::tests
