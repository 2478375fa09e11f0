#include "compose/chart_rhythm.hpp"

#include <vector>

#include <catch2/catch.hpp>

namespace andel::compose {
namespace {

ChartStyle style() {
  ChartStyle style;
  style.bar_min = 6;
  style.bar_max = 18;
  style.bar_gap = 0.1;
  style.group_gap = 0.5;
  style.group_gap_max = 1.5;
  return style;
}

struct RhythmCase {
  const char* what;
  RhythmNeed need;
  Pt bar;
  Pt gap;
  Pt padding;
};

TEST_CASE("bars take their height within the style's limits") {
  const std::vector<RhythmCase> cases{
      {"plenty of room: the thickest bars, the widest gaps", {.groups = 5, .height = 400}, 18, 27, 9},
      {"less room: the gaps give way first", {.groups = 5, .height = 160}, 18, 14, 7},
      {"then the bars, with gaps at their least", {.groups = 5, .height = 100}, 13.25, 6.75, 3.375},
      {"labels widen the gaps, and the ends with them", {.groups = 3, .label_height = 60, .height = 400}, 18, 42, 21},
      {"a single group has no gaps to fill", {.groups = 1, .height = 400}, 18, 27, 9},
      {"bars of a group nearly touch", {.groups = 2, .series = 3, .height = 100}, 13.5, 6.75, 3.375},
  };
  for (const auto& [what, need, bar, gap, padding] : cases) {
    CAPTURE(what);
    const Rhythm rhythm = find_rhythm(style(), {&need, 1}, 0);
    CHECK(rhythm.bar == Approx(bar));
    CHECK(rhythm.gap == Approx(gap));
    CHECK(rhythm.padding == Approx(padding));
    CHECK(rhythm.height(need) <= need.height);
    CHECK(rhythm.overflow == 0);
  }
}

TEST_CASE("charts that belong together share the rhythm of the tightest") {
  const std::vector<RhythmNeed> needs{{.groups = 5, .height = 400}, {.groups = 5, .height = 100}};
  const Rhythm together = find_rhythm(style(), needs, 0);
  const Rhythm tightest = find_rhythm(style(), {&needs[1], 1}, 0);
  CHECK(together.bar == tightest.bar);
  CHECK(together.gap == tightest.gap);
}

TEST_CASE("bars in a group stay as far apart as their figures need") {
  const RhythmNeed need{.groups = 1, .series = 4, .height = 40};
  CHECK(find_rhythm(style(), {&need, 1}, 0).bar == Approx(8.25));
  const Rhythm held = find_rhythm(style(), {&need, 1}, 11);
  CHECK(held.bar == 10);
  CHECK(held.overflow == Approx(held.height(need) - 40));
}

TEST_CASE("what does not fit says by how much") {
  const RhythmNeed need{.groups = 7, .height = 50};
  const Rhythm rhythm = find_rhythm(style(), {&need, 1}, 0);
  CHECK(rhythm.bar == 6);
  CHECK(rhythm.overflow == Approx(7 * 6 + 6 * 3 + 3 - 50));
}

TEST_CASE("a chart without bars has no height") {
  const RhythmNeed need{.groups = 0, .height = 50};
  CHECK(find_rhythm(style(), {&need, 1}, 0).height(need) == 0);
}

}  // namespace
}  // namespace andel::compose
