#include "compose/compose.hpp"

#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "compose/deck.hpp"
#include "golden.hpp"

namespace andel::compose::test {
namespace {

constexpr Rect title_box{25.5, 25.5, 668, 62};
constexpr Rect left_box{25.5, 105, 380, 320};
constexpr Rect right_box{418, 105, 275, 320};
constexpr Rect note_box{25.5, 455, 668, 30};

const std::vector<Row> mobility{
    {"Har ett mobilt arbetssätt", {45.2}},
    {"Medarbetarna når företagets nätverk även när de inte är på arbetsplatsen", {56.0}},
    {"Läser sin e-post från arbetet i mobilen", {49.7}},
    {"Medarbetarna når interna system från mobilen", {22.4}},
    {"Ser i mobilen vilka kolleger som är tillgängliga", {9.1}},
};

TEST_CASE("a slide with a chart, commentary and a note") {
  Deck deck;
  deck.add_text("title", TextRole::title, "title", title_box);
  deck.add_bars("chart", "bars", left_box);
  deck.add_text("commentary", TextRole::body, "body", right_box);
  deck.add_text("note", TextRole::note, "note", note_box).anchor = Anchor::bottom;
  deck.layout().furniture.emplace_back(Band{{0, 0, 8.5, 540}, {180, 0, 90}});
  deck.layout().furniture.emplace_back(FurnitureText{{25.5, 512, 300, 14}, StyleId{2}, {"{copyright}", Span{}}});
  deck.layout().furniture.emplace_back(FurnitureText{{600, 512, 93, 14}, StyleId{2}, {"{page} ({pages})", Span{}}});
  deck.begin_slide("Falsk mobilitet");
  deck.show("title", "Falsk mobilitet");
  deck.show("chart", deck.chart({"Totalt"}, mobility));
  deck.show("commentary",
            Deck::words({"Knappt hälften instämmer i att företaget har ett mobilt arbetssätt.",
                         "- Inom service och tjänster är andelen 58\u00A0%.", "- I offentlig sektor är den 29\u00A0%.",
                         "**Mobiliteten stannar vid e-post.**"}));
  deck.show("note", "Bas: Samtliga intervjuer (6\u00A0136)");
  andel::test::check_golden("compose", "chart_slide", deck.dump());
}

TEST_CASE("several series explain themselves above the bars") {
  Deck deck;
  deck.add_bars("chart", "bars", left_box);
  deck.begin_slide("Jämförelse");
  Chart chart = deck.chart({"Näringslivet", "Offentlig sektor"}, {{"Mer motiverade medarbetare", {52.0, 46.0}, 50.0},
                                                                  {"Nöjdare kunder", {77.0, 65.0}, 72.0}});
  chart.heading = Deck::words({"Modern kundservice"});
  deck.show("chart", chart);
  andel::test::check_golden("compose", "grouped_chart", deck.dump());
}

TEST_CASE("four charts share label column, axis, rhythm and baselines") {
  Deck deck;
  deck.add_text("title", TextRole::title, "title", title_box);
  deck.add_legend("legend", {"a", "b", "c", "d"}, {25.5, 90, 668, 20});
  deck.add_bars("a", "bars", {25.5, 120, 325, 150});
  deck.add_bars("b", "bars", {368, 120, 325, 150});
  deck.add_bars("c", "bars", {25.5, 290, 325, 150});
  deck.add_bars("d", "bars", {368, 290, 325, 150});
  deck.begin_slide("Jämförelse");
  deck.show("title", "Jämförelse");
  for (const char* region : {"a", "b", "c", "d"}) {
    Chart chart = deck.chart({"Näringslivet", "Offentlig sektor"},
                             {{"Mer motiverade medarbetare", {52.0, 46.0}}, {"Nöjdare kunder", {77.0, 65.0}}});
    chart.heading = Deck::words({std::string("Effekter ") + region});
    deck.show(region, chart);
  }
  andel::test::check_golden("compose", "four_charts", deck.dump());
}

TEST_CASE("a slide of lists") {
  Deck deck;
  deck.add_text("title", TextRole::title, "title", title_box);
  deck.add_text("subtitle", TextRole::subtitle, "heading", {25.5, 60, 668, 20});
  Region& body = deck.add_text("body", TextRole::body, "body", {25.5, 105, 668, 320});
  body.columns = 2;
  body.gutter = 20;
  deck.begin_slide("Mål");
  deck.show("title", "Mål");
  deck.show("subtitle", "Från 38 till 70");
  deck.show("body", Deck::words({"Ett smart företag", "- har ett mobilt arbetssätt", "- använder virtuella möten",
                                 "1. börjar nu", "1. slutar aldrig", "Resten är vila."}));
  andel::test::check_golden("compose", "list_slide", deck.dump());
}

TEST_CASE("bars of 0 and 100 percent, and cells without a value") {
  Deck deck;
  deck.add_bars("chart", "bars", left_box);
  deck.plan.codebook.policy.suppress_below = 30;
  deck.begin_slide("Ytterligheter");
  deck.show("chart", deck.chart({"Totalt"}, {{"Alla", {100.0}},
                                             {"Ingen", {0.0}},
                                             {"Nästan ingen", {0.4}},
                                             {"Få svar", {CellState::suppressed}},
                                             {"Inga svar", {CellState::no_answers}}}));
  andel::test::check_golden("compose", "extreme_bars", deck.dump());
}

TEST_CASE("the slide's note explains the signs of its figures, after what its author says") {
  Deck deck;
  deck.add_bars("chart", "bars", left_box);
  deck.add_text("note", TextRole::note, "note", {25.5, 480, 660, 30});
  deck.plan.codebook.policy.flag_below = 100;
  const auto notes_of = [&] {
    const Document document = deck.compose();
    CHECK(render_all(deck.diagnostics) == "");
    std::string words;
    for (const auto& content : document.pages[PageId{}].contents) {
      for (const auto& drawing : content.drawings) {
        const auto* run = std::get_if<TextRun>(&drawing);
        if (run != nullptr && run->origin.y > 470) words += run->text;
      }
    }
    return words;
  };
  deck.begin_slide("Bank");
  const Chart chart = deck.chart({"Bank"}, {{"Mobilt", {58.0}}, {"Video", {31.0}}});
  deck.show("chart", chart);
  SECTION("nothing to explain") { CHECK(notes_of() == ""); }
  SECTION("a note of its own") {
    deck.tables.cells[chart.cells[1]].flag = CellFlag::uncertain;
    CHECK(notes_of() == "* Osäkert: färre än 100 svar.");
  }
  SECTION("behind the author's words") {
    deck.tables.cells[chart.cells[1]].flag = CellFlag::uncertain;
    deck.show("note", "Bas: 73 intervjuer.");
    CHECK(notes_of() == "Bas: 73 intervjuer. * Osäkert: färre än 100 svar.");
  }
}

TEST_CASE("a reference value is marked above and below the bars, and figures stay at their bars' ends") {
  Deck deck;
  deck.add_bars("chart", "bars", left_box);
  deck.begin_slide("Bank");
  deck.show("chart", deck.chart({"Bank"}, {{"Far below the mark", {20.0}, 80.0},
                                           {"Just below the mark", {50.0}, 54.0},
                                           {"Above the mark", {60.0}, 30.0}}));
  andel::test::check_golden("compose", "reference_marks", deck.dump());
}

TEST_CASE("labels of one style have one size on a slide, however much room each chart has") {
  const auto label_sizes = [](Pt height) {
    Deck deck;
    deck.add_bars("roomy", "bars", {25.5, 120, 325, 220});
    deck.add_bars("tight", "bars", {368, 120, 300, height});
    deck.begin_slide("Jämförelse");
    deck.show("roomy", deck.chart({"Totalt"}, {{"Luftig", {40.0}}}));
    deck.show("tight", deck.chart({"Totalt"}, std::vector<Row>(4, Row{"Trång", {40.0}})));
    const Document document = deck.compose();
    CHECK(render_all(deck.diagnostics) == "");
    std::vector<Pt> sizes;
    for (const auto& content : document.pages[PageId{}].contents) {
      for (const auto& drawing : content.drawings) {
        const auto* run = std::get_if<TextRun>(&drawing);
        if (run != nullptr && (run->text == "Luftig" || run->text == "Trång")) sizes.push_back(run->size);
      }
    }
    return sizes;
  };
  CHECK(label_sizes(220) == std::vector<Pt>(5, 11));
  CHECK(label_sizes(96) == std::vector<Pt>(5, 10.5));
}

TEST_CASE("charts beside each other have their axes at one height where one has a bar more") {
  const auto axis_heights = [](std::size_t left_bars, std::size_t right_bars) {
    Deck deck;
    deck.add_bars("left", "bars", {25.5, 120, 325, 220});
    deck.add_bars("right", "bars", {368, 120, 325, 220});
    deck.begin_slide("Jämförelse");
    const auto show = [&](const char* region, std::size_t bars) {
      std::vector<Row> rows;
      for (std::size_t i = 0; i < bars; ++i) rows.push_back({"Rad", {40.0}});
      deck.show(region, deck.chart({"Totalt"}, rows));
    };
    show("left", left_bars);
    show("right", right_bars);
    const Document document = deck.compose();
    std::vector<Pt> heights;
    for (const auto& content : document.pages[PageId{}].contents) {
      for (const auto& drawing : content.drawings) {
        const auto* run = std::get_if<TextRun>(&drawing);
        if (run != nullptr && run->text == "100\u00A0%") heights.push_back(run->origin.y);
      }
    }
    REQUIRE(heights.size() == 2);
    return heights;
  };
  const auto level = axis_heights(5, 6);
  CHECK(level[0] == Approx(level[1]));
  const auto unlike = axis_heights(4, 6);
  CHECK(unlike[0] < unlike[1] - 20);
}

TEST_CASE("an axis has as many labels as stand apart from each other, whatever the widest of them takes") {
  const auto gaps_between_labels = [](Pt width) {
    Deck deck;
    deck.add_bars("chart", "bars", {25.5, 120, width, 220});
    deck.begin_slide("Axel");
    deck.show("chart", deck.chart({"Totalt"}, {{"Rad", {40.0}}}));
    const Document document = deck.compose();
    std::vector<double> gaps;  // in ems
    std::optional<Pt> end;
    for (const auto& content : document.pages[PageId{}].contents) {
      for (const auto& drawing : content.drawings) {
        const auto* run = std::get_if<TextRun>(&drawing);
        if (run == nullptr || run->size != 8.5 || !run->text.ends_with('%')) continue;
        if (end) gaps.push_back((run->origin.x - *end) / run->size);
        end = run->origin.x;
        for (const Glyph& glyph : run->glyphs) *end += glyph.advance * run->size / 1000;
      }
    }
    return gaps;
  };
  std::map<std::size_t, double> narrowest;  // by number of gaps
  for (Pt width = 160; width < 360; width += 2) {
    const auto gaps = gaps_between_labels(width);
    REQUIRE(!gaps.empty());
    const double least = *std::min_element(gaps.begin(), gaps.end());
    INFO(width);
    CHECK(least >= 1.8);
    narrowest.try_emplace(gaps.size(), least);
  }
  REQUIRE(narrowest.contains(5));  // steps of 20
  CHECK(narrowest[5] < 1.9);
}

TEST_CASE("a chart is not levelled beyond its region") {
  for (int bars = 6; bars <= 16; ++bars) {
    Deck deck;
    const Rect left{25.5, 120, 325, 220};
    deck.add_bars("left", "bars", left);  // has a key below its axis, which the other lacks
    deck.add_bars("right", "bars", {368, 120, 325, 220});
    deck.begin_slide("Jämförelse");
    const auto rows = [](int count, std::optional<Figure> reference) {
      return std::vector<Row>(static_cast<std::size_t>(count), Row{"Rad", {40.0}, reference});
    };
    deck.show("left", deck.chart({"Totalt"}, rows(bars - 1, 30.0)));
    deck.show("right", deck.chart({"Totalt"}, rows(bars, std::nullopt)));
    const Document document = deck.compose();
    if (!deck.diagnostics.all().empty()) continue;  // too many bars at all
    INFO(bars);
    for (const auto& content : document.pages[PageId{}].contents) {
      for (const auto& drawing : content.drawings) {
        const auto* run = std::get_if<TextRun>(&drawing);
        if (run != nullptr && run->origin.x < left.right()) CHECK(run->origin.y <= left.bottom());
      }
    }
  }
}

TEST_CASE("long labels wrap, widen their column and shrink before they are an error") {
  Deck deck;
  deck.add_bars("chart", "bars", {25.5, 105, 380, 190});
  const std::string statement =
      "Jag kan enkelt ge kunder och partners del av gemensam information från våra interna system på ett säkert sätt";
  deck.begin_slide("Kundservice");
  deck.show("chart",
            deck.chart({"Totalt"}, {{statement, {34.0}}, {statement, {21.0}}, {"Kort", {8.0}}, {statement, {5.0}}}));
  andel::test::check_golden("compose", "long_labels", deck.dump());
}

}  // namespace
}  // namespace andel::compose::test
