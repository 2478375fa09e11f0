#include <catch2/catch.hpp>

#include "picture/reading.hpp"
#include "picture/svg_path.hpp"
#include "picture/svg_text.hpp"

using namespace andel;
using namespace andel::picture;
using andel::picture::test::show;

TEST_CASE("path data is read as SVG writes it") {
  const auto [data, steps] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"M1 2L3,4Z", "M 1,2 L 3,4 Z"},
      {"m1 2 3 4 5 6", "M 1,2 L 4,6 L 9,12"},
      {"M10-5.5h5v-2H0V0", "M 10,-5.5 L 15,-5.5 L 15,-7.5 L 0,-7.5 L 0,0"},
      {"M1.5.5-1-1", "M 1.5,0.5 L -1,-1"},
      {"M1e1+2", "M 10,2"},
      {"M0 0c1 1 2 1 3 0s2-1 3 0", "M 0,0 C 1,1 2,1 3,0 C 4,-1 5,-1 6,0"},
      {"M0 0S2 2 3 3", "M 0,0 C 0,0 2,2 3,3"},
      {"M0 0Q3 3 6 0", "M 0,0 C 2,2 4,2 6,0"},
      {"M0 0Q3 3 6 0T12 0", "M 0,0 C 2,2 4,2 6,0 C 8,-2 10,-2 12,0"},
      {"M0 0L5 0ZL0 5", "M 0,0 L 5,0 Z M 0,0 L 0,5"},
      {"M0 0zm2 2h1", "M 0,0 Z M 2,2 L 3,2"},
      {"M0 0A5 5 0 0 1 5 5", "M 0,0 C 2.76,0 5,2.24 5,5"},
      {"M0 0a5 5 0 015 5", "M 0,0 C 2.76,0 5,2.24 5,5"},
      {"M0 0a1 1 0 0 1 10 0", "M 0,0 C 0,-2.76 2.24,-5 5,-5 C 7.76,-5 10,-2.76 10,0"},
      {"M0 0A0 5 0 0 1 5 5", "M 0,0 L 5,5"},
      {"M3 3A5 5 0 0 1 3 3", "M 3,3"},
  }));
  CAPTURE(data);
  const auto read = read_path(data);
  REQUIRE(read);
  CHECK(show(*read) == steps);
}

TEST_CASE("path data that is not well formed is refused") {
  const std::string data = GENERATE("L1 2", "1 2", "M", "M1", "M1 2 3", "M1 2X", "M1 2C1 2 3 4 5", "M1 2A5 5 0 2 1 5 5",
                                    "M1 2L,", "Mnan 0", "M1e999 0", "Minf 0", "M 1 2 #");
  CAPTURE(data);
  CHECK_FALSE(read_path(data));
}

TEST_CASE("transforms follow each other from the right") {
  const auto moved = [](const char* text) {
    const auto matrix = read_transform(text);
    REQUIRE(matrix);
    return show({{PathVerb::move, {matrix->apply({1, 2})}}});
  };
  CHECK(moved("") == "M 1,2");
  CHECK(moved("translate(10)") == "M 11,2");
  CHECK(moved("translate(10, 20) scale(2)") == "M 12,24");
  CHECK(moved("scale(2 -1),translate(10 20)") == "M 22,-22");
  CHECK(moved("rotate(90)") == "M -2,1");
  CHECK(moved("rotate(90 1 2)") == "M 1,2");
  CHECK(moved("matrix(1 0 0 1 5 6)") == "M 6,8");
  CHECK(moved("skewX(45)") == "M 3,2");
  for (const char* wrong : {"turn(3)", "scale", "scale(", "scale()", "scale(1 2 3)", "rotate(1 2)", ")("}) {
    CAPTURE(wrong);
    CHECK_FALSE(read_transform(wrong));
  }
}
