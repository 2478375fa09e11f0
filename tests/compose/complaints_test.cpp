#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "compose/compose.hpp"
#include "compose/deck.hpp"
#include "support/render.hpp"
#include "support/source.hpp"

namespace andel::compose::test {
namespace {

const std::string spec =
    "slides:\n"
    "  - layout: chart\n"
    "    title: Falsk mobilitet\n"
    "    chart: {measure: agree, items: [mobile]}\n"
    "    second: {measure: agree, items: [mail]}\n";

/// A report whose first slide has something that does not fit; errors point into `spec`.
struct Misfit {
  Deck deck;
  SourceMap sources;
  FileId file = sources.add("report.yaml", spec);

  Misfit() { deck.begin_slide("Falsk mobilitet"); }

  [[nodiscard]] Span span_of(std::string_view words) const {
    const std::size_t begin = spec.find(words);
    return {file, begin, begin + words.size()};
  }
  RichText words(std::string text) {
    RichText rich = Deck::words({std::move(text)});
    rich.span = span_of("Falsk mobilitet");
    return rich;
  }
  Chart chart(const std::vector<std::string>& series, const std::vector<Row>& rows) {
    Chart chart = deck.chart(series, rows);
    chart.span = span_of("{measure: agree, items: [mobile]}");
    return chart;
  }
  std::string complaints() {
    (void)deck.compose();
    std::string text;
    for (const auto& diagnostic : deck.diagnostics.all()) text += render(diagnostic, sources, Colouring::none) + "\n";
    while (text.ends_with('\n')) text.pop_back();
    return text;
  }
};

TEST_CASE("a bar that its axis would cut") {
  Misfit misfit;
  misfit.deck.add_bars("chart", "bars", {20, 20, 300, 200});
  Chart chart = misfit.chart({"Totalt"}, {{"Mobilt", {45.0}}, {"Virtuellt", {31.0}}});
  chart.axis = {AxisReach::stated, 0, 40, misfit.span_of("agree")};
  misfit.deck.show("chart", chart);
  CHECK(
      misfit.complaints() ==
      R"(report.yaml:4:22: error: slide 1 “Falsk mobilitet”, region chart: the axis runs from 0 to 40, but the chart shows 45.0
4 |     chart: {measure: agree, items: [mobile]}
  |                      ^^^^^
hint: choose ends that hold all figures and their intervals, or write `axis: fitted`)");
}

TEST_CASE("a text too tall for its region") {
  Misfit misfit;
  misfit.deck.add_text("commentary", TextRole::body, "body", {20, 20, 120, 40});
  misfit.deck.show("commentary",
                   misfit.words("Knappt hälften av alla svarande instämmer i att företaget har ett mobilt "
                                "arbetssätt, och många fler vill ha det."));
  CHECK(
      misfit.complaints() ==
      R"(report.yaml:3:12: error: slide 1 “Falsk mobilitet”, region commentary: the text is 28.4 pt (2 lines) too tall at the smallest size 10.5 pt
3 |     title: Falsk mobilitet
  |            ^^^^^^^^^^^^^^^
hint: shorten the text, or give the region more room in its layout)");
}

TEST_CASE("a word too wide for its region") {
  Misfit misfit;
  misfit.deck.add_text("title", TextRole::title, "title", {20, 20, 150, 100});
  misfit.deck.show("title", misfit.words("Mobilitetsundersökningarna"));
  CHECK(
      misfit.complaints() ==
      R"(report.yaml:3:12: error: slide 1 “Falsk mobilitet”, region title: the longest word of the text is 101.1 pt too wide at the smallest size 20 pt
3 |     title: Falsk mobilitet
  |            ^^^^^^^^^^^^^^^
hint: break the word with a soft hyphen (U+00AD), choose another, or widen the region)");
}

TEST_CASE("characters that no face has") {
  Misfit misfit;
  misfit.deck.add_text("title", TextRole::title, "title", {20, 20, 600, 100});
  misfit.deck.show("title", misfit.words("Mobilt 😀 och 漢字 😀"));
  CHECK(
      misfit.complaints() ==
      R"(report.yaml:3:12: error: slide 1 “Falsk mobilitet”, region title: no face has U+1F600, U+6F22, U+5B57 (asked: Lato bold)
3 |     title: Falsk mobilitet
  |            ^^^^^^^^^^^^^^^
hint: name a face that has it among the brand's `fallbacks`)");
}

TEST_CASE("characters from right to left") {
  Misfit misfit;
  misfit.deck.add_text("title", TextRole::title, "title", {20, 20, 600, 100});
  misfit.deck.show("title", misfit.words("שלום"));
  CHECK(
      misfit.complaints() ==
      R"(report.yaml:3:12: error: slide 1 “Falsk mobilitet”, region title: U+05E9, U+05DC, U+05D5, U+05DD is written from right to left, which cannot be set
3 |     title: Falsk mobilitet
  |            ^^^^^^^^^^^^^^^
hint: write it in Latin, Greek or Cyrillic letters)");
}

TEST_CASE("a chart too tall for its region") {
  Misfit misfit;
  misfit.deck.add_bars("chart", "bars", {20, 20, 300, 60});
  misfit.deck.show("chart",
                   misfit.chart({"Totalt"}, {{"Ett", {1.0}}, {"Två", {2.0}}, {"Tre", {3.0}}, {"Fyra", {4.0}}}));
  CHECK(
      misfit.complaints() ==
      R"(report.yaml:4:12: error: slide 1 “Falsk mobilitet”, region chart: the chart is 22.6 pt too tall, with labels at their smallest size 9 pt and bars 5 pt thick
4 |     chart: {measure: agree, items: [mobile]}
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: shorten the labels, show fewer bars, or give the region more height)");
}

TEST_CASE("a chart with a label that cannot be broken") {
  Misfit misfit;
  misfit.deck.add_bars("chart", "bars", {20, 20, 150, 200});
  misfit.deck.show("chart", misfit.chart({"Totalt"}, {{"Mobilitetsundersökningarna", {1.0}}}));
  CHECK(
      misfit.complaints() ==
      R"(report.yaml:4:12: error: slide 1 “Falsk mobilitet”, region chart: the longest word of the chart's labels is 43.2 pt too wide at the smallest size 9 pt
4 |     chart: {measure: agree, items: [mobile]}
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: break the word with a soft hyphen (U+00AD), choose another, or widen the region)");
}

TEST_CASE("a chart's characters that no face has, in labels and heading") {
  Misfit misfit;
  misfit.deck.add_bars("chart", "bars", {20, 20, 300, 200});
  Chart chart = misfit.chart({"Totalt"}, {{"漢字", {1.0}}});
  chart.heading = Deck::words({"😀"});
  misfit.deck.show("chart", chart);
  CHECK(misfit.complaints() ==
        R"(report.yaml:4:12: error: slide 1 “Falsk mobilitet”, region chart: no face has U+1F600 (asked: Lato bold)
4 |     chart: {measure: agree, items: [mobile]}
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: name a face that has it among the brand's `fallbacks`

report.yaml:4:12: error: slide 1 “Falsk mobilitet”, region chart: no face has U+6F22, U+5B57 (asked: Lato regular)
4 |     chart: {measure: agree, items: [mobile]}
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: name a face that has it among the brand's `fallbacks`)");
}

TEST_CASE("more series than colours") {
  Misfit misfit;
  misfit.deck.add_bars("chart", "bars", {20, 20, 400, 200});
  misfit.deck.show("chart", misfit.chart({"A", "B", "C", "D"}, {{"Mobilt", {1.0, 2.0, 3.0, 4.0}}}));
  CHECK(
      misfit.complaints() ==
      R"(report.yaml:4:12: error: slide 1 “Falsk mobilitet”, region chart: the chart has 4 series, its style `bars` only 3 colours
4 |     chart: {measure: agree, items: [mobile]}
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: add colours to the style's `series`, or show fewer segments)");
}

TEST_CASE("a legend for charts of different series") {
  Misfit misfit;
  misfit.deck.add_legend("legend", {"left", "right"}, {20, 20, 400, 20});
  misfit.deck.add_bars("left", "bars", {20, 60, 300, 200});
  misfit.deck.add_bars("right", "bars", {340, 60, 300, 200});
  misfit.deck.show("left", misfit.chart({"A", "B"}, {{"Mobilt", {1.0, 2.0}}}));
  Chart other = misfit.chart({"B", "A"}, {{"Mobilt", {1.0, 2.0}}});
  other.span = misfit.span_of("{measure: agree, items: [mail]}");
  misfit.deck.show("right", other);
  CHECK(
      misfit.complaints() ==
      R"(report.yaml:5:13: error: slide 1 “Falsk mobilitet”, region right: the legend explains the series of region left, but this chart has others
5 |     second: {measure: agree, items: [mail]}
  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: show the same segments in the same order in both charts)");
}

TEST_CASE("a legend too tall for its region") {
  Misfit misfit;
  misfit.deck.add_legend("legend", {"chart"}, {20, 20, 80, 15});
  misfit.deck.add_bars("chart", "bars", {20, 60, 300, 200});
  misfit.deck.show("chart", misfit.chart({"Näringslivet", "Offentlig sektor"}, {{"Mobilt", {1.0, 2.0}}}));
  CHECK(
      misfit.complaints() ==
      R"(report.yaml:4:12: error: slide 1 “Falsk mobilitet”, region legend: the legend is 1.3 pt too tall at the smallest size 8.5 pt
4 |     chart: {measure: agree, items: [mobile]}
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: shorten the labels, or give the region more height)");
}

}  // namespace
}  // namespace andel::compose::test
