#include "colour/contrast.hpp"

#include <cmath>

#include <catch2/catch.hpp>

#include "colour/colours.hpp"
#include "colour/lab.hpp"

using namespace andel;
using namespace andel::colour;

TEST_CASE("contrast ratios are those of WCAG 2, in either order") {
  const struct {
    Colour first;
    Colour second;
    double ratio;
  } cases[] = {
      {black, white, 21},
      {white, white, 1},
      {colour_of(0x777777), white, 4.478},  // the well-known grey that just fails
      {colour_of(0x767676), white, 4.542},  // and the one that just passes
      {colour_of(0x949494), white, 3.033},
      {colour_of(0xFF0000), white, 3.998},
      {colour_of(0x0000FF), white, 8.592},
      {colour_of(0xFFFF00), black, 19.556},
  };
  for (const auto& [first, second, ratio] : cases) {
    CAPTURE(first, second);
    CHECK(contrast_ratio(first, second) == Approx(ratio).margin(0.0005));
    CHECK(contrast_ratio(second, first) == contrast_ratio(first, second));
  }
}

TEST_CASE("luminance weighs the primaries") {
  CHECK(relative_luminance(white) == Approx(1));
  CHECK(relative_luminance(black) == 0);
  CHECK(relative_luminance(colour_of(0x00FF00)) == Approx(0.7152));
}

TEST_CASE("colours that keep 3:1 stay 30 steps of lightness apart in a grey print") {
  double least = 100;
  for (std::uint32_t darker = 0; darker < 256; ++darker) {
    for (std::uint32_t lighter = darker; lighter < 256; ++lighter) {
      const Colour first = colour_of(darker * 0x010101);
      const Colour second = colour_of(lighter * 0x010101);
      if (contrast_ratio(first, second) < 3) continue;
      least = std::min(least, to_lab(second).lightness - to_lab(first).lightness);
    }
  }
  CHECK(least > 30);
  CHECK(least < 31);
}
