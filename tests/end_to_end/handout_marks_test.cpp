// Differences that a handout shows on several pages, as they stand in its file.
#include <map>

#include <catch2/catch.hpp>

#include "compose/chart_figures.hpp"
#include "compose/compose.hpp"
#include "compose/policy_words.hpp"
#include "draw/draw.hpp"
#include "draw/external_tool.hpp"
#include "end_to_end/built_report.hpp"
#include "plan/handout.hpp"

using namespace andel;
using namespace andel::test;

namespace {

const std::string higher = " " + compose::sign_of(Finding::higher);
const std::string lower = " " + compose::sign_of(Finding::lower);

/// The words of each page, with one space between them.
std::vector<std::string> copy_pages(const std::string& pdf) {
  std::vector<std::string> pages{""};
  for (const char byte : draw::test::run_on(pdf, "pdftotext -raw -enc UTF-8 @ -").output) {
    if (byte == '\f')
      pages.emplace_back();
    else
      pages.back() += byte == '\n' ? ' ' : byte;
  }
  pages.pop_back();
  for (std::string& page : pages) {
    for (auto at = page.find("\u00A0"); at != std::string::npos; at = page.find("\u00A0", at)) page.replace(at, 2, " ");
  }
  return pages;
}

std::vector<std::string> pages_of_handout(const Run& run, std::size_t position) {
  Diagnostics diagnostics;
  plan::HandoutPlanner planner(*run.handout, run.plan, diagnostics);
  const Plan& plan = planner.plan(run.handouts[position].segment, diagnostics);
  const Document document = compose::compose(plan, run.tables, run.faces, diagnostics);
  REQUIRE(!diagnostics.has_errors());
  return copy_pages(draw::to_pdf(document, run.faces));
}

void check_says(const std::string& page, const std::string& words) { CHECK_THAT(page, Catch::Contains(words)); }

/// What is said of each figure on the pages of a document, and how often figures stand on several.
struct Marks {
  std::map<CellId, Finding> findings;
  std::size_t repeated = 0;

  void add(const Chart& chart, const Tables& tables) {
    for (std::size_t bar = 0; bar < chart.cells.size(); ++bar) {
      const Finding finding = compose::finding_of(chart, bar, tables);
      const auto [entry, is_new] = findings.try_emplace(chart.cells[bar], finding);
      if (is_new) continue;
      ++repeated;
      CHECK(entry->second == finding);
    }
  }
};

}  // namespace

TEST_CASE("a bar bears the same mark on both pages of a handout") {
  const Run run = run_handouts("tests/end_to_end/spec/handouts/report.yaml");
  REQUIRE(run.handouts.size() == 2);
  const auto pages = pages_of_handout(run, 0);
  REQUIRE(pages.size() == 2);
  // Holm over the six differences of the document: 6 p of the pride, then 5 x 0.025 of the trust, which is chance.
  check_says(pages[0], "Är stolt 75 %" + higher);
  check_says(pages[1], "Är stolt 75 %" + higher + " 25 %" + lower);
  check_says(pages[1], "Litar på ledningen 63 % 38 % ");
  for (const std::string& page : pages) {
    CHECK_THAT(page, !Catch::Contains("63 %" + higher));
    check_says(page, "Holms korrektion för dokumentets 6 test)");
  }
}

TEST_CASE("in a report, each chart is read by itself") {
  const auto pages = copy_pages(write_pdf(run_report("tests/end_to_end/spec/handouts/report.yaml")));
  REQUIRE(pages.size() == 2);
  check_says(pages[0], "Litar på ledningen 63 %" + higher);
  check_says(pages[0], "Holms korrektion för diagrammets 2 test)");
  // Two segments that share the total are one difference as well, but only the data know that they do.
  check_says(pages[1], "Litar på ledningen 63 % 38 % ");
  check_says(pages[1], "Holms korrektion för diagrammets 12 test)");
}

TEST_CASE("whatever a handout shows twice, it marks alike") {
  const Run run = run_handouts("samples/smarta-foretag/" +
                               GENERATE(std::string("handouts.yaml"), std::string("handout-slides.yaml")));
  Diagnostics diagnostics;
  plan::HandoutPlanner planner(*run.handout, run.plan, diagnostics);
  std::size_t repeated = 0;
  for (const auto& handout : run.handouts) {
    Marks marks;
    for (const auto& slide : planner.plan(handout.segment, diagnostics).slides) {
      for (const auto& [region, content] : slide.contents) {
        if (const auto* chart = std::get_if<Chart>(&content)) marks.add(*chart, run.tables);
      }
    }
    repeated += marks.repeated;
  }
  CHECK(repeated > 0);
}
