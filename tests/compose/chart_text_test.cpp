#include "compose/chart_text.hpp"

#include <catch2/catch.hpp>

#include "compose/chart_figures.hpp"
#include "compose/deck.hpp"

namespace andel::compose::test {
namespace {

constexpr auto nobody = CellState::no_answers;
constexpr auto held_back = CellState::suppressed;

TEST_CASE("a chart in words, from the figures as they are printed") {
  Deck deck;
  const auto describe = [&](const Chart& chart, Language language) {
    return describe_chart(read_figures(chart, deck.tables, language), language);
  };
  SECTION("one series") {
    const Chart chart = deck.chart({"Totalt"}, {{"Mobilt", {44.5}, {}, "Har ett mobilt arbetssätt"}, {"Video", {9.4}}});
    CHECK(describe(chart, Language::swedish) ==
          "Liggande stapeldiagram, 2 staplar: Har ett mobilt arbetssätt 45\u00A0%, Video 9\u00A0%.");
    CHECK(describe(chart, Language::english) ==
          "Horizontal bar chart, 2 bars: Har ett mobilt arbetssätt 45%, Video 9%.");
  }
  SECTION("several series") {
    const Chart chart = deck.chart({"Näringslivet", "Offentlig sektor"},
                                   {{"Mer motiverade", {52.0, 46.0}}, {"Nöjdare kunder", {77.0, 65.0}}});
    CHECK(describe(chart, Language::swedish) ==
          "Liggande stapeldiagram, 2 grupper med 2 staplar: Mer motiverade: Näringslivet 52\u00A0%, Offentlig sektor "
          "46\u00A0%; "
          "Nöjdare kunder: Näringslivet 77\u00A0%, Offentlig sektor 65\u00A0%.");
  }
  SECTION("reference values") {
    const Chart chart = deck.chart({"Bank"}, {{"Mobilt", {58.0}, 45.0}});
    CHECK(describe(chart, Language::swedish) ==
          "Liggande stapeldiagram, 1 stapel: Mobilt 58\u00A0% (Totalt 45\u00A0%).");
  }
  SECTION("figures that are not there") {
    const Chart chart = deck.chart({"Totalt"}, {{"Mobilt", {nobody}}, {"Video", {held_back}}});
    CHECK(describe(chart, Language::swedish) ==
          "Liggande stapeldiagram, 2 staplar: Mobilt inga svar, Video för få svar.");
  }
  SECTION("signs are said in words") {
    Chart chart = deck.chart({"Bank"}, {{"Mobilt", {58.0}}, {"Video", {31.0}}, {"Blogg", {20.0}}});
    deck.tables.cells[chart.cells[0]].flag = CellFlag::uncertain;
    chart.tests = ChartTests{deck.plan.families.add(ComparisonFamily(3)), {BarTest{0}, BarTest{1}, BarTest{2}}};
    deck.tables.findings.add({Finding::higher, Finding::lower, Finding::no_difference});
    CHECK(describe(chart, Language::swedish) ==
          "Liggande stapeldiagram, 3 staplar: Mobilt 58\u00A0% (osäkert) (högre än övriga), Video 31\u00A0% (lägre än "
          "övriga), Blogg 20\u00A0%.");
    const auto figures = read_figures(chart, deck.tables, Language::english);
    CHECK(figures.rows[0].figures[0].text == "58%*\u00A0↑");
    CHECK(figures.rows[1].figures[0].text == "31%\u00A0↓");
    CHECK(figures.rows[2].figures[0].text == "20%");
  }
  SECTION("nothing at all") {
    CHECK(describe(deck.chart({"Totalt"}, {}), Language::swedish) == "Liggande stapeldiagram, utan staplar.");
  }
}

TEST_CASE("signs in place of figures are explained, each once") {
  Deck deck;
  const auto keys = [&](const std::vector<Row>& rows) {
    return sign_keys(read_figures(deck.chart({"Totalt"}, rows), deck.tables, Language::swedish), Language::swedish);
  };
  CHECK(keys({{"A", {1.0}}}).empty());
  CHECK(keys({{"A", {held_back}}, {"B", {held_back}}}).empty());  // the slide's note has it
  CHECK(keys({{"A", {nobody}}, {"B", {nobody}}}) == std::vector<std::string>{"– Inga svar"});
}

TEST_CASE("changes of shares are percentage points, those of an index are not") {
  Deck deck;
  Chart chart = deck.chart({"Totalt"}, {{"2012", {31.0}}});
  chart.change_label = "2011";
  const auto key = [&](Unit unit, Finding finding, Language language) {
    chart.unit = unit;
    ChartFigures figures = read_figures(chart, deck.tables, language);
    figures.rows[0].figures[0].change = ChartChange{"+3", finding};
    return sign_keys(figures, language).at(0);
  };
  CHECK(key(Unit::percent, Finding::higher, Language::swedish) ==
        "Inom parentes: förändring i procentenheter sedan 2011; ↗\u00A0↘\u00A0statistiskt säkerställd");
  CHECK(key(Unit::index, Finding::lower, Language::swedish) ==
        "Inom parentes: förändring sedan 2011; ↗\u00A0↘\u00A0statistiskt säkerställd");
  CHECK(key(Unit::percent, Finding::higher, Language::english) ==
        "In brackets: change in percentage points since 2011; ↗\u00A0↘\u00A0statistically significant");
  SECTION("arrows that no change has are not explained") {
    CHECK(key(Unit::index, Finding::no_difference, Language::swedish) ==
          "Inom parentes: förändring sedan 2011; ingen är statistiskt säkerställd");
    CHECK(key(Unit::index, Finding::no_difference, Language::english) ==
          "In brackets: change since 2011; none is statistically significant");
    CHECK(key(Unit::index, Finding::untested, Language::english) == "In brackets: change since 2011");
  }
}

TEST_CASE("a change and a difference from the others have arrows of their own, and words") {
  Deck deck;
  Chart chart = deck.chart({"Bank"}, {{"Mobilt", {58.0}}, {"Video", {31.0}}, {"Blogg", {20.0}}, {"Chatt", {9.0}}});
  chart.change_label = "2011";
  chart.tests = ChartTests{deck.plan.families.add(ComparisonFamily(4)), {BarTest{0}, BarTest{1}, BarTest{2}, {}}};
  deck.tables.findings.add({Finding::higher, Finding::lower, Finding::no_difference, Finding::untested});
  const auto add_change = [&](PrecisionState state, double difference, double p_value) {
    Comparison change;
    change.state = state;
    change.difference = difference;
    change.p_value = p_value;
    chart.changes.emplace_back(deck.tables.comparisons.add(change));
  };
  add_change(PrecisionState::known, 5, 0.01);
  add_change(PrecisionState::known, -4, 0.01);
  add_change(PrecisionState::known, 3, 0.05);
  add_change(PrecisionState::single_unit, 2, 0);
  const auto figures = read_figures(chart, deck.tables, Language::english);
  CHECK(figures.rows[0].figures[0].text == "58%\u00A0↑ (+5↗)");
  CHECK(figures.rows[1].figures[0].text == "31%\u00A0↓ (−4↘)");
  CHECK(figures.rows[2].figures[0].text == "20% (+3)");
  CHECK(figures.rows[3].figures[0].text == "9% (+2)");
  CHECK(describe_chart(figures, Language::english) ==
        "Horizontal bar chart, 4 bars: Mobilt 58% (higher than the rest) (change since 2011 +5, significant), Video "
        "31% (lower than the rest) (change since 2011 −4, significant), Blogg 20% (change since 2011 +3, not "
        "significant), Chatt 9% (change since 2011 +2, untested).");
}

TEST_CASE("rows by falling value of the first series, those without a value last") {
  Deck deck;
  Chart chart = deck.chart(
      {"A", "B"}, {{"one", {20.0, 90.0}}, {"two", {nobody, 80.0}}, {"three", {40.0, 70.0}}, {"four", {20.0, 60.0}}});
  const auto labels = [&] {
    std::string all;
    for (const auto& row : read_figures(chart, deck.tables, Language::swedish).rows) all += row.category->label + " ";
    return all;
  };
  CHECK(labels() == "one two three four ");
  chart.order = ChartOrder::descending;
  CHECK(labels() == "three one four two ");
}

TEST_CASE("a chart of the reference segment itself marks nothing, but keeps the room") {
  Deck deck;
  Chart chart = deck.chart({"Totalt"}, {{"Mobilt", {45.0}, 45.0}});
  CHECK(read_figures(chart, deck.tables, Language::swedish).reference == ReferenceMarks::drawn);
  chart.reference = chart.cells;
  const ChartFigures own = read_figures(chart, deck.tables, Language::swedish);
  CHECK(own.reference == ReferenceMarks::room_only);
  CHECK_FALSE(own.rows.front().reference.has_value());
  chart.reference.clear();
  CHECK(read_figures(chart, deck.tables, Language::swedish).reference == ReferenceMarks::none);
}

}  // namespace
}  // namespace andel::compose::test
