#include <cmath>

#include <catch2/catch.hpp>

#include "tabulate/small_survey.hpp"
#include "tabulate/tabulate.hpp"

// "Which of these do you own?" with 1 for yes and a blank otherwise.
//   row  weight  car  boat  bike
//    0     1      1     -     1
//    1     2      -     -     1
//    2     1      -     -     -     not asked
//    3     1      1     1     1
// Of respondents (rows 0, 1, 3; W = 4): car 2/4, bike 4/4. Of answers (2 + 2 + 3 = 7 weighted): car 2/7.

namespace andel::tests {
namespace {

struct Owners {
  SmallPlan survey;
  Responses wave;
  ItemId car, boat, bike;
  ResponseSetId set;

  Owners() {
    wave.weights = {1, 2, 1, 1};
    wave.columns = {{"car", {1, blank, blank, 1}}, {"boat", {blank, blank, blank, 1}}, {"bike", {1, 1, blank, 1}}};
    auto& book = survey.plan.codebook;
    const auto scale = book.scales.add({"owned", ScaleKind::coded, {{1, "owned", CodeRole::answer}}, {}});
    car = book.items.add({"car", "car", scale, "", "", {}});
    boat = book.items.add({"boat", "boat", scale, "", "", {}});
    bike = book.items.add({"bike", "bike", scale, "", "", {}});
    set = book.response_sets.add({"owns", "", {car, boat, bike}, {}});
    survey.plan.detail = Detail::precision;
  }

  MeasureId measure(SetShare share) {
    Measure measure;
    measure.coding = {{{{1, 1}, 100}}};
    measure.base = BaseRule::answered;
    measure.set = SetBase{set, share};
    return survey.plan.codebook.measures.add(measure);
  }

  Tables tables() {
    Diagnostics diagnostics;
    return tabulate::tabulate(survey.plan, {&wave}, diagnostics);
  }
};

TEST_CASE("shares of respondents: a blank is a no of those who answered another item") {
  Owners given;
  const auto measure = given.measure(SetShare::of_respondents);
  const auto car = given.survey.cell(ItemMeasure{measure, given.car}, given.survey.total);
  const auto bike = given.survey.cell(ItemMeasure{measure, given.bike}, given.survey.total);
  const auto tables = given.tables();
  CHECK(tables.cells[car].value == Approx(50));
  CHECK(tables.cells[car].base.unweighted == 3);
  CHECK(tables.cells[car].base.weighted == 4);
  CHECK(tables.cells[car].precision.standard_error == Approx(100 * std::sqrt(4.0 / 3 * (1 + 4 + 1) * 0.25 / 16)));
  CHECK(tables.cells[bike].value == 100);
  CHECK(tables.cells[bike].precision.state == PrecisionState::boundary);
}

TEST_CASE("shares of answers: a ratio of what was given") {
  Owners given;
  const auto measure = given.measure(SetShare::of_answers);
  const auto car = given.survey.cell(ItemMeasure{measure, given.car}, given.survey.total);
  const Cell cell = given.tables().cells[car];
  CHECK(cell.value == Approx(100 * 2.0 / 7));
  CHECK(cell.base.unweighted == 3);
  // z = w (y - 2/7 x)/7 with x = 2, 1, 3 answers: (3/7, -4/7, 1/7)/7, over the four rows of the file
  CHECK(cell.precision.standard_error == Approx(100 * std::sqrt(4.0 / 3 * (9 + 16 + 1) / 49 / 49)));
  CHECK_FALSE(cell.precision.value_variance);
}

TEST_CASE("a share of answers that everybody gave alike has no error, whatever rounding leaves") {
  Owners given;
  given.wave.weights = {44.2, 15.1, 20.4, 0.7};
  given.wave.columns = {{"car", {1, 1, 1, 1}}, {"boat", {1, 1, 1, 1}}, {"bike", {1, 1, 1, 1}}};
  const auto car = given.survey.cell(ItemMeasure{given.measure(SetShare::of_answers), given.car}, given.survey.total);
  const Cell cell = given.tables().cells[car];
  CHECK(cell.value == Approx(100.0 / 3));
  CHECK(cell.precision.state == PrecisionState::constant);
  CHECK(cell.precision.standard_error == 0);
}

TEST_CASE("the shares of answers to a set add up to all of them") {
  Owners given;
  const auto measure = given.measure(SetShare::of_answers);
  for (const auto item : {given.car, given.boat, given.bike}) {
    given.survey.cell(ItemMeasure{measure, item}, given.survey.total);
  }
  double sum = 0;
  for (const auto& cell : given.tables().cells) sum += cell.value;
  CHECK(sum == Approx(100));
}

}  // namespace
}  // namespace andel::tests
