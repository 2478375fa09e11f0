#include <cmath>
#include <cstdlib>
#include <string_view>

#include <catch2/catch.hpp>

#include "compose/compose.hpp"
#include "compose/deck.hpp"
#include "compose/first_lines.hpp"

namespace andel::compose::test {
namespace {

/// The first text run of the document that begins with that text.
const TextRun& find_run(const Document& document, std::string_view text) {
  for (const auto& page : document.pages) {
    for (const auto& content : page.contents) {
      for (const auto& drawing : content.drawings) {
        const auto* run = std::get_if<TextRun>(&drawing);
        if (run != nullptr && run->text.starts_with(text)) return *run;
      }
    }
  }
  FAIL("no run “" << text << "”");
  std::abort();
}

TEST_CASE("texts of one style on a slide are set at one size") {
  Deck deck;
  deck.add_text("left", TextRole::body, "body", {20, 20, 200, 60});
  deck.add_text("right", TextRole::body, "body", {240, 20, 170, 56});
  deck.add_text("note", TextRole::note, "note", {20, 400, 200, 60});
  deck.begin_slide("Syskon");
  deck.show("left", "Kort");
  deck.show("right",
            "Den här texten är så lång att den måste sättas mindre för att få plats i sin ruta på sidan, fyra rader");
  deck.show("note", "Bas");
  const Document document = deck.compose();
  CHECK(render_all(deck.diagnostics) == "");
  const Pt size = find_run(document, "Kort").size;
  CHECK(size < 12.5);
  CHECK(size == find_run(document, "Den här texten").size);
  CHECK(find_run(document, "Bas").size == 8.5);
}

TEST_CASE("texts that start at the same height share their first baseline") {
  Deck deck;
  deck.add_text("body", TextRole::body, "body", {20, 20, 200, 60});
  deck.add_text("note", TextRole::note, "note", {240, 20, 200, 60});
  deck.add_text("figure", TextRole::body, "title", {460, 20, 200, 60});
  deck.add_bars("chart", "bars", {20, 20, 400, 200});
  deck.begin_slide("Rader");
  deck.style("note").size = 10;
  deck.show("body", "Brödtext");
  deck.show("note", "Not");
  deck.show("figure", "38");
  Chart chart = deck.chart({"Totalt"}, {{"Mobilt", {45.0}}});
  chart.heading = Deck::words({"Rubrik"});
  deck.show("chart", chart);
  const Document document = deck.compose();
  const Pt baseline = find_run(document, "Brödtext").origin.y;
  CHECK(find_run(document, "Not").origin.y == Approx(baseline));
  CHECK(find_run(document, "Rubrik").origin.y == Approx(baseline));
  CHECK(find_run(document, "38").origin.y > baseline + 5);  // a large figure hangs by its own capitals
}

/// By how much the rows of two runs of one size miss each other, in rows.
double misfit(const TextRun& a, const TextRun& b, double leading) {
  const double rows = (b.origin.y - a.origin.y) / (a.size * leading);
  return std::abs(rows - std::round(rows));
}

TEST_CASE("texts of one style begin on one grid, and their gaps are half rows of it") {
  Deck deck;
  deck.add_text("left", TextRole::body, "body", {20, 20, 300, 200});
  deck.add_text("right", TextRole::body, "body", {340, 20, 300, 200});
  deck.add_text("below", TextRole::body, "body", {20, 243, 300, 200});
  deck.begin_slide("Rader");
  deck.show("left", Deck::words({"Ett", "**Rubrik**", "- två", "- tre", "Fyra"}));
  deck.show("right", Deck::words({"Fem", "Sex", "- sju"}));
  deck.show("below", Deck::words({"Åtta", "- nio"}));
  const Document document = deck.compose();
  CHECK(render_all(deck.diagnostics) == "");
  const TextRun& first = find_run(document, "Ett");
  const auto misfit_of = [&](const char* words) {
    return misfit(first, find_run(document, words), deck.style("body").leading);
  };
  // Two gaps are a whole row, and lines are level again.
  for (const char* words : {"Rubrik", "tre", "Fem", "sju", "Åtta"}) {
    CAPTURE(words);
    CHECK(misfit_of(words) < 0.001);
  }
  for (const char* words : {"två", "Sex", "nio"}) {
    CAPTURE(words);
    CHECK(misfit_of(words) == Approx(0.5));
  }
  CHECK(find_run(document, "Åtta").origin.y > 252);
}

TEST_CASE("a text without room stays where its region begins rather than on the grid") {
  Deck deck;
  deck.add_text("first", TextRole::body, "body", {20, 20, 300, 30});
  deck.add_text("second", TextRole::body, "body", {20, 60, 300, 13});
  deck.begin_slide("Rader");
  deck.show("first", "Ett");
  deck.show("second", "Två");
  const Document document = deck.compose();
  CHECK(render_all(deck.diagnostics) == "");
  CHECK(find_run(document, "Två").origin.y < 60 + 12.5);
}

TEST_CASE("a text is lowered only onto lines of about its size at its height") {
  FirstLines lines;
  lines.add(100, 9);
  lines.add(100, 70);
  lines.add(200, 12);
  CHECK(lines.drop(100, 8) == Approx(1));
  CHECK(lines.drop(100.3, 8) == Approx(1));
  CHECK(lines.drop(100, 9) == 0);
  CHECK(lines.drop(100, 60) == Approx(10));
  CHECK(lines.drop(150, 8) == 0);
}

}  // namespace
}  // namespace andel::compose::test
