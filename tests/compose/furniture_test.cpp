#include "compose/furniture.hpp"

#include <catch2/catch.hpp>

#include "compose/deck.hpp"

namespace andel::compose::test {
namespace {

TEST_CASE("furniture texts are filled in") {
  Deck deck;
  const PageFacts facts{27, 39};
  const auto fill = [&](std::string_view text) { return fill_in(text, facts, deck.plan); };
  CHECK(fill("{page}") == "27");
  CHECK(fill("Sida {page} av {pages}") == "Sida 27 av 39");
  CHECK(fill("{copyright}") == "© Andel 2011");
  CHECK(fill("{title} · {house} · {year}") == "Smarta Företag Index 2011 · Andel · 2011");
  CHECK(fill("{unknown} { {page") == "{unknown} { {page");
  CHECK(fill("") == "");
}

TEST_CASE("a value that looks like a placeholder is not filled in again") {
  Deck deck;
  deck.plan.house = "{page}";
  CHECK(fill_in("{house}", {27, 39}, deck.plan) == "{page}");
}

}  // namespace
}  // namespace andel::compose::test
