#include "tabulate/rake.hpp"

#include <numeric>

#include <catch2/catch.hpp>

#include "tabulate/small_survey.hpp"

namespace andel::tests {
namespace {

using namespace andel::tabulate;

const std::vector<double> rows_sex{1, 1, 1, 1, 2, 2, 2, 2, 2, 2};
const std::vector<double> rows_age{1, 1, 1, 2, 1, 2, 2, 2, 2, 2};

Margin margin(const char* name, std::span<const double> values, std::vector<MarginCategory> categories) {
  return {name, values, std::move(categories), {FileId{1}, 10, 20}};
}

std::vector<Margin> fair_margins() {
  return {margin("sex", rows_sex, {{1, "men", 5}, {2, "women", 5}}),
          margin("age", rows_age, {{1, "young", 4}, {2, "old", 6}})};
}

double sum_where(const std::vector<double>& weights, std::span<const double> values, double code) {
  double sum = 0;
  for (std::size_t row = 0; row < weights.size(); ++row) sum += values[row] == code ? weights[row] : 0;
  return sum;
}

TEST_CASE("raked weights meet every margin") {
  Diagnostics diagnostics;
  const auto raking = rake(std::vector<double>(10, 1.0), fair_margins(), {}, diagnostics);
  REQUIRE(raking);
  CHECK(diagnostics.empty());
  CHECK(sum_where(raking->weights, rows_sex, 1) == Approx(5).epsilon(1e-10));
  CHECK(sum_where(raking->weights, rows_age, 1) == Approx(4).epsilon(1e-10));
  CHECK(raking->distance < 1e-10);
  // Raking keeps the odds ratio of the starting weights: 3 * 5 / (1 * 1).
  const auto& w = raking->weights;
  CHECK((3 * w[0]) * (5 * w[5]) / (w[3] * w[4]) == Approx(15));
}

TEST_CASE("a row without weight stays without, and a target of 0 takes weight away") {
  auto margins = fair_margins();
  margins[1].categories = {{1, "young", 0}, {2, "old", 10}};
  std::vector<double> weights(10, 1.0);
  weights[9] = 0;
  Diagnostics diagnostics;
  const auto raking = rake(weights, margins, {}, diagnostics);
  REQUIRE(raking);
  CHECK(raking->weights[0] == 0);
  CHECK(raking->weights[9] == 0);
  CHECK(sum_where(raking->weights, rows_age, 2) == Approx(10));
}

TEST_CASE("a cap holds together with the margins") {
  RakingRule rule;
  rule.cap = 1.6;
  Diagnostics diagnostics;
  const auto free = rake(std::vector<double>(10, 1.0), fair_margins(), {}, diagnostics);
  const auto capped = rake(std::vector<double>(10, 1.0), fair_margins(), rule, diagnostics);
  REQUIRE(capped);
  CHECK(*std::ranges::max_element(free->weights) > 1.6);
  CHECK(*std::ranges::max_element(capped->weights) <= 1.6 * (1 + 1e-8));
  CHECK(sum_where(capped->weights, rows_sex, 1) == Approx(5).epsilon(1e-9));
  CHECK(sum_where(capped->weights, rows_age, 1) == Approx(4).epsilon(1e-9));
  CHECK(capped->trimmings > 0);
}

TEST_CASE("what cannot be raked is refused") {
  struct Refusal {
    std::vector<Margin> margins;
    const char* code;
    const char* message;
  };
  const std::vector<double> gaps{1, 1, 1, 1, 2, 2, 2, 2, 2, blank};
  const std::vector<double> other{1, 1, 1, 1, 2, 2, 2, 3, 3, 2};
  const auto sex = fair_margins()[0];
  const std::vector<Refusal> refusals{
      {{sex, margin("age", rows_age, {{1, "young", 4}, {2, "old", 7}})},
       "margins-disagree",
       "the targets of `age` add up to 11, those of `sex` to 10"},
      {{margin("sex", rows_sex, {{1, "men", 5}, {2, "women", 3}, {3, "others", 2}})},
       "target-without-cases",
       "nobody is in others of `sex`, which has the target 2"},
      {{margin("sex", other, {{1, "men", 5}, {2, "women", 5}})},
       "margin-without-target",
       "the margin `sex` has no target for 2 respondents, the first in row 8 with code 3"},
      {{margin("sex", gaps, {{1, "men", 5}, {2, "women", 5}})},
       "margin-without-target",
       "the margin `sex` has no target for 1 respondent, the first in row 10 with a blank"},
      {{margin("sex", rows_sex, {{1, "men", 12}, {2, "women", -2}})},
       "impossible-target",
       "the target of women in `sex` is -2"},
  };
  for (const auto& refusal : refusals) {
    INFO(refusal.message);
    Diagnostics diagnostics;
    CHECK_FALSE(rake(std::vector<double>(10, 1.0), refusal.margins, {}, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == refusal.code);
    CHECK(diagnostics.all()[0].message == refusal.message);
    CHECK(diagnostics.all()[0].span == Span{FileId{1}, 10, 20});
  }
}

TEST_CASE("margins that contradict each other are given up, and so is a cap that is too low") {
  // Everybody of code 1 in one margin is everybody of code 1 in the other.
  const std::vector<Margin> contradiction{margin("a", rows_sex, {{1, "", 5}, {2, "", 5}}),
                                          margin("b", rows_sex, {{1, "", 4}, {2, "", 6}})};
  Diagnostics diagnostics;
  CHECK_FALSE(rake(std::vector<double>(10, 1.0), contradiction, {}, diagnostics));
  CHECK(diagnostics.all()[0].code == "raking-failed");
  RakingRule rule;
  rule.cap = 1.1;  // four men need 1.25 each
  CHECK_FALSE(rake(std::vector<double>(10, 1.0), fair_margins(), rule, diagnostics));
  CHECK(diagnostics.all()[1].code == "trimming-failed");
  CHECK(diagnostics.all()[1].message ==
        "the 4 respondents in men of `sex` would weigh 1.25 times the mean, and the cap is 1.1");
}

TEST_CASE("a cap that may or may not be kept is given up in words that do not say more") {
  RakingRule rule;
  rule.cap = 1.6;
  rule.most_trimmings = 1;
  Diagnostics diagnostics;
  CHECK_FALSE(rake(std::vector<double>(10, 1.0), fair_margins(), rule, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].code == "trimming-failed");
  CHECK(diagnostics.all()[0].message ==
        "no weights within 1.6 times the mean were found that meet the margins, in 1 round of capping and raking");
}

TEST_CASE("respondents without a weight cannot help to keep a cap") {
  std::vector<double> weights(10, 1.0);
  weights[3] = 0;  // one of four men
  RakingRule rule;
  rule.cap = 1.6;
  Diagnostics diagnostics;
  CHECK_FALSE(rake(weights, fair_margins(), rule, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].message ==
        "the 3 respondents in men of `sex` would weigh 1.67 times the mean, and the cap is 1.6");
}

TEST_CASE("trimming spreads what is cut off, once or until nothing is above the limit") {
  const std::vector<double> weights{1, 2.9, 1, 5.1};
  const auto once = *trim(weights, 3, Spreading::once);
  CHECK(once[0] == Approx(1.7));
  CHECK(once[1] == Approx(3.6));
  CHECK(once[3] == 3);
  const auto strict = *trim(weights, 3, Spreading::until_none_above);
  CHECK(strict[0] == Approx(2.0));
  CHECK(strict[1] == 3);
  CHECK(std::accumulate(strict.begin(), strict.end(), 0.0) == Approx(10));
  CHECK_FALSE(trim(weights, 2, Spreading::once));
}

}  // namespace
}  // namespace andel::tests
