#include <cmath>
#include <limits>
#include <stdexcept>

#include <catch2/catch.hpp>

#include "draw/pdf_number.hpp"

using namespace andel::draw;

TEST_CASE("numbers are written in their shortest form") {
  struct Row {
    double value;
    int decimals;
    const char* written;
  };
  const Row rows[] = {{0, 2, "0"},
                      {-0.0, 2, "0"},
                      {1, 2, "1"},
                      {-1, 2, "-1"},
                      {720, 0, "720"},
                      {0.5, 2, ".5"},
                      {-0.5, 2, "-.5"},
                      {0.05, 2, ".05"},
                      {12.30, 2, "12.3"},
                      {12.345, 2, "12.35"},
                      {-12.345, 2, "-12.35"},
                      {0.004, 2, "0"},
                      {-0.004, 2, "0"},
                      {0.005, 2, ".01"},
                      {1.0 / 3, 3, ".333"},
                      {99.999, 2, "100"},
                      {580.5, 1, "580.5"},
                      {40000.25, 2, "40000.25"},
                      {1e9, 2, "1000000000"},
                      {3.7, 0, "4"}};
  for (const Row& row : rows) {
    CAPTURE(row.value, row.decimals);
    std::string out = "x ";
    append_number(out, row.value, row.decimals);
    CHECK(out == std::string("x ") + row.written);
  }
}

TEST_CASE("what is no number has no place on a page") {
  const double infinity = std::numeric_limits<double>::infinity();
  for (const double value : {std::nan(""), infinity, -infinity, 1.1e9, -1e300}) {
    CAPTURE(value);
    std::string out;
    CHECK_THROWS_AS(append_number(out, value, 2), std::logic_error);
    CHECK(out.empty());
  }
}

TEST_CASE("units are whole parts of a power of ten") {
  CHECK(round_to_units(2.005, 2) == 201);
  CHECK(round_to_units(-0.125, 2) == -13);
  std::string out;
  append_units(out, 201, 2);
  append_units(out, -7, 3);
  append_integer(out, -12);
  CHECK(out == "2.01-.007-12");
}
