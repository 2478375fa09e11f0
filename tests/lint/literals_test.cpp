#include "lint/literals.hpp"

#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

using namespace andel;
using namespace andel::tests;

namespace {

/// A slide with this region beside its title, and what is said about it.
template <class Region>
std::string checked_region(SpecFile& file, ReportSpec report, std::string name, Region region,
                           lint::Strictness strictness = lint::Strictness::warn) {
  SlideSpec slide;
  slide.layout = file.name("chart");
  slide.regions.emplace_back(Spanned{"title", {}}, SourceText("Titel", Span{}));
  slide.regions.emplace_back(Spanned{std::move(name), {}}, std::move(region));
  report.slides.push_back(std::move(slide));
  Diagnostics diagnostics;
  const Plan plan = plan::make_plan(report, small_codebook(), small_brand(), diagnostics);
  REQUIRE(file.render_all(diagnostics).empty());
  SourceMap sources;
  sources.add("report.yaml", file.written());
  lint::check_literals(plan, tables_for(plan), sources, strictness, diagnostics);
  return file.render_all(diagnostics);
}

/// With this body, perhaps with claims.
std::string checked(SpecFile& file, RegionSpec body, lint::Strictness strictness = lint::Strictness::warn) {
  return checked_region(file, small_report(file), "body", std::move(body), strictness);
}

std::string checked(const std::string& body, lint::Strictness strictness = lint::Strictness::warn) {
  SpecFile file;
  SourceText text = file.text(body);
  return checked(file, std::move(text), strictness);
}

}  // namespace

TEST_CASE("a typed number is answered with the expression that gives it") {
  CHECK(checked("Var {agree(mobile)}: 45 % instämmer.") ==
        "report.yaml:1:22: warning: `45 %` is typed, so it stays when the figures change\n"
        "1 | Var {agree(mobile)}: 45 % instämmer.\n"
        "  |                      ^^^^\n"
        "hint: write `{agree(mobile)}`, which is that here\n"
        "hint: or, if it is no result, write `{'45 %'}`\n");
}

TEST_CASE("a typed number that no figure gives is answered all the same") {
  CHECK(checked("Totalt 17 svar.", lint::Strictness::refuse) ==
        "report.yaml:1:8: error: `17` is typed, so it stays when the figures change\n"
        "1 | Totalt 17 svar.\n"
        "  |        ^^\n"
        "hint: write the expression that it comes from, or, if it is no result, write `{'17'}`\n");
}

TEST_CASE("a comparison is answered with the claim that its figures suggest") {
  CHECK(checked("Fler på små, {agree(mobile, small)}, än på stora, {agree(mobile, large)}.") ==
        "report.yaml:1:1: warning: `Fler` claims what no figure here bears out\n"
        "1 | Fler på små, {agree(mobile, small)}, än på stora, {agree(mobile, large)}.\n"
        "  | ^^^^\n"
        "hint: say what must hold, such as `holds: agree(mobile, large) > agree(mobile, small)`\n"
        "hint: or, if it claims nothing, write `{'Fler'}`\n");
}

TEST_CASE("a superlative is answered with the claim that its figure suggests") {
  CHECK(checked("Andelen är störst i banken, {agree(mobile, finance)}.") ==
        "report.yaml:1:12: warning: `störst` claims what no figure here bears out\n"
        "1 | Andelen är störst i banken, {agree(mobile, finance)}.\n"
        "  |            ^^^^^^\n"
        "hint: say what must hold, such as `holds: highest(industry, agree(mobile)) = finance`\n"
        "hint: or, if it claims nothing, write `{'störst'}`\n");
}

TEST_CASE("what a figure or a claim bears out is left alone") {
  const auto body = GENERATE(values<std::string>({
      "Högst är andelen i {label(highest(industry, agree(mobile)))}.",
      "Fler: {agree(mobile, large) - agree(mobile, small)}.",
      "Fler på stora, {agree(mobile, large) / agree(mobile, small) | times} vanligt.",
      "Störst är {label(top(industry, index, 2))}.",
      "Fler finns i {label(those(industry, agree(mobile) > 40))}.",
      "Indexet har ökat, eller {change(index, index(wave 2012))}.",
      "{'Högst 45 %'} skrev någon.",
      "{if agree(mobile) > 40 then \"fler än väntat\" else \"färre\"}",
  }));
  CHECK(checked(body).empty());
  SpecFile file;
  SourceText text = file.text("De flesta instämmer.");
  SourceText holds = file.text("agree(mobile) > 40");
  CHECK(checked(file, ClaimedText{{{std::move(text), ClaimSpec{{std::move(holds)}, {}, {}}}}, {}}).empty());
}

TEST_CASE("a figure bears out its own sentence only") {
  CHECK(checked("Högst är {label(highest(industry, agree(mobile)))}. Lägst är banken.") ==
        "report.yaml:1:53: warning: `Lägst` claims what no figure here bears out\n"
        "1 | Högst är {label(highest(industry, agree(mobile)))}. Lägst är banken.\n"
        "  |                                                     ^^^^^\n"
        "hint: say what must hold: `{text: ..., holds: ...}`\n"
        "hint: or, if it claims nothing, write `{'Lägst'}`\n");
}

TEST_CASE("a number among the words that a condition chooses is a typed one") {
  CHECK(checked("{if agree(mobile) > 40 then \"hela 45 %\" else \"få\"}") ==
        "report.yaml:1:35: warning: `45 %` is typed, so it stays when the figures change\n"
        "1 | {if agree(mobile) > 40 then \"hela 45 %\" else \"få\"}\n"
        "  |                                   ^^^^\n"
        "hint: write `{agree(mobile)}`, which is that here\n"
        "hint: or, if it is no result, write `{'45 %'}`\n");
}

TEST_CASE("the heading of a chart is borne out by its order, and otherwise looked at as any text") {
  const auto checked_heading = [](ChartOrder order) {
    SpecFile file;
    ReportSpec report = small_report(file);
    ChartSpec chart;
    chart.heading = file.text("Störst i banken");
    chart.measure = file.name("index");
    chart.rows = ChartRows::segments;
    chart.segments = {file.text("industry")};
    chart.order = order;
    chart.alternative = file.text("Staplar, den längsta 49.");
    return checked_region(file, std::move(report), "chart", std::move(chart));
  };
  const std::string of_alternative =
      "report.yaml:7:22: warning: `49` is typed, so it stays when the figures change\n"
      "7 | Staplar, den längsta 49.\n"
      "  |                      ^^\n"
      "hint: write `{index(finance)}`, which is that here\n"
      "hint: or, if it is no result, write `{'49'}`\n";
  CHECK(checked_heading(ChartOrder::descending) == of_alternative);
  CHECK(checked_heading(ChartOrder::as_written) ==
        "report.yaml:4:1: warning: `Störst` claims what no figure here bears out\n"
        "4 | Störst i banken\n"
        "  | ^^^^^^\n"
        "hint: say what must hold: `{text: ..., holds: ...}`\n"
        "hint: or, if it claims nothing, write `{'Störst'}`\n" +
            of_alternative);
}

TEST_CASE("a title that tells a result is told to leave that to a slide") {
  const auto checked_title = [](const std::string& title) {
    SourceMap sources;
    const FileId file = sources.add("--set title", title);
    Diagnostics diagnostics;
    lint::check_titles({Span{file, 0, title.size()}, Span{}}, Language::swedish, sources, lint::Strictness::refuse,
                       diagnostics);
    std::string all;
    for (const auto& diagnostic : diagnostics.all()) all += render(diagnostic, sources, Colouring::none);
    return all;
  };
  CHECK(checked_title("Smarta Företag Index {year}, {'5 000'} företag").empty());
  CHECK(checked_title("Nära 45 % är smarta") ==
        "--set title:1:6: error: `45 %` is typed, so it stays when the figures change\n"
        "1 | Nära 45 % är smarta\n"
        "  |      ^^^^\n"
        "hint: say it on a slide: a title is needed before there are figures\n"
        "hint: or, if it is no result, write `{'45 %'}`\n");
  CHECK(checked_title("Banken är störst") ==
        "--set title:1:11: error: `störst` claims what no figure here bears out\n"
        "1 | Banken är störst\n"
        "  |           ^^^^^^\n"
        "hint: say it on a slide: a title is needed before there are figures\n"
        "hint: or, if it is no result, write `{'störst'}`\n");
}
