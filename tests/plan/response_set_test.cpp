// Response sets in charts, and measures of one.
#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

using namespace andel;
using namespace andel::tests;

namespace {

/// One chart of `items` by a measure of the set `either`, whose answers are `mobile` and `virtual`.
struct SetChart {
  SpecFile file;
  Diagnostics diagnostics;
  Plan plan;

  explicit SetChart(const std::string& item) {
    Codebook codebook = small_codebook();
    const auto items = codebook.items.ids();
    const auto set = codebook.response_sets.add({"either", "Either", {items[0], items[1]}, {}});
    codebook.measures[codebook.measures.ids()[0]].set = SetBase{set, SetShare::of_respondents};
    ReportSpec report;
    report.title = {"A", {}};
    report.language = {"sv", {}};
    report.wave = {"2011", {}};
    ChartSpec chart;
    chart.measure = {"agree", {}};
    chart.items = {file.name(item)};
    SlideSpec slide{{"chart", {}},
                    SlideCondition::always,
                    std::nullopt,
                    std::nullopt,
                    {{{"title", {}}, SourceText("A", Span{})}},
                    {}};
    slide.regions.emplace_back(Spanned{"chart", {}}, std::move(chart));
    report.slides.push_back(std::move(slide));
    plan = plan::make_plan(report, std::move(codebook), small_brand(), diagnostics);
  }
};

}  // namespace

TEST_CASE("a response set stands for its items in a chart") {
  const SetChart given("either");
  REQUIRE(given.diagnostics.empty());
  std::string bars;
  for (const auto& key : given.plan.cells) bars += name_of(key, given.plan) + ' ';
  CHECK(bars == "agree(mobile, total) agree(virtual, total) ");
}

TEST_CASE("a measure of a set has figures of the set's answers only") {
  const SetChart given("service");
  CHECK(given.file.render_all(given.diagnostics) ==
        "report.yaml:1:1: error: `agree` measures answers of the set `either`, and `service` is none of them\n"
        "1 | service\n  | ^^^^^^^\n");
}
