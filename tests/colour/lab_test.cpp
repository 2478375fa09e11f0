#include "colour/lab.hpp"

#include <catch2/catch.hpp>

#include "colour/colours.hpp"

using namespace andel;
using namespace andel::colour;

TEST_CASE("Lab values of sRGB's corners are the published ones") {
  const struct {
    Colour colour;
    Lab lab;
  } cases[] = {{white, {100, 0, 0}},
               {black, {0, 0, 0}},
               {colour_of(0xFF0000), {53.24, 80.09, 67.20}},
               {colour_of(0x00FF00), {87.73, -86.18, 83.18}},
               {colour_of(0x0000FF), {32.30, 79.19, -107.86}},
               {colour_of(0x777777), {50.03, 0, 0}}};
  for (const auto& [colour, expected] : cases) {
    CAPTURE(colour);
    const Lab lab = to_lab(colour);
    CHECK(lab.lightness == Approx(expected.lightness).margin(0.01));
    CHECK(lab.a == Approx(expected.a).margin(0.01));
    CHECK(lab.b == Approx(expected.b).margin(0.01));
  }
}

TEST_CASE("a colour comes back from Lab unchanged") {
  for (std::uint32_t red = 0; red < 256; red += 17) {
    for (std::uint32_t green = 0; green < 256; green += 17) {
      for (std::uint32_t blue = 0; blue < 256; blue += 17) {
        const Colour colour = colour_of(red << 16 | green << 8 | blue);
        const LinearRgb back = to_linear(to_lab(colour));
        if (to_colour(back) != colour || !back.can_be_shown()) FAIL_CHECK(colour);
      }
    }
  }
}

TEST_CASE("what sRGB lacks is told from what it has") {
  CHECK_FALSE(to_linear(Lab{50, 0, -120}).can_be_shown());
  CHECK_FALSE(to_linear(Lab{101, 0, 0}).can_be_shown());
  CHECK(to_linear(Lab{50, 0, -20}).can_be_shown());
}
