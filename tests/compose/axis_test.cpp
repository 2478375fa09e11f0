#include "compose/axis.hpp"

#include <vector>

#include <catch2/catch.hpp>

namespace andel::compose {
namespace {

struct AxisCase {
  Unit unit;
  std::vector<double> values;
  std::vector<double> ticks;
};

TEST_CASE("an axis spans its unit's range, or the next round numbers") {
  const std::vector<AxisCase> cases{
      {Unit::percent, {3, 45}, {0, 20, 40, 60, 80, 100}},
      {Unit::percent, {}, {0, 20, 40, 60, 80, 100}},
      {Unit::percent, {100}, {0, 20, 40, 60, 80, 100}},
      {Unit::index, {38}, {0, 20, 40, 60, 80, 100}},
      {Unit::index, {-12, 40}, {-100, -50, 0, 50, 100}},
      {Unit::percent, {112}, {0, 50, 100, 150}},
      {Unit::number, {3.2, 4.1}, {0, 1, 2, 3, 4, 5}},
      {Unit::number, {0.3, 0.04}, {0, 0.1, 0.2, 0.3}},
      {Unit::number, {-30, 70}, {-40, -20, 0, 20, 40, 60, 80}},
      {Unit::number, {0, 0}, {0, 1}},
      {Unit::number, {60}, {0, 20, 40, 60}},
  };
  for (const auto& [unit, values, ticks] : cases) {
    CAPTURE(values);
    const auto found = ticks_of(choose_axis(unit, values));
    REQUIRE(found.size() == ticks.size());
    for (std::size_t i = 0; i < ticks.size(); ++i) CHECK(found[i] == Approx(ticks[i]).margin(1e-12));
  }
}

TEST_CASE("an axis may end near its figures, or where it is told to") {
  const AxisEnds fitted{AxisReach::figures, 0, 0, {}};
  const std::vector<double> leads{-43.2, 57.5};
  CHECK(ticks_of(choose_axis(Unit::index, leads, fitted)) == std::vector<double>{-60, -40, -20, 0, 20, 40, 60});
  CHECK(ticks_of(choose_axis(Unit::index, std::vector<double>{-39, 56}, fitted)) ==
        std::vector<double>{-40, -20, 0, 20, 40, 60, 80});  // not to 60, where no wider step meets zero and both ends
  CHECK(ticks_of(choose_axis(Unit::percent, std::vector<double>{12, 34}, fitted)) ==
        std::vector<double>{0, 10, 20, 30, 40});
  CHECK(ticks_of(choose_axis(Unit::percent, std::vector<double>{-3, -34}, fitted)) ==
        std::vector<double>{-40, -30, -20, -10, 0});
  const auto stated = [](double low, double high) {
    return ticks_of(choose_axis(Unit::percent, std::vector<double>{45}, {AxisReach::stated, low, high, {}}));
  };
  CHECK(stated(0, 60) == std::vector<double>{0, 10, 20, 30, 40, 50, 60});
  CHECK(stated(0, 50) == std::vector<double>{0, 10, 20, 30, 40, 50});
  CHECK(stated(-50, 75) == std::vector<double>{-50, -25, 0, 25, 50, 75});
  CHECK(stated(-100, 100) == std::vector<double>{-100, -50, 0, 50, 100});
  CHECK(stated(0, 47) == std::vector<double>{0, 47});
}

TEST_CASE("an axis holds the values between its ends") {
  CHECK(holds({0, 60, 10}, std::vector<double>{0, 60}));
  CHECK(holds({0, 60, 10}, {}));
  CHECK_FALSE(holds({0, 60, 10}, std::vector<double>{0, 60.1}));
  CHECK_FALSE(holds({0, 60, 10}, std::vector<double>{-1}));
}

TEST_CASE("an axis with little room keeps its range and shows fewer ticks") {
  const Axis percent{0, 100, 20};
  CHECK(ticks_of(thin_out(percent, 6)) == std::vector<double>{0, 20, 40, 60, 80, 100});
  CHECK(ticks_of(thin_out(percent, 5)) == std::vector<double>{0, 50, 100});
  CHECK(ticks_of(thin_out(percent, 3)) == std::vector<double>{0, 50, 100});
  CHECK(ticks_of(thin_out(percent, 2)) == std::vector<double>{0, 100});
  CHECK(ticks_of(thin_out(percent, 0)) == std::vector<double>{0, 100});
  CHECK(ticks_of(thin_out({-100, 100, 50}, 4)) == std::vector<double>{-100, 0, 100});
  CHECK(ticks_of(thin_out({-40, 80, 20}, 5)) == std::vector<double>{-40, 0, 40, 80});
  CHECK(ticks_of(thin_out({-60, 60, 20}, 4)) == std::vector<double>{-60, 0, 60});
}

TEST_CASE("a value stands between the ends of its axis, and never beyond") {
  const Axis percent{0, 100, 20};
  CHECK(place_on(percent, 0) == 0);
  CHECK(place_on(percent, 45) == Approx(0.45));
  CHECK(place_on(percent, 100) == 1);
  CHECK(place_on(percent, 130) == 1);
  CHECK(place_on({-100, 100, 50}, 0) == Approx(0.5));
}

}  // namespace
}  // namespace andel::compose
