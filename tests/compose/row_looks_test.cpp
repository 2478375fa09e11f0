#include "compose/row_looks.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "compose/chart_text.hpp"
#include "compose/deck.hpp"

namespace andel::compose::test {
namespace {

/// Three companies, one of them held back for its few answers.
struct Ranking {
  Ranking() : chart(deck.chart({"Index"}, {{"Norr", {12.0}}, {"Lill", {CellState::suppressed}}, {"Fyr", {47.0}}})) {
    chart.unit = Unit::index;
    chart.least = -100;
    chart.order = ChartOrder::descending;
    deck.tables.cells[chart.cells[1]].base.unweighted = 87;
    deck.plan.codebook.policy.suppress_below = 101;
  }

  ChartFigures read() { return read_figures(chart, deck.tables, Language::swedish); }

  Deck deck;
  Chart chart;
};

std::string labels(const std::vector<ChartRow>& rows) {
  std::string text;
  for (const auto& row : rows) {
    text += row.category->label + (row.emphasis == RowEmphasis::highlighted ? "! " : " ");
  }
  return text;
}

}  // namespace

TEST_CASE("rows without a figure go apart when the chart says so, with what they rest on") {
  Ranking ranking;
  CHECK(labels(ranking.read().rows) == "Fyr Norr Lill ");
  CHECK(list_apart(ranking.read(), ranking.deck.plan.codebook.policy, Language::swedish).empty());
  ranking.chart.figureless = FigurelessRows::apart;
  const auto figures = ranking.read();
  CHECK(labels(figures.rows) == "Fyr Norr ");
  CHECK(labels(figures.apart) == "Lill ");
  const auto& policy = ranking.deck.plan.codebook.policy;
  CHECK(list_apart(figures, policy, Language::swedish) == "Utanför rangordningen, högst 100 svar: Lill (87 svar)");
  CHECK(list_apart(figures, policy, Language::english) == "Not ranked, at most 100 answers: Lill (87 answers)");
}

TEST_CASE("the first row of a ranking stands out, and is said to") {
  Ranking ranking;
  ranking.chart.figureless = FigurelessRows::apart;
  ranking.chart.first_row = RowEmphasis::highlighted;
  CHECK(labels(ranking.read().rows) == "Fyr! Norr ");
  CHECK(describe_chart(ranking.read(), Language::swedish) ==
        "Liggande stapeldiagram, 2 staplar: Fyr (framhävd) 47, Norr 12.");
}

TEST_CASE("intervals are part of a figure only where the chart carries them, and end where its scale does") {
  Ranking ranking;
  auto& cell = ranking.deck.tables.cells[ranking.chart.cells[0]];
  cell.precision.interval = Interval{-104, 30.4};
  CHECK_FALSE(ranking.read().rows[1].figures[0].interval);
  ranking.chart.interval_level = 0.95;
  const auto figures = ranking.read();
  REQUIRE(figures.rows[1].figures[0].interval);
  CHECK(figures.rows[1].figures[0].interval->low == -100);
  CHECK(figures.rows[1].figures[0].interval->high == 30.4);
  CHECK(describe_chart(figures, Language::english).find("Norr 12 (−100 to 30)") != std::string::npos);
  CHECK(interval_key(0.95, Language::english) == "Thin lines: 95% confidence intervals");
  CHECK(interval_key(0.95, Language::swedish) == "Tunna linjer: 95-procentiga konfidensintervall");
}

TEST_CASE("the values of a chart hold the least that there can be") {
  Ranking ranking;
  CHECK(ranking.read().values().front() == -100);
}

TEST_CASE("an axis of its own holds what the chart shows, not what it might") {
  Ranking ranking;
  for (const auto reach : {AxisReach::figures, AxisReach::stated}) {
    ranking.chart.axis = {reach, -40, 60, {}};
    CHECK(ranking.read().values().front() == 0);
  }
}

}  // namespace andel::compose::test
