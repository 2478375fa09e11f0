#include "draw/glyph_source.hpp"

#include <stdexcept>

#include <catch2/catch.hpp>

using namespace andel;

namespace {

std::vector<std::string> shares(const std::string& text, const std::vector<std::uint32_t>& clusters) {
  TextRun run;
  run.text = text;
  for (const std::uint32_t cluster : clusters) run.glyphs.push_back({1, cluster, 0, 0, 0});
  std::vector<std::string_view> sources;
  draw::share_source(run, sources);
  return {sources.begin(), sources.end()};
}

using Shares = std::vector<std::string>;

}  // namespace

TEST_CASE("each glyph stands for its part of the text") {
  CHECK(shares("", {}) == Shares{});
  CHECK(shares("abc", {0, 1, 2}) == Shares{"a", "b", "c"});
  CHECK(shares("åäö", {0, 2, 4}) == Shares{"å", "ä", "ö"});
  CHECK(shares("offer", {0, 1, 3, 4}) == Shares{"o", "ff", "e", "r"});
  CHECK(shares("e\u0301x", {0, 0, 3}) == Shares{"e", "\u0301", "x"});
  CHECK(shares("abcd", {0, 0}) == Shares{"a", "bcd"});
  CHECK(shares("éa", {0, 0, 2}) == Shares{"é", "", "a"});
}

TEST_CASE("glyphs that run leftwards share the text from its end") {
  CHECK(shares("abc", {2, 1, 0}) == Shares{"c", "b", "a"});
  CHECK(shares("offer", {4, 3, 1, 0}) == Shares{"r", "e", "ff", "o"});
}

TEST_CASE("a glyph outside the text is a bug") {
  CHECK_THROWS_AS(shares("ab", {0, 3}), std::logic_error);
  CHECK_THROWS_AS(shares("abcd", {0, 3, 1}), std::logic_error);
}
