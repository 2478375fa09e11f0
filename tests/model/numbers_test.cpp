#include "model/numbers.hpp"

#include <bit>
#include <cmath>

#include <catch2/catch.hpp>

using andel::Numbers;

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

void check_holds(const Numbers& numbers, const std::vector<double>& expected) {
  REQUIRE(numbers.size() == expected.size());
  std::size_t position = 0;
  for (const double value : numbers) {
    CHECK(same(value, expected[position]));
    CHECK(same(numbers[position], expected[position]));
    ++position;
  }
  CHECK(position == expected.size());
  const auto doubles = numbers.to_doubles();
  REQUIRE(doubles.size() == expected.size());
  for (std::size_t i = 0; i < doubles.size(); ++i) CHECK(same(doubles[i], expected[i]));
}

}  // namespace

TEST_CASE("A column of small codes and blanks is a byte for each") {
  const Numbers numbers = {0, 5, blank, 254};
  check_holds(numbers, {0, 5, blank, 254});
  const auto bytes = numbers.bytes();
  REQUIRE(bytes);
  CHECK(std::vector<std::uint8_t>(bytes->begin(), bytes->end()) == std::vector<std::uint8_t>{0, 5, 255, 254});
}

TEST_CASE("A column keeps every number, whatever it is and whenever it turns up") {
  const double other = GENERATE(255.0, -1.0, 2.5, 1e300, std::numeric_limits<double>::infinity());
  SECTION("first") {
    Numbers numbers;
    numbers.push_back(other);
    numbers.push_back(1);
    numbers.push_back(blank);
    check_holds(numbers, {other, 1, blank});
    CHECK_FALSE(numbers.bytes());
  }
  SECTION("last") {
    Numbers numbers = {1, blank, 7};
    numbers.push_back(other);
    check_holds(numbers, {1, blank, 7, other});
    CHECK_FALSE(numbers.bytes());
  }
  SECTION("among others") {
    Numbers numbers = std::vector<double>{1, other, 7};
    check_holds(numbers, {1, other, 7});
    numbers.append(std::vector<double>{3, blank});
    check_holds(numbers, {1, other, 7, 3, blank});
  }
}

TEST_CASE("A mark that is no number but no blank either stays what it is") {
  const auto mark = std::bit_cast<double>(std::uint64_t{0x7FF8'0000'0000'0BAD});
  Numbers numbers = {1, mark};
  CHECK_FALSE(numbers.bytes());
  CHECK(std::bit_cast<std::uint64_t>(numbers[1]) == std::bit_cast<std::uint64_t>(mark));
}

TEST_CASE("Columns grow by bytes and by numbers, and shrink") {
  const std::vector<std::uint8_t> bytes = {4, Numbers::blank_byte};
  Numbers numbers;
  numbers.reserve(8);
  numbers.append_bytes(bytes);
  check_holds(numbers, {4, blank});
  numbers.append(std::vector<double>{0.5});
  numbers.append_bytes(bytes);
  check_holds(numbers, {4, blank, 0.5, 4, blank});
  numbers.resize(1);
  check_holds(numbers, {4});
  numbers.resize(3);
  check_holds(numbers, {4, blank, blank});
  numbers.resize(0);
  numbers.append(std::vector<double>{9, 9});
  check_holds(numbers, {9, 9});
  CHECK(numbers.bytes());
}
