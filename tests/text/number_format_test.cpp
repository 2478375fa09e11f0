#include "text/number_format.hpp"

#include <cmath>
#include <string>

#include <catch2/catch.hpp>

using namespace andel::text;

namespace {

constexpr auto sv = NumberLanguage::swedish;
constexpr auto en = NumberLanguage::english;

struct Row {
  double value;
  int decimals;
  const char* swedish;
  const char* english;
};

}  // namespace

TEST_CASE("numbers are written as CLDR has it, rounded half away from zero") {
  const auto row = GENERATE(values<Row>({
      {0, 0, "0", "0"},
      {0, 1, "0,0", "0.0"},
      {999, 0, "999", "999"},
      {1000, 0, "1\u00A0000", "1,000"},
      {6136, 0, "6\u00A0136", "6,136"},
      {9999, 1, "9\u00A0999,0", "9,999.0"},
      {12345, 0, "12\u00A0345", "12,345"},
      {1234567.5, 0, "1\u00A0234\u00A0568", "1,234,568"},
      {1234567.5, 1, "1\u00A0234\u00A0567,5", "1,234,567.5"},
      {0.5, 0, "1", "1"},
      {2.5, 0, "3", "3"},
      {2.5, 1, "2,5", "2.5"},
      {38.45, 1, "38,5", "38.5"},
      {1.005, 2, "1,01", "1.01"},
      {0.1 + 0.2, 1, "0,3", "0.3"},
      {999.5, 0, "1\u00A0000", "1,000"},
      {-5, 0, "\u22125", "\u22125"},
      {-1234.5, 0, "\u22121\u00A0235", "\u22121,235"},
      {-0.4, 1, "\u22120,4", "\u22120.4"},
      {-0.4, 0, "0", "0"},
      {-0.0, 0, "0", "0"},
      {-0.04, 1, "0,0", "0.0"},
      {1e15, 0, "1\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000", "1,000,000,000,000,000"},
  }));
  CAPTURE(row.value, row.decimals);
  CHECK(format_number(row.value, row.decimals, sv) == row.swedish);
  CHECK(format_number(row.value, row.decimals, en) == row.english);
}

TEST_CASE("percentages stand with their sign as CLDR has it") {
  const auto row = GENERATE(values<Row>({
      {0, 0, "0\u00A0%", "0%"},
      {0.4, 0, "0\u00A0%", "0%"},
      {0.4, 1, "0,4\u00A0%", "0.4%"},
      {12.5, 0, "13\u00A0%", "13%"},
      {13.5, 0, "14\u00A0%", "14%"},
      {44.9, 0, "45\u00A0%", "45%"},
      {45, 1, "45,0\u00A0%", "45.0%"},
      {45.67, 1, "45,7\u00A0%", "45.7%"},
      {99.5, 0, "100\u00A0%", "100%"},
      {100, 1, "100,0\u00A0%", "100.0%"},
      {-3, 0, "\u22123\u00A0%", "\u22123%"},
      {-12.5, 0, "\u221213\u00A0%", "\u221213%"},
      {-12.4, 0, "\u221212\u00A0%", "\u221212%"},
      {-0.3, 0, "0\u00A0%", "0%"},
  }));
  CAPTURE(row.value, row.decimals);
  CHECK(format_percent(row.value, row.decimals, sv) == row.swedish);
  CHECK(format_percent(row.value, row.decimals, en) == row.english);
}

TEST_CASE("rounding is symmetric and knows no negative zero") {
  CHECK(round_half_away(2.5, 0) == 3);
  CHECK(round_half_away(-2.5, 0) == -3);
  CHECK(round_half_away(2.49999, 0) == 2);
  // Halves that binary fractions cannot hold are still halves.
  CHECK(round_half_away(0.285, 2) == 0.29);
  CHECK(round_half_away(-0.285, 2) == -0.29);
  CHECK_FALSE(std::signbit(round_half_away(-0.2, 0)));
  CHECK_FALSE(std::signbit(round_half_away(-0.0, 0)));
}

TEST_CASE("dates are written out") {
  CHECK(format_date("2011-01-18", sv) == "18 januari 2011");
  CHECK(format_date("2011-01-18", en) == "18 January 2011");
  CHECK(format_date("2013-12-03", sv) == "3 december 2013");
  CHECK(format_date("0987-05-30", en) == "30 May 987");
}

TEST_CASE("what is no date comes back as it is") {
  const std::string text = GENERATE("", "våren 2011", "2011-13-01", "2011-00-10", "2011-01-32", "2011-01-00",
                                    "2011/01/18", "2011-1-18", "2011-01-18T00:00", "20a1-01-18");
  CHECK(format_date(text, sv) == text);
}
