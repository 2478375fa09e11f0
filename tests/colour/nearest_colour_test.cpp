#include "colour/nearest_colour.hpp"

#include <cmath>

#include <catch2/catch.hpp>

#include "colour/colours.hpp"
#include "colour/contrast.hpp"
#include "colour/lab.hpp"

using namespace andel;
using namespace andel::colour;

namespace {

auto readable_on(Colour surface, double limit) {
  return [=](Colour colour) { return contrast_ratio(colour, surface) >= limit; };
}

double hue_of(Colour colour) { return std::atan2(to_lab(colour).b, to_lab(colour).a); }

}  // namespace

TEST_CASE("a colour that passes is its own nearest") {
  CHECK(nearest_colour(colour_of(0xB4005A), Hue::kept, readable_on(white, 4.5)) == colour_of(0xB4005A));
}

TEST_CASE("a grey moves by no more than it must") {
  CHECK(nearest_colour(colour_of(0x999999), Hue::kept, readable_on(white, 4.5)) == colour_of(0x767676));
  CHECK(nearest_colour(colour_of(0x333333), Hue::kept, readable_on(black, 3)) == colour_of(0x5A5A5A));
}

TEST_CASE("a hue that is kept changes in lightness only") {
  for (const std::uint32_t code : {0xF14D7Eu, 0x27A0BCu, 0xB38E14u, 0x8FD14Fu}) {
    const Colour wanted = colour_of(code);
    CAPTURE(wanted);
    const auto nearest = nearest_colour(wanted, Hue::kept, readable_on(white, 7));
    REQUIRE(nearest);
    CHECK(contrast_ratio(*nearest, white) >= 7);
    CHECK(contrast_ratio(*nearest, white) < 7.15);
    CHECK(std::remainder(hue_of(*nearest) - hue_of(wanted), 6.283185) == Approx(0).margin(0.03));
  }
}

TEST_CASE("a free hue finds what lightness alone cannot") {
  const auto is_green = [](Colour colour) { return colour.green > colour.red + 40 && colour.green > colour.blue + 40; };
  const Colour red = colour_of(0xB03030);
  CHECK_FALSE(nearest_colour(red, Hue::kept, is_green));
  const auto green = nearest_colour(red, Hue::free, is_green);
  REQUIRE(green);
  CHECK(is_green(*green));
}

TEST_CASE("nothing is found where nothing passes") {
  CHECK_FALSE(nearest_colour(white, Hue::free, [](Colour) { return false; }));
}
