#include "tabulate/numeric.hpp"

#include <cmath>

#include <catch2/catch.hpp>

#include "tabulate/small_survey.hpp"
#include "tabulate/tabulate.hpp"

namespace andel::tests {
namespace {

using namespace andel::tabulate;

Observed observe_all(std::vector<double> values) { return {all_rows(values.size()), std::move(values), {}}; }

TEST_CASE("quantiles are the smallest values with enough weight below them") {
  const auto equal = observe_all({4, 1, 3, 2});
  const Distribution plain(equal, counts_per_row(std::vector<double>{1, 1, 1, 1}));
  CHECK(plain.quantile(0.5) == 2);
  CHECK(plain.quantile(0.51) == 3);
  CHECK(plain.quantile(1) == 4);
  CHECK(plain.quantile(-0.1) == 1);
  CHECK(plain.quantile(1.1) == 4);
  const Distribution weighted(equal, counts_per_row(std::vector<double>{1, 3, 1, 0}));
  CHECK(weighted.quantile(0.6) == 1);
  CHECK(weighted.quantile(0.7) == 3);  // 2 has no weight
}

TEST_CASE("thirds that were rounded still meet their half") {
  const Distribution values(observe_all({1, 2, 3, 4, 5, 6}), counts_per_row(std::vector<double>(6, 0.1)));
  CHECK(values.quantile(0.5) == 3);
}

struct Numbers {
  SmallPlan survey;
  Responses wave;
  Statistic statistic;

  Cell figure() {
    const auto scale = survey.plan.codebook.scales.add({"number", ScaleKind::numeric, {}, {}});
    const auto item = survey.plan.codebook.items.add({"number", "number", scale, "", "", {}});
    Measure measure;
    measure.coding.unnamed = Unnamed::as_is;
    measure.base = BaseRule::answered;
    measure.unit = Unit::number;
    measure.statistic = statistic;
    const auto cell = survey.cell(ItemMeasure{survey.plan.codebook.measures.add(measure), item}, survey.total);
    survey.plan.detail = Detail::precision;
    Diagnostics diagnostics;
    return tabulate::tabulate(survey.plan, {&wave}, diagnostics).cells[cell];
  }
};

Numbers numbers(std::vector<double> values, Statistic statistic) {
  Numbers given;
  given.wave.weights.assign(values.size(), 1.0);
  given.wave.columns = {{"number", std::move(values)}};
  given.statistic = statistic;
  return given;
}

TEST_CASE("a median with Woodruff's interval") {
  const auto cell = numbers({9, 1, 8, 2, 7, 3, 6, 4, 5, blank}, Statistic::median).figure();
  CHECK(cell.value == 5);
  CHECK(cell.base.unweighted == 9);
  // 5/9 lie at or below; n = 10 rows: V = 10/9 (5 (4/9)^2 + 4 (5/9)^2)/81 = 0.030483; t with 8 degrees is 2.306:
  // shares 0.153 and 0.958 are met at 2 and 9
  CHECK(cell.precision.interval->low == 2);
  CHECK(cell.precision.interval->high == 9);
  CHECK(cell.precision.standard_error == Approx(7 / (2 * 2.306004135)));
}

TEST_CASE("a standard deviation and its error") {
  const auto cell = numbers({2, 4, 4, 4, 5, 5, 7, 9}, Statistic::standard_deviation).figure();
  const double deviation = std::sqrt(32.0 / 7);
  CHECK(cell.value == Approx(deviation));
  // z = (8/7 (y - 5)^2 - 32/7)/(2 S 8), in squared sevenths: 40, -24 x 3, -32 x 2, 0, 96
  const double squares = (40.0 * 40 + 3 * 24 * 24 + 2 * 32 * 32 + 96 * 96) / 49;
  CHECK(cell.precision.standard_error == Approx(std::sqrt(8.0 / 7 * squares) / (2 * deviation * 8)));
}

TEST_CASE("values that are all the same") {
  const auto median = numbers({3, 3, 3}, Statistic::median).figure();
  CHECK(median.value == 3);
  CHECK(median.precision.state == PrecisionState::constant);
  CHECK(median.precision.interval->low == 3);
  CHECK(numbers({3, 3, 3}, Statistic::standard_deviation).figure().value == 0);
}

TEST_CASE("a median whose error the formula cannot see is not taken for certain") {
  const auto at_the_end = numbers({5, 5, 5, 1}, Statistic::median).figure();
  CHECK(at_the_end.value == 5);
  CHECK(at_the_end.precision.state == PrecisionState::undetermined);
  CHECK_FALSE(at_the_end.precision.interval);  // everybody is at or below it
}

TEST_CASE("a median whose interval reaches beyond everybody is not taken to end where the sample does") {
  // 3/5 lie at or below 3: V = 5/4 (3 (2/5)^2 + 2 (3/5)^2)/25 = 0.06; t with 4 degrees is 2.776: up to 1.28
  const auto few = numbers({1, 2, 3, 4, 5}, Statistic::median).figure();
  CHECK(few.value == 3);
  CHECK(few.precision.state == PrecisionState::undetermined);
  CHECK_FALSE(few.precision.interval);
}

TEST_CASE("a standard deviation to which everybody adds the same") {
  const auto cell = numbers({1, 3, 1, 3}, Statistic::standard_deviation).figure();
  CHECK(cell.value == Approx(std::sqrt(4.0 / 3)));
  CHECK(cell.precision.state == PrecisionState::undetermined);
  CHECK_FALSE(cell.precision.interval);
}

}  // namespace
}  // namespace andel::tests
