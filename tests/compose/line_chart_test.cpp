#include <catch2/catch.hpp>

#include "compose/chart_text.hpp"
#include "compose/deck.hpp"
#include "golden.hpp"

namespace andel::compose::test {
namespace {

constexpr Rect chart_box{25.5, 105, 420, 260};
constexpr CellState nobody = CellState::no_answers;

Chart lines(Deck& deck, const std::vector<std::string>& series, const std::vector<Row>& rows,
            std::vector<double> times) {
  Chart chart = deck.chart(series, rows);
  chart.form = ChartForm::lines;
  chart.times = std::move(times);
  return chart;
}

/// The goal of 70 in 2016, from the first figure of the chart.
GoalPath goal_from(const Chart& chart) { return {chart.cells.front(), 70, {0, 0.2, 0.4}, 2016, "Mål 2016"}; }

/// Boxes of text on a page, as high as their capitals are about.
std::vector<Rect> text_boxes(const Document& document) {
  std::vector<Rect> boxes;
  for (const auto& content : document.pages[PageId{0}].contents) {
    for (const auto& drawing : content.drawings) {
      const auto* run = std::get_if<TextRun>(&drawing);
      if (run == nullptr) continue;
      double advance = 0;
      for (const auto& glyph : run->glyphs) advance += glyph.advance;
      boxes.push_back({run->origin.x, run->origin.y - 0.7 * run->size, advance * run->size / 1000, 0.7 * run->size});
    }
  }
  return boxes;
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

}  // namespace

TEST_CASE("lines stand on their waves' dates, are named at their ends, and break where there is no figure") {
  Deck deck;
  deck.add_bars("chart", "bars", chart_box);
  deck.begin_slide("Över tid");
  Chart chart = lines(deck, {"Kvinnor", "Män"},
                      {{"2011", {45.0, 31.0}}, {"2012", {nobody, 33.0}}, {"2014", {49.0, 35.0}}}, {2011, 2012, 2014});
  chart.heading = Deck::words({"Andel som instämmer"});
  deck.show("chart", chart);
  andel::test::check_golden("compose", "lines", deck.dump());
}

TEST_CASE("the way to the goal is dashed, and goes on to the goal's year") {
  Deck deck;
  deck.add_bars("chart", "bars", chart_box);
  deck.begin_slide("På väg");
  Chart chart = lines(deck, {"Totalt"}, {{"2011", {38.0}}, {"2012", {39.0}}, {"2013", {41.0}}}, {2011, 2012, 2013});
  chart.unit = Unit::index;
  chart.goal = goal_from(chart);
  chart.reference_label = "Vägen till målet";
  deck.show("chart", chart);
  andel::test::check_golden("compose", "goal_line", deck.dump());
}

TEST_CASE("figures and names of lines that run close do not meet") {
  Deck deck;
  deck.add_bars("chart", "bars", chart_box);
  deck.begin_slide("Tätt");
  deck.show("chart", lines(deck, {"Finans", "Handel", "Industri"},
                           {{"2011", {31.0, 33.0, 60.0}}, {"2012", {34.0, 32.0, 58.0}}, {"2013", {33.0, 35.0, 57.0}}},
                           {2011, 2012, 2013}));
  const auto boxes = text_boxes(deck.compose());
  CHECK(deck.diagnostics.empty());
  REQUIRE(boxes.size() >= 9 + 3 + 3);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      CAPTURE(i, j);
      CHECK_FALSE(overlap(boxes[i], boxes[j]));
    }
  }
}

TEST_CASE("lines keep the axis that their author states, and may not leave it") {
  Deck deck;
  deck.add_bars("chart", "bars", chart_box);
  deck.begin_slide("Axel");
  Chart chart = lines(deck, {"Totalt"}, {{"2011", {31.0}}, {"2012", {52.0}}}, {2011, 2012});
  chart.axis = {AxisReach::stated, 0, 50, {}};
  deck.show("chart", chart);
  deck.compose();
  CHECK_THAT(render_all(deck.diagnostics),
             Catch::Contains("axis-too-short: slide 1 “Axel”, region chart: the axis runs from 0 to 50, but the chart "
                             "shows 52.0"));
}

TEST_CASE("waves without room for their labels, and charts without height, are errors") {
  Deck deck;
  deck.add_bars("chart", "bars", {25.5, 105, 200, 60});
  deck.begin_slide("Trångt");
  deck.show("chart", lines(deck, {"Totalt"},
                           {{"Konjunkturbarometern", {31.0}}, {"Arbetsmarknadsbarometern", {34.0}}, {"2013", {33.0}}},
                           {2011, 2011.2, 2013}));
  deck.compose();
  CHECK_THAT(render_all(deck.diagnostics),
             Catch::Contains("slide 1 “Trångt”, region chart: the longest word of the waves' labels is") &&
                 Catch::Contains("slide 1 “Trångt”, region chart: the chart lacks"));
}

TEST_CASE("lines are told in words, in both languages") {
  Deck deck;
  Chart chart = lines(deck, {"Kvinnor", "Män"}, {{"2011", {45.0, 31.0}}, {"2012", {nobody, 33.0}}}, {2011, 2012});
  CHECK(describe_chart(read_figures(chart, deck.tables, Language::swedish), Language::swedish) ==
        "Linjediagram, 2 linjer över 2 mätningar: 2011: Kvinnor 45\u00A0%, Män 31\u00A0%; "
        "2012: Kvinnor inga svar, Män 33\u00A0%.");
  Chart progress = lines(deck, {"Total"}, {{"2011", {38.0}}}, {2011});
  progress.unit = Unit::index;
  progress.goal = goal_from(progress);
  progress.reference_label = "The way to the goal";
  CHECK(describe_chart(read_figures(progress, deck.tables, Language::english), Language::english) ==
        "Line chart, 1 line over 1 wave: 2011 38 (The way to the goal 38), Mål 2016 70.");
}

}  // namespace andel::compose::test
