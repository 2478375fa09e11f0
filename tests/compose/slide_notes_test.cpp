#include "compose/slide_notes.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compose/deck.hpp"

namespace andel::compose::test {
namespace {

/// A ranking of three bars: the first is like the others, the second is not, the third has no figure.
struct Ranking {
  Ranking()
      : chart(deck.chart({"Blå laget"}, {{"Kvar", {50.0}}, {"Tillit", {25.0}}, {"Lön", {CellState::suppressed}}})) {
    deck.plan.codebook.policy.flag_below = 100;
    deck.plan.codebook.policy.suppress_below = 30;
    deck.plan.codebook.test = {Correction::holm, 0.05};
    deck.add_bars("chart", "bars", {0, 0, 400, 300});
    chart.order = ChartOrder::descending;
    test({Finding::no_difference, Finding::lower, Finding::higher});
  }

  void test(const std::vector<Finding>& findings) {
    ChartTests tests{deck.plan.families.add(ComparisonFamily(findings.size())), {}};
    for (std::size_t i = 0; i < findings.size(); ++i) tests.bars.emplace_back(BarTest{i});
    chart.tests = tests;
    deck.tables.findings.add(findings);
  }

  void flag(std::size_t bar) { deck.tables.cells[chart.cells[bar]].flag = CellFlag::uncertain; }

  /// The sentences of a slide that has only the chart.
  [[nodiscard]] std::string sentences() const {
    PlannedSlide slide;
    slide.contents.emplace_back(RegionId{0}, chart);
    const auto no_words = [](RegionId, const RichText&) { return std::span<const PlainParagraph>(); };
    return fmt::format("{}", fmt::join(SlideNotes(slide, no_words, deck.plan, deck.tables).sentences(), " | "));
  }

  Deck deck;
  Chart chart;
};

const std::string held_back = "–* Redovisas inte: färre än 30 svar.";
const std::string flagged = "* Osäkert: färre än 100 svar.";
const std::string differing =
    "↑\u00A0↓\u00A0Högre eller lägre än övriga (t-test, 5\u00A0%; Holms korrektion för diagrammets 3 test).";
const std::string alike =
    "Ingen stapel skiljer sig säkert från övriga (t-test, 5\u00A0%; Holms korrektion för diagrammets 3 test).";

}  // namespace

TEST_CASE("a slide explains the signs of the rows that it shows, and counts the tests of them all") {
  Ranking ranking;
  ranking.flag(1);
  CHECK(ranking.sentences() == flagged + " | " + held_back + " | " + differing);
  ranking.chart.show = 2;
  CHECK(ranking.sentences() == flagged + " | " + differing);
  ranking.chart.show = 1;
  CHECK(ranking.sentences() == alike);
}

TEST_CASE("rows that are listed apart say themselves why, those that keep their bars have signs") {
  Ranking ranking;
  ranking.flag(1);
  ranking.chart.figureless = FigurelessRows::apart;
  CHECK(ranking.sentences() == flagged + " | " + differing);
}

TEST_CASE("a bar without a figure has no arrow, whatever was found of it") {
  Ranking ranking;
  ranking.test({Finding::no_difference, Finding::no_difference, Finding::higher});
  CHECK(ranking.sentences() == held_back + " | " + alike);
}

}  // namespace andel::compose::test
