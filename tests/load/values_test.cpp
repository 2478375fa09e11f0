#include <limits>

#include <catch2/catch.hpp>

#include "load/code_ranges.hpp"
#include "load/lengths.hpp"
#include "load/yaml_parser.hpp"
#include "load/yaml_values.hpp"

namespace andel::load::test {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// A file whose root is one value.
struct Value {
  explicit Value(std::string text) {
    document = parse_yaml(sources.add("x.yaml", std::move(text)), sources, diagnostics);
    REQUIRE(document);
  }

  SourceMap sources;
  Diagnostics diagnostics;
  std::unique_ptr<const YamlDocument> document;
};

}  // namespace

TEST_CASE("a length is a number and a unit") {
  struct Case {
    const char* text;
    double value;
    ExtentUnit unit;
  };
  const Case cases[] = {
      {"12", 12, ExtentUnit::points},          {"12 pt", 12, ExtentUnit::points},
      {"2.54 cm", 72, ExtentUnit::points},     {"25.4mm", 72, ExtentUnit::points},
      {"-1 cm", -28.3465, ExtentUnit::points}, {"50 %", 50, ExtentUnit::percent},
      {"2.1 fr", 2.1, ExtentUnit::fraction},   {"0", 0, ExtentUnit::points},
      {".5 cm", 14.1732, ExtentUnit::points},
  };
  for (const auto& [text, value, unit] : cases) {
    INFO(text);
    const auto extent = parse_extent(text);
    REQUIRE(extent);
    CHECK(extent->value == Approx(value).margin(1e-4));
    CHECK(extent->unit == unit);
  }
}

TEST_CASE("what is no length is none") {
  for (const char* text : {"", "cm", "1 inch", "1,5 cm", "1 cm 2", "1e3", "inf", "nan", "0x10", "1e999 cm", "501 cm",
                           "- 1 cm", "1..5", "--1", "1 CM"}) {
    INFO(text);
    CHECK_FALSE(parse_extent(text));
  }
}

TEST_CASE("a number is written with a point, in every locale") {
  CHECK(parse_number("-12.5") == -12.5);
  CHECK(parse_number("+3") == 3);
  CHECK(parse_number("1e3") == 1000);
  for (const char* text : {"", "1,5", "1 000", "inf", "nan", "1e999", "0x10", "12a", " 1", "+-1", "++1"}) {
    INFO(text);
    CHECK_FALSE(parse_number(text));
  }
}

TEST_CASE("codes are numbers, ranges and open ranges") {
  struct Case {
    const char* text;
    std::vector<std::pair<double, double>> ranges;
  };
  const Case cases[] = {
      {"4", {{4, 4}}},
      {"4-5", {{4, 5}}},
      {"4 - 5", {{4, 5}}},
      {"4–5", {{4, 5}}},
      {"1, 3, 5-7", {{1, 1}, {3, 3}, {5, 7}}},
      {"18-", {{18, infinity}}},
      {"\"18- , 3\"", {{18, infinity}, {3, 3}}},
      {"-1", {{-1, -1}}},
      {"-5--1", {{-5, -1}}},
      {"-1-1", {{-1, 1}}},
      {"1.5-2.5", {{1.5, 2.5}}},
      {"[1, 2]", {{1, 1}, {2, 2}}},
      {"[1-3, '7, 8']", {{1, 3}, {7, 7}, {8, 8}}},
  };
  for (const auto& [text, ranges] : cases) {
    INFO(text);
    Value value(text);
    const auto read = read_code_ranges(value.document->root(), value.diagnostics);
    REQUIRE(read);
    REQUIRE(read->size() == ranges.size());
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      CHECK((*read)[i].range.low == ranges[i].first);
      CHECK((*read)[i].range.high == ranges[i].second);
    }
  }
}

TEST_CASE("what is no set of codes is none") {
  for (const char* text :
       {"''", "a", "4-5-6", "5-4", "'4,'", "',4'", "4;5", "[]", "[[4]]", "{4: 5}", "4 5", "--4", "1.2.3"}) {
    INFO(text);
    Value value(text);
    CHECK_FALSE(read_code_ranges(value.document->root(), value.diagnostics));
    CHECK(value.diagnostics.errors() == 1);
  }
}

TEST_CASE("a date is a day of the calendar") {
  struct Case {
    const char* text;
    bool good;
  };
  const Case cases[] = {{"2011-01-18", true},   {"2012-02-29", true}, {"2011-02-29", false}, {"2011-13-01", false},
                        {"2011-1-18", false},   {"18/1/2011", false}, {"2011-01-1x", false}, {"0000-01-01", false},
                        {"2011-01-018", false}, {"-011-01-01", false}};
  for (const auto& [text, good] : cases) {
    INFO(text);
    Value value(text);
    CHECK(read_date(value.document->root(), value.diagnostics).has_value() == good);
  }
}

}  // namespace andel::load::test
