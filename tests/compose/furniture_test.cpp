#include "compose/furniture.hpp"

#include <catch2/catch.hpp>

#include "compose/deck.hpp"

namespace andel::compose::test {
namespace {

TEST_CASE("furniture texts are filled in") {
  Deck deck;
  const PageFacts facts{27, 39};
  const auto fill = [&](std::string_view text) { return fill_in(text, facts, deck.plan).words; };
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
  CHECK(fill_in("{house}", {27, 39}, deck.plan).words == "{page}");
  CHECK(fill_in("{house}", {27, 39}, deck.plan).facts == std::vector{FurnitureFact::house});
}

TEST_CASE("what furniture texts name is told once, also from within the copyright line") {
  Deck deck;
  deck.plan.brand.copyright = "© {house} {year}";
  const FilledText filled = fill_in("{page} av {pages} · {copyright} · {title} · {copyright}", {2, 39}, deck.plan);
  CHECK(filled.words == "2 av 39 · © Andel 2011 · Smarta Företag Index 2011 · © Andel 2011");
  CHECK(filled.facts == std::vector{FurnitureFact::page, FurnitureFact::pages, FurnitureFact::house,
                                    FurnitureFact::year, FurnitureFact::title});
  CHECK(number_of_year(deck.plan).value == 2011);
}

}  // namespace
}  // namespace andel::compose::test
