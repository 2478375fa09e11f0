#include "colour/surfaces.hpp"

#include <catch2/catch.hpp>

#include "colour/colours.hpp"

using namespace andel;
using namespace andel::colour;

namespace {

constexpr Colour red = colour_of(0xFF0000);
constexpr Colour blue = colour_of(0x0000FF);

/// A white page of 100 x 100 with a red upper half, over which a blue square covers the middle.
Layout page() {
  Layout layout;
  layout.furniture = {Band{{0, 0, 100, 50}, red}, FurnitureText{{0, 0, 100, 100}, {}, {}},
                      Band{{40, 40, 20, 20}, blue}};
  return layout;
}

}  // namespace

TEST_CASE("what is seen behind a box, the uppermost first") {
  const struct {
    const char* name;
    Rect box;
    std::size_t pieces;
    std::vector<Colour> seen;
  } cases[] = {
      {"bare page", {0, 60, 30, 30}, 3, {white}},
      {"inside one band", {0, 0, 30, 30}, 3, {red}},
      {"inside the upper of two bands", {42, 42, 5, 5}, 3, {blue}},
      {"under all", {0, 0, 100, 100}, 3, {blue, red, white}},
      {"two bands, no page", {30, 30, 40, 20}, 3, {blue, red}},
      {"only what is drawn before", {42, 42, 5, 5}, 2, {red}},
      {"nothing drawn yet", {0, 0, 100, 100}, 0, {white}},
      {"touching a band's edge", {0, 50, 30, 30}, 3, {white}},
      {"a sliver on a band", {0, 49.8, 30, 30}, 3, {white}},
      {"more than a sliver", {0, 49, 30, 30}, 3, {red, white}},
  };
  for (const auto& [name, box, pieces, seen] : cases) {
    CAPTURE(name);
    CHECK(surfaces_behind(page(), box, pieces) == seen);
  }
}

TEST_CASE("behind a region lies all furniture, and the layout's own background") {
  Layout layout = page();
  layout.background = black;
  Region region;
  region.box = {30, 40, 40, 20};
  CHECK(surfaces_behind(layout, region) == std::vector<Colour>{blue, red, black});
}
