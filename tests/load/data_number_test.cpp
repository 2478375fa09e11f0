#include "load/data_number.hpp"

#include <charconv>
#include <string>

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace andel::load;

TEST_CASE("a field is a number or it is none") {
  struct Row {
    std::string_view text;
    char decimal;
    std::optional<double> value;
  };
  const Row row = GENERATE(values<Row>({
      {"3", '.', 3},
      {"03", '.', 3},
      {" 3\t", '.', 3},
      {"-9", '.', -9},
      {"+5", '.', 5},
      {"-0", '.', 0},
      {"1.5", '.', 1.5},
      {"1,5", ',', 1.5},
      {".5", '.', 0.5},
      {"5.", '.', 5},
      {"0,70248855561230339", ',', 0.70248855561230339},
      {"123456789012345", '.', 123456789012345},
      {"1234567890123456", '.', 1234567890123456},
      {"000000000000000000007", '.', 7},
      {"1e3", '.', 1000},
      {"4.28e-06", '.', 4.28e-06},
      {"4,28E+3", ',', 4280},
      {"", '.', {}},
      {"  ", '.', {}},
      {"1,5", '.', {}},
      {"1.5", ',', {}},
      {"1.000", ',', {}},
      {"1,000.5", '.', {}},
      {"1 000", '.', {}},
      {"1\u00A0000", '.', {}},
      {"0x10", '.', {}},
      {"nan", '.', {}},
      {"NaN", '.', {}},
      {"inf", '.', {}},
      {"-inf", '.', {}},
      {"infinity", '.', {}},
      {"1e999", '.', {}},
      {"1e-999", '.', {}},
      {"1.2.3", '.', {}},
      {"1-2", '.', {}},
      {"--1", '.', {}},
      {"+-1", '.', {}},
      {"-", '.', {}},
      {".", '.', {}},
      {"e5", '.', {}},
      {"1e", '.', {}},
      {"3a", '.', {}},
      {"NA", '.', {}},
      {"\u22121", '.', {}},
  }));
  CAPTURE(row.text, row.decimal);
  CHECK(parse_number(row.text, row.decimal) == row.value);
}

TEST_CASE("short numbers are rounded as the standard library rounds them") {
  for (int i = 0; i < 100'000; i += 7) {
    const std::string text = fmt::format("{}.{:04}", i % 311, i);
    double expected = 0;
    std::from_chars(text.data(), text.data() + text.size(), expected);
    double value = 0;
    REQUIRE(scan_plain_number(text.data(), text.data() + text.size(), '.', value) == text.data() + text.size());
    REQUIRE(value == expected);
  }
}

TEST_CASE("a short number ends where it ends, and a separator is no decimal mark") {
  const std::string_view text = "12,5;7";
  double value = 0;
  CHECK(scan_plain_number(text.data(), text.data() + text.size(), ',', value) == text.data() + 4);
  CHECK(value == 12.5);
  CHECK(scan_plain_number(text.data(), text.data() + text.size(), '\0', value) == text.data() + 2);
  CHECK(value == 12);
  CHECK(scan_plain_number(text.data() + 4, text.data() + text.size(), ',', value) == nullptr);
}
