#include "text/line_breaker.hpp"

#include <catch2/catch.hpp>

using namespace andel;
using namespace andel::text;

namespace {

/// Words of these widths with spaces of width 1 between them.
std::vector<BreakPlace> words(const std::vector<double>& widths) {
  std::vector<BreakPlace> places{{0, 0, BreakKind::paragraph_end}};
  double pen = 0;
  for (const double width : widths) {
    if (pen > 0) {
      places.push_back({pen, pen + 1, BreakKind::space});
      pen += 1;
    }
    pen += width;
  }
  places.push_back({pen, pen, BreakKind::paragraph_end});
  return places;
}

/// A word that may be divided after its first part, with a hyphen of width 1.
void divide_word_at(std::vector<BreakPlace>& places, std::size_t next, double at, BreakKind kind) {
  places.insert(places.begin() + static_cast<std::ptrdiff_t>(next), {at + (inserts_hyphen(kind) ? 1 : 0), at, kind});
}

using Ends = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("a paragraph that fits is one line") {
  CHECK(choose_breaks(words({3, 3}), {7, 7}, LineBreaking::even) == Ends{2});
  CHECK(choose_breaks(words({3, 3}), {7, 7}, LineBreaking::balanced) == Ends{2});
  CHECK(choose_breaks(words({}), {7, 7}, LineBreaking::even) == Ends{1});
}

TEST_CASE("lines are evened out over the whole paragraph, not filled one by one") {
  // Filling gives 10, 4 and 10 of 10 and then a rest; the fit leaves 7, 7 and 10.
  const auto places = words({5, 1, 2, 4, 10, 5});
  CHECK(choose_breaks(places, {10, 10}, LineBreaking::even) == Ends{2, 4, 5, 6});
}

TEST_CASE("the first line has its own limit") {
  CHECK(choose_breaks(words({4, 4, 4}), {4, 9}, LineBreaking::even) == Ends{1, 3});
  CHECK(choose_breaks(words({4, 4, 4}), {9, 4}, LineBreaking::even) == Ends{2, 3});
}

TEST_CASE("a hyphen has to earn its place") {
  // A line that is a sixth short without it stays short; one that is two fifths short does not.
  auto slightly_short = words({20, 15, 4});
  divide_word_at(slightly_short, 2, 23, BreakKind::hyphenation);
  CHECK(choose_breaks(slightly_short, {24, 24}, LineBreaking::even) == Ends{1, 4});
  auto very_short = words({14, 15, 8});
  divide_word_at(very_short, 2, 22, BreakKind::hyphenation);
  CHECK(choose_breaks(very_short, {24, 24}, LineBreaking::even) == Ends{2, 4});
}

TEST_CASE("a paragraph does not end in a divided word's rest alone") {
  auto places = words({14, 15});
  divide_word_at(places, 2, 22, BreakKind::hyphenation);
  CHECK(choose_breaks(places, {24, 24}, LineBreaking::even) == Ends{1, 3});
}

TEST_CASE("a last line of one word takes another with it, unless it is a long one") {
  CHECK(choose_breaks(words({20, 25, 4, 2}), {31, 31}, LineBreaking::even) == Ends{1, 2, 4});
  CHECK(choose_breaks(words({20, 25, 4, 9}), {31, 31}, LineBreaking::even) == Ends{1, 2, 4});
  CHECK(choose_breaks(words({20, 25, 4, 20}), {31, 31}, LineBreaking::even) == Ends{1, 3, 4});
}

TEST_CASE("a last line does not begin inside a word while there is room to spare") {
  auto places = words({16, 7, 6});
  divide_word_at(places, 2, 20, BreakKind::hyphenation);
  CHECK(choose_breaks(places, {24, 24}, LineBreaking::even) == Ends{1, 4});
}

TEST_CASE("a line ends after a slash only where it would be too wide otherwise") {
  const auto breaking = GENERATE(LineBreaking::even, LineBreaking::balanced);
  // 6 of 22 is left free rather than a name broken ...
  auto names = words({15, 16, 15});
  divide_word_at(names, 2, 22, BreakKind::after_slash);
  CHECK(choose_breaks(names, {22, 22}, breaking) == Ends{1, 3, 4});
  // ... nor is it divided at a syllable before or after the slash,
  auto divided = names;
  divide_word_at(divided, 2, 19, BreakKind::hyphenation);
  CHECK(choose_breaks(divided, {22, 22}, breaking) == Ends{1, 4, 5});
  // nor kept on fewer lines, but no line can hold this one whole.
  CHECK(choose_breaks(names, {15, 15}, breaking) == Ends{1, 2, 3, 4});
}

TEST_CASE("balanced lines are as few as can be and of nearly one length") {
  const auto places = words({4, 4, 4, 4, 4, 4});
  CHECK(choose_breaks(places, {19, 19}, LineBreaking::even) == Ends{4, 6});
  CHECK(choose_breaks(places, {19, 19}, LineBreaking::balanced) == Ends{3, 6});
  CHECK(choose_breaks(words({4, 4, 4, 4, 4}), {9, 9}, LineBreaking::balanced) == Ends{2, 4, 5});
}

TEST_CASE("what has no place to break sticks out on a line of its own") {
  const auto places = words({3, 30, 3});
  CHECK(choose_breaks(places, {10, 10}, LineBreaking::even) == Ends{1, 2, 3});
  CHECK(choose_breaks(places, {10, 10}, LineBreaking::balanced) == Ends{1, 2, 3});
  CHECK(choose_breaks(places, {0, 0}, LineBreaking::even) == Ends{1, 2, 3});
}

TEST_CASE("the narrowest limit is the widest stretch without a break") {
  CHECK(find_narrowest_limit(words({3, 8, 3})) == 8);
  auto divided = words({3, 8, 3});
  divide_word_at(divided, 2, 7, BreakKind::hyphenation);
  CHECK(find_narrowest_limit(divided) == 5);
  CHECK(find_narrowest_limit(words({})) == 0);
}
