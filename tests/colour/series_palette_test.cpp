#include "colour/series_palette.hpp"

#include <catch2/catch.hpp>

#include "colour/appearance.hpp"
#include "colour/colours.hpp"
#include "colour/contrast.hpp"
#include "colour/limits.hpp"

using namespace andel;
using namespace andel::colour;

namespace {

std::vector<SeriesColour> palette(const std::vector<std::uint32_t>& codes, const std::vector<Colour>& surfaces) {
  std::vector<SeriesColour> series;
  for (const auto code : codes) series.push_back({colour_of(code), surfaces});
  return series;
}

void check_passes(const std::vector<Colour>& colours, const std::vector<Colour>& surfaces) {
  for (std::size_t i = 0; i < colours.size(); ++i) {
    CAPTURE(i, colours[i]);
    for (const Colour surface : surfaces) CHECK(contrast_ratio(colours[i], surface) >= shape_contrast);
    if (i > 0) CHECK(contrast_ratio(colours[i], colours[i - 1]) >= neighbour_contrast);
    for (std::size_t j = 0; j < i; ++j) {
      const Likeness likeness = greatest_likeness(Appearance(colours[i]), Appearance(colours[j]));
      CHECK(likeness.difference >= series_difference);
    }
  }
}

}  // namespace

TEST_CASE("palettes that fail are repaired to ones that pass") {
  const Colour ink = colour_of(0x211A26);
  const struct {
    const char* name;
    std::vector<std::uint32_t> codes;
    std::vector<Colour> surfaces;
  } cases[] = {
      {"one that is too faint", {0xF6DDE8}, {white}},
      {"a colour twice", {0xB4005A, 0xB4005A}, {white}},
      {"one that leaves no room for a neighbour", {0x595959, 0x333333}, {white}},
      {"red, green, blue", {0xFF0000, 0x00FF00, 0x0000FF}, {white}},
      {"seven greys", {0x808080, 0x909090, 0xA0A0A0, 0xB0B0B0, 0xC0C0C0, 0xD0D0D0, 0xE0E0E0}, {white}},
      {"seven of a spreadsheet", {0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47, 0x264478}, {white}},
      {"on dark paper", {0x5E0F46, 0xF14D7E, 0x0A24AD}, {ink}},
      {"on two papers", {0xF14D7E, 0x27A0BC}, {white, colour_of(0xF4F0F2)}},
  };
  for (const auto& [name, codes, surfaces] : cases) {
    CAPTURE(name);
    const auto repaired = repair_palette(palette(codes, surfaces));
    REQUIRE(repaired);
    CHECK(repaired->size() == codes.size());
    check_passes(*repaired, surfaces);
  }
}

TEST_CASE("what passes beside those before it is kept") {
  const auto repaired = repair_palette(palette({0x5E0F46, 0xF14D7E, 0xF14D7E, 0x27A0BC}, {white}));
  REQUIRE(repaired);
  CHECK((*repaired)[0] == colour_of(0x5E0F46));
  CHECK((*repaired)[1] == colour_of(0xF14D7E));
  CHECK((*repaired)[2] != colour_of(0xF14D7E));
  CHECK((*repaired)[3] == colour_of(0x27A0BC));
}

TEST_CASE("no palette is found where there can be none") {
  CHECK_FALSE(repair_palette(palette({0x808080, 0x808080}, {white, black})));
}
