#include "tabulate/interval.hpp"

#include <cmath>

#include <catch2/catch.hpp>

namespace andel::tests {
namespace {

using tabulate::share_interval;
using tabulate::ShareEstimate;

constexpr double many = 1e12;  // degrees of freedom at which Student's t is the normal distribution

void check(const std::optional<Interval>& interval, double low, double high) {
  REQUIRE(interval);
  CHECK(interval->low == Approx(low).epsilon(1e-9).margin(1e-15));
  CHECK(interval->high == Approx(high).epsilon(1e-9));
}

TEST_CASE("intervals of a share agree with values worked out elsewhere") {
  // 2 of 10 by binomial sums; Wilson's and the logit's by their formulas; t with 2 degrees has a closed quantile.
  check(share_interval({0.2, 0.016, many, 10, 10}, {IntervalMethod::korn_graubard, 0.95}), 0.0252107263268334,
        0.556095462307642);
  check(share_interval({0.25, 0.001875, many, 100, 100}, {IntervalMethod::wilson, 0.95}), 0.175452113622877,
        0.343044635480616);
  check(share_interval({0.25, 0.5, 1, 100, 100}, {IntervalMethod::wilson_kish, 0.95}), 0.175452113622877,
        0.343044635480616);
  check(share_interval({0.1, 0.009, 2, 100, 10}, {IntervalMethod::wilson, 0.95}), 0.00490848964614276,
        0.714515970785512);
  check(share_interval({0.1, 0.0009, 2, 100, 10}, {IntervalMethod::logit, 0.95}), 0.0257949729896858,
        0.317993770119874);
  check(share_interval({0.5, 0.0025, 2, 100, 10}, {IntervalMethod::wald, 0.95}), 0.5 - 0.05 * 4.302652729749462,
        0.5 + 0.05 * 4.302652729749462);
}

TEST_CASE("the level widens an interval") {
  const auto narrow = share_interval({0.3, 0.002, 50, 100, 90}, {IntervalMethod::korn_graubard, 0.90});
  const auto wide = share_interval({0.3, 0.002, 50, 100, 90}, {IntervalMethod::korn_graubard, 0.99});
  CHECK(wide->low < narrow->low);
  CHECK(wide->high > narrow->high);
}

TEST_CASE("Korn-Graubard never rests on more than the interviews") {
  // V a quarter of the binomial's: N = 40, but there are 10 interviews; without the cap the interval is narrower.
  const ShareEstimate estimate{0.2, 0.004, many, 10, 10};
  check(share_interval(estimate, {IntervalMethod::korn_graubard, 0.95}), 0.0252107263268334, 0.556095462307642);
  const auto uncapped = share_interval(estimate, {IntervalMethod::beta, 0.95});
  CHECK(uncapped->high - uncapped->low < 0.3);
}

TEST_CASE("a share that is nearly certain has an interval at once") {
  for (const double variance : {1e-12, 1e-20, 1e-34}) {
    const double half = 1.959963984540054 * std::sqrt(variance);
    const auto interval = share_interval({0.4, variance, many, many, many}, {IntervalMethod::beta, 0.95});
    REQUIRE(interval);
    CHECK(interval->low == Approx(0.4 - half).margin(1e-10));
    CHECK(interval->high == Approx(0.4 + half).margin(1e-10));
  }
}

TEST_CASE("at a share of 0 or 1 most methods have no interval") {
  const ShareEstimate none{0, 0, 9, 10, 8};
  const ShareEstimate all{1, 0, 9, 10, 8};
  check(share_interval(none, {IntervalMethod::korn_graubard, 0.95}), 0, 1 - std::pow(0.025, 0.1));
  check(share_interval(all, {IntervalMethod::korn_graubard, 0.95}), std::pow(0.025, 0.1), 1);
  check(share_interval({0, 0, 99, 100, 100}, {IntervalMethod::wilson_kish, 0.95}), 0, 0.0369934982069857);
  for (const auto method : {IntervalMethod::beta, IntervalMethod::wilson, IntervalMethod::logit}) {
    CHECK_FALSE(share_interval(none, {method, 0.95}));
    CHECK_FALSE(share_interval(all, {method, 0.95}));
  }
}

TEST_CASE("one interview has no interval by any method") {
  for (const auto method : {IntervalMethod::korn_graubard, IntervalMethod::wilson_kish, IntervalMethod::wald}) {
    CHECK_FALSE(share_interval({1, 0, 1, 1, 1}, {method, 0.95}));
  }
}

TEST_CASE("a share that the design fixes has an interval without width, save Korn-Graubard's") {
  const ShareEstimate fixed{0.4, 0, 20, 10, 10};
  check(share_interval(fixed, {IntervalMethod::wilson, 0.95}), 0.4, 0.4);
  check(share_interval(fixed, {IntervalMethod::logit, 0.95}), 0.4, 0.4);
  CHECK(share_interval(fixed, {IntervalMethod::korn_graubard, 0.95})->low < 0.4);
}

}  // namespace
}  // namespace andel::tests
