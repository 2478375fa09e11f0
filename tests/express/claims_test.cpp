// Claims: what must hold for a passage to be said, what is reported where it does not, and what is said instead.
#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

using namespace andel;
using namespace andel::tests;

namespace {

struct Claimed {
  std::vector<std::string> holds;
  std::optional<std::string> otherwise;
};

/// Tables in which every comparison has this p-value, and every share an interval of 2 points to either side.
Tables judged_tables(const Plan& plan, double p_value) {
  Tables tables = tables_for(plan);
  for (auto& cell : tables.cells) {
    cell.base.unweighted = 1000;
    cell.precision.interval = Interval{cell.value - 2, cell.value + 2};
  }
  for (std::size_t i = 0; i < plan.comparisons.size(); ++i) {
    Comparison comparison;
    comparison.state = PrecisionState::known;
    comparison.p_value = p_value;
    tables.comparisons.add(comparison);
  }
  return tables;
}

/// The words of a body with this claim, or what is reported.
std::string said(const Claimed& claimed, double p_value = 0.001) {
  SpecFile file;
  ReportSpec report = small_report(file);
  SlideSpec slide;
  slide.layout = file.name("chart");
  ClaimSpec claim;
  for (const auto& condition : claimed.holds) claim.holds.push_back(file.text(condition));
  SourceText words = file.text("Påstått: {agree(mobile)}.");
  if (claimed.otherwise) claim.otherwise = file.text(*claimed.otherwise);
  slide.regions.emplace_back(Spanned{"title", {}}, SourceText("Titel", Span{}));
  slide.regions.emplace_back(
      Spanned{"body", {}}, ClaimedText{{{std::move(words), std::move(claim)}, {SourceText("Sist.", Span{}), {}}}, {}});
  report.slides.push_back(std::move(slide));
  Diagnostics diagnostics;
  const Plan plan = plan::make_plan(report, small_codebook(), small_brand(), diagnostics);
  if (diagnostics.has_errors()) return file.render_all(diagnostics);
  const auto& body = std::get<RichText>(plan.slides[0].contents[1].second);
  std::string all;
  for (const auto& paragraph : express::evaluate(body, plan, judged_tables(plan, p_value), diagnostics)) {
    all += visible(paragraph.text()) + "\n";
  }
  return file.render_all(diagnostics) + all;
}

}  // namespace

TEST_CASE("a claim that holds lets its passage be said") {
  const auto condition = GENERATE(values<std::string>({
      "agree(mobile, large) > agree(mobile, small)",
      "agree(mobile, small) < agree(mobile, large)",
      "agree(mobile) > 40",
      "40 < agree(mobile)",
      "highest(industry, agree(mobile)) = finance",
      "finance = highest(industry, agree(mobile))",
      "lowest(industry, agree(mobile)) = public",
      "agree(mobile) > agree(virtual)",
      "significant(agree(mobile, large) > agree(mobile, small))",
      "agree(mobile) > agree(mobile, small) and agree(mobile) < agree(mobile, large)",
      "count(industry, agree(mobile) > agree(mobile, total)) = 1",
      "place(finance, industry, index) <= 2",
      "year = 2011 and year - year(wave 2012) = -1",
  }));
  CHECK(said({{condition}, {}}) == "Påstått: 45~%.\nSist.\n");
  CHECK(said({{condition}, "Annars."}) == "Påstått: 45~%.\nSist.\n");
}

TEST_CASE("a claim that fails without an alternative is an error with its figures") {
  CHECK(said({{"agree(mobile, large) < agree(mobile, small)"}, {}}) ==
        "report.yaml:5:1: error: this claim does not hold: agree(mobile, large) = 52.60, agree(mobile, small) = 38.20\n"
        "5 | agree(mobile, large) < agree(mobile, small)\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "hint: change the sentence, or say under `otherwise` what is true instead\n"
        "Påstått: 45~%.\nSist.\n");
}

TEST_CASE("a claim that fails gives way to its alternative, and that is said") {
  CHECK(said({{"base(finance) > 1000"}, "Annars: {agree(virtual)}."}) ==
        "report.yaml:5:1: note: this does not hold, so what stands under `otherwise` is said: base(finance) = 148\n"
        "5 | base(finance) > 1000\n"
        "  | ^^^^^^^^^^^^^^^^^^^^\n"
        "Annars: 31~%.\nSist.\n");
  CHECK(said({{"agree(mobile) > 40", "agree(mobile) > 50"}, ""}) ==
        "report.yaml:6:1: note: this does not hold, so what stands under `otherwise` is said: "
        "agree(mobile, total) = 45.00\n"
        "6 | agree(mobile) > 50\n"
        "  | ^^^^^^^^^^^^^^^^^^\n"
        "Sist.\n");
}

TEST_CASE("a claim that holds by chance is a warning, and no claim of significance") {
  CHECK(said({{"agree(mobile, large) > agree(mobile, small)"}, {}}, 0.21) ==
        "report.yaml:5:1: warning: this claim holds, but not significantly (p = 0.21): agree(mobile, large) = 52.60, "
        "agree(mobile, small) = 38.20\n"
        "5 | agree(mobile, large) > agree(mobile, small)\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "hint: claim less, or write `significant(...)` and say under `otherwise` what is certain\n"
        "Påstått: 45~%.\nSist.\n");
  CHECK(said({{"agree(mobile) > 44"}, {}}) ==
        "report.yaml:5:1: warning: this claim holds, but not significantly (the 95 % interval is 43.00 to 47.00): "
        "agree(mobile, total) = 45.00\n"
        "5 | agree(mobile) > 44\n"
        "  | ^^^^^^^^^^^^^^^^^^\n"
        "hint: claim less, or write `significant(...)` and say under `otherwise` what is certain\n"
        "Påstått: 45~%.\nSist.\n");
  CHECK(said({{"significant(agree(mobile, large) > agree(mobile, small))"}, "Annars."}, 0.21) ==
        "report.yaml:5:1: note: this does not hold, so what stands under `otherwise` is said: agree(mobile, large) = "
        "52.60, agree(mobile, small) = 38.20\n"
        "5 | significant(agree(mobile, large) > agree(mobile, small))\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "Annars.\nSist.\n");
}

TEST_CASE("what cannot be claimed is said at its place") {
  struct Broken {
    std::string condition;
    std::string said;
  };
  const auto broken = GENERATE(values<Broken>({
      {"agree(mobile)",
       "report.yaml:5:1: error: `holds` wants a condition; `agree(mobile)` is a number\n"
       "5 | agree(mobile)\n"
       "  | ^^^^^^^^^^^^^\n"},
      {"significant(agree(mobile))",
       "report.yaml:5:13: error: `significant` wants a comparison; `agree(mobile)` is none\n"
       "5 | significant(agree(mobile))\n"
       "  |             ^^^^^^^^^^^^^\n"
       "hint: write `significant(a > b)`\n"},
      {"significant(base(finance) > 3)",
       "report.yaml:5:13: error: there is no test for this comparison\n"
       "5 | significant(base(finance) > 3)\n"
       "  |             ^^^^^^^^^^^^^^^^^\n"
       "hint: tested are two figures, a figure and a number, or `highest(...) = segment`, as in "
       "`significant(agree(mobile, large) > agree(mobile, small))`\n"},
      {"agree(moblie) > 40",
       "report.yaml:5:7: error: unknown item `moblie`\n"
       "5 | agree(moblie) > 40\n"
       "  |       ^^^^^^\n"
       "hint: did you mean `mobile`?\n"},
  }));
  CHECK(said({{broken.condition}, {}}) == broken.said);
}
