// Charts and texts that look back at earlier waves.
#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

using namespace andel;
using namespace andel::tests;

namespace {

/// The edition of 2012 of a report with one slide.
struct Fixture {
  SpecFile file;
  ReportSpec report = small_report(file);
  Codebook codebook = small_codebook();
  Diagnostics diagnostics;

  Fixture() { report.wave = file.name("2012"); }

  ChartSpec chart(std::string measure, const std::vector<std::string>& items, const std::vector<std::string>& waves) {
    ChartSpec spec;
    spec.measure = file.name(std::move(measure));
    for (const auto& item : items) spec.items.push_back(file.name(item));
    for (const auto& wave : waves) spec.waves.push_back(file.name(wave));
    spec.span = spec.measure.span;
    return spec;
  }

  SlideSpec slide(RegionSpec content, std::string region) {
    SlideSpec made;
    made.layout = file.name("chart");
    made.regions.emplace_back(file.name("title"), file.text("A"));
    made.regions.emplace_back(file.name(std::move(region)), std::move(content));
    return made;
  }

  /// The bars of a chart, a line each, and what they have changed since.
  std::string planned(ChartSpec spec) {
    report.slides = {slide(std::move(spec), "chart")};
    const Plan plan = plan::make_plan(report, codebook, small_brand(), diagnostics);
    if (diagnostics.has_errors()) return file.render_all(diagnostics);
    const auto& made = std::get<Chart>(plan.slides[0].contents[1].second);
    std::string bars;
    for (std::size_t i = 0; i < made.cells.size(); ++i) {
      bars += fmt::format("{} / {}: {}", made.categories[i / made.series.size()].label,
                          made.series[i % made.series.size()].label, name_of(plan.cells[made.cells[i]], plan));
      if (!made.changes.empty() && made.changes[i]) {
        const auto& comparison = plan.comparisons[*made.changes[i]];
        bars += " since " + name_of(plan.cells[std::get<CellId>(comparison.against)], plan);
      }
      bars += "\n";
    }
    return bars;
  }

  /// What an expression says in the edition, or what is wrong with it.
  std::string said(const std::string& words) {
    report.slides = {slide(file.text("{" + words + "}"), "body")};
    const Plan plan = plan::make_plan(report, codebook, small_brand(), diagnostics);
    if (diagnostics.has_errors()) return diagnostics.all().front().message;
    Tables tables = tables_for(plan);
    for (const auto id : plan.cells.ids()) {
      tables.cells[id].state = CellState::value;
      tables.cells[id].value = plan.cells[id].wave == WaveId{1} ? 39.1 : 38.4;  // the index, in 2012 and in 2011
    }
    const auto& text = std::get<RichText>(plan.slides[0].contents[1].second);
    const auto paragraphs = express::evaluate(text, plan, tables, diagnostics);
    return paragraphs.empty() ? "" : visible(paragraphs.front().text());
  }

  void set_goal(const std::string& from, int year) {
    GoalSpec goal;
    goal.measure = file.name("index");
    goal.from = file.name(from);
    goal.target = 48.4;
    goal.year = year;
    report.goal = goal;
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "the bars of a row can be waves") {
  CHECK(planned(chart("agree", {"mobile", "virtual"}, {"all"})) ==
        "Har ett mobilt arbetssätt / 2011: agree(mobile, total), wave 2011\n"
        "Har ett mobilt arbetssätt / 2012: agree(mobile, total)\n"
        "Virtuella möten / 2011: agree(virtual, total), wave 2011\n"
        "Virtuella möten / 2012: agree(virtual, total)\n");
}

TEST_CASE_METHOD(Fixture, "rows can be waves, and the report's own has changed since another") {
  ChartSpec spec = chart("index", {}, {"first", "current"});
  spec.rows = ChartRows::waves;
  spec.change = file.name("previous");
  CHECK(planned(spec) ==
        "2011 / Totalt: index(total), wave 2011\n"
        "2012 / Totalt: index(total) since index(total), wave 2011\n");
}

TEST_CASE_METHOD(Fixture, "the first edition shows one wave, and no changes") {
  report.wave = file.name("2011");
  ChartSpec spec = chart("agree", {"mobile"}, {"previous", "current"});
  spec.change = file.name("previous");
  CHECK(planned(spec) == "Har ett mobilt arbetssätt / 2011: agree(mobile, total)\n");
}

TEST_CASE_METHOD(Fixture, "a slide on earlier waves is left out of the first edition") {
  auto& trend = report.slides.emplace_back(slide(chart("agree", {"mobile"}, {"all"}), "chart"));
  trend.condition = SlideCondition::earlier_waves;
  CHECK(plan::make_plan(report, codebook, small_brand(), diagnostics).slides.size() == 1);
  report.wave = file.name("2011");
  CHECK(plan::make_plan(report, codebook, small_brand(), diagnostics).slides.empty());
  CHECK(diagnostics.empty());
}

TEST_CASE_METHOD(Fixture, "a third dimension is one too many") {
  ChartSpec spec = chart("agree", {"mobile"}, {"all"});
  spec.segments = {file.text("size")};
  CHECK_THAT(planned(spec), Catch::Matchers::Contains(
                                "the rows are items, so the bars of a row cannot differ by waves and by segments\n"));
}

TEST_CASE_METHOD(Fixture, "an unknown wave is told apart from a missing one") {
  CHECK_THAT(planned(chart("agree", {"mobile"}, {"2013"})), Catch::Matchers::Contains("unknown wave `2013`"));
}

TEST_CASE_METHOD(Fixture, "an altered item leaves the chart, unless the author vouches for it") {
  codebook.waves[WaveId{1}].altered = {{ItemId{1}, Alteration::wording}};
  const std::string mobile =
      "Har ett mobilt arbetssätt / 2011: agree(mobile, total), wave 2011\n"
      "Har ett mobilt arbetssätt / 2012: agree(mobile, total)\n";
  CHECK(planned(chart("agree", {"mobile", "virtual"}, {"all"})) == mobile);
  REQUIRE(diagnostics.warnings() == 1);
  CHECK(diagnostics.all()[0].message ==
        "item `virtual` was worded otherwise before wave 2012, so its figures of 2011 and 2012 cannot be compared");
  CHECK(diagnostics.all()[0].hints ==
        std::vector<std::string>{"if they mean the same to you, write `comparable: [virtual]` in the report"});

  report.comparable = {file.name("virtual")};
  CHECK(planned(chart("agree", {"mobile", "virtual"}, {"all"})) ==
        mobile +
            "Virtuella möten / 2011: agree(virtual, total), wave 2011\n"
            "Virtuella möten / 2012: agree(virtual, total)\n");
  CHECK(diagnostics.warnings() == 1);
}

TEST_CASE_METHOD(Fixture, "where the altered item is the only one, the waves before leave") {
  codebook.waves[WaveId{1}].altered = {{ItemId{0}, Alteration::scale}};
  ChartSpec spec = chart("agree", {"mobile"}, {"all"});
  spec.change = file.name("previous");
  CHECK(planned(spec) == "Har ett mobilt arbetssätt / 2012: agree(mobile, total)\n");
  CHECK(diagnostics.warnings() == 2);  // of the bars, and of the change
}

TEST_CASE_METHOD(Fixture, "texts look back, and along the way to the goal") {
  set_goal("2011", 2021);
  const auto [words, expected] = GENERATE(table<std::string, std::string>({
      {"index(wave first)", "38"},        // 38.4
      {"index(wave previous)", "38"},     //
      {"index(wave current)", "39"},      // 39.1
      {"label(wave previous)", "2011"},   //
      {"goal", "48"},                     // 48.4
      {"goal_year", "2021"},              //
      {"goal_now | decimals 1", "39,4"},  // 38.4 + a tenth of 10
      {"goal_now(wave 2011) | decimals 1", "38,4"},
      {"goal_pace | decimals 2", "1,03"},  // (48.4 - 39.1) / 9
  }));
  CAPTURE(words);
  CHECK(said(words) == expected);
}

TEST_CASE_METHOD(Fixture, "what is wrong with looking back is said") {
  CHECK(said("goal") == "the report has no goal");
  diagnostics = {};
  report.wave = file.name("2011");
  CHECK(said("index(wave previous)") == "there is no wave before 2011");
  diagnostics = {};
  report.wave = file.name("2020");
  CHECK(said("index(wave previous)") == "unknown wave `2020`");
  CHECK(diagnostics.errors() == 1);  // what the other wave had before it, nobody knows
  report.wave = file.name("2011");
  diagnostics = {};
  codebook.waves[WaveId{1}].fieldwork.clear();
  CHECK(said("fieldwork(wave 2012)") == "the codebook does not say when wave 2012 was in the field");
  diagnostics = {};
  set_goal("2012", 2012);
  CHECK(said("goal") == "the goal's year 2012 is not after its first, 2012");
  diagnostics = {};
  report.wave = file.name("2012");
  set_goal("2011", 2012);
  CHECK(said("goal_pace") == "the goal's year, 2012, has come: no years are left");
}

TEST_CASE_METHOD(Fixture, "only a chart of the goal's own figure marks its goal") {
  set_goal("2011", 2021);
  ChartSpec fitting = chart("index", {}, {"all"});
  fitting.rows = ChartRows::waves;
  fitting.reference = file.text("goal");
  CHECK(planned(fitting) ==
        "2011 / Totalt: index(total), wave 2011\n"
        "2012 / Totalt: index(total)\n");
  ChartSpec other = chart("agree", {"mobile"}, {"all"});
  other.reference = file.text("goal");
  CHECK_THAT(planned(other), Catch::Matchers::Contains("only a chart of the goal's own figure can mark its goal"));
}

TEST_CASE_METHOD(Fixture, "lines stand at their waves' dates, with the goal ahead of them") {
  set_goal("2011", 2021);
  ChartSpec spec = chart("index", {}, {"all"});
  spec.form = ChartForm::lines;
  spec.rows = ChartRows::waves;
  spec.reference = file.text("goal");
  codebook.waves[WaveId{0}].date = "2011-01-01";
  codebook.waves[WaveId{1}].date = "2012-07-02";  // the middle of a leap year
  report.slides = {slide(spec, "chart")};
  const Plan plan = plan::make_plan(report, codebook, small_brand(), diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  const auto& made = std::get<Chart>(plan.slides[0].contents[1].second);
  CHECK(made.form == ChartForm::lines);
  REQUIRE(made.times.size() == 2);
  CHECK(made.times[0] == 2011.0);
  CHECK(made.times[1] == 2012.5);
  REQUIRE(made.goal);
  CHECK(made.goal->time == 2021.0);
  CHECK(made.goal->label == "Mål 2021");
  CHECK(made.goal->behind == std::vector{0.0, 0.1});
}

TEST_CASE_METHOD(Fixture, "lines have no segment beside them") {
  ChartSpec spec = chart("index", {}, {"all"});
  spec.form = ChartForm::lines;
  spec.rows = ChartRows::waves;
  spec.reference = file.text("total");
  CHECK_THAT(planned(spec),
             Catch::Matchers::Contains("lines have no reference beside them but the goal") &&
                 Catch::Matchers::Contains("hint: show the segment as a line of its own, in `segments`"));
}
