#include "colour/sight.hpp"

#include <catch2/catch.hpp>

#include "colour/appearance.hpp"
#include "colour/colours.hpp"
#include "colour/difference.hpp"

using namespace andel;
using namespace andel::colour;

namespace {

Colour seen(std::uint32_t code, Sight sight) { return to_colour(see(to_linear(colour_of(code)), sight)); }

}  // namespace

TEST_CASE("the primaries look to other eyes as Machado et al. have it") {
  const struct {
    Sight sight;
    std::uint32_t red;
    std::uint32_t green;
    std::uint32_t blue;
  } cases[] = {{Sight::normal, 0xFF0000, 0x00FF00, 0x0000FF},
               {Sight::protanopia, 0x6D5F00, 0xFFE500, 0x0059FF},
               {Sight::deuteranopia, 0xA39000, 0xEFD63A, 0x003DFB},
               {Sight::tritanopia, 0xFF000F, 0x00F7D9, 0x006B96}};
  for (const auto& [sight, red, green, blue] : cases) {
    CAPTURE(sight_name(sight));
    CHECK(seen(0xFF0000, sight) == colour_of(red));
    CHECK(seen(0x00FF00, sight) == colour_of(green));
    CHECK(seen(0x0000FF, sight) == colour_of(blue));
  }
}

TEST_CASE("greys look the same to all eyes") {
  for (const Sight sight : all_sights) {
    for (std::uint32_t level = 0; level < 256; ++level) {
      const std::uint32_t grey = level * 0x010101;
      if (seen(grey, sight) != colour_of(grey)) FAIL_CHECK(sight_name(sight) << ", level " << level);
    }
  }
}

TEST_CASE("two colours are judged by the sight to which they look most alike") {
  const struct {
    std::uint32_t first;
    std::uint32_t second;
    Sight sight;
  } cases[] = {{0xB02020, 0x454010, Sight::protanopia},
               {0xB5651D, 0x7F9A2F, Sight::deuteranopia},
               {0x2E8B9A, 0x2E9A4B, Sight::tritanopia},
               {0x333333, 0x999999, Sight::normal}};
  for (const auto& [first, second, sight] : cases) {
    CAPTURE(colour_of(first), colour_of(second));
    const Appearance one(colour_of(first));
    const Appearance other(colour_of(second));
    const Likeness likeness = greatest_likeness(one, other);
    CHECK(sight_name(likeness.sight) == sight_name(sight));
    CHECK(likeness.difference == ciede2000(one.to(sight), other.to(sight)));
  }
}
