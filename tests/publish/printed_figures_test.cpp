#include "publish/printed_figures.hpp"

#include <catch2/catch.hpp>

using namespace andel;
using namespace andel::publish;

namespace {

/// A document of one chart, which shows the higher of two bars; its family has a third one, on no page.
struct Document {
  Document() {
    Chart chart;
    chart.categories = {{"Kvar", "Kvar"}, {"Tillit", "Tillit"}};
    chart.series.resize(1);
    for (const double value : {50.0, 25.0}) {
      Cell cell;
      cell.state = CellState::value;
      cell.value = value;
      chart.cells.push_back(tables.cells.add(cell));
    }
    chart.order = ChartOrder::descending;
    chart.show = 1;
    chart.tests = ChartTests{FamilyId{0}, {BarTest{0}, BarTest{1}}};
    plan.slides.emplace_back().contents.emplace_back(RegionId{0}, chart);
  }

  std::string digest(const std::vector<Finding>& findings) {
    tables.findings = {};
    tables.findings.add(findings);
    return digest_printed_figures(plan, tables);
  }

  Plan plan;
  Tables tables;
};

}  // namespace

TEST_CASE("a document is known by what was found of the bars that it shows, and by how many were tested") {
  Document document;
  constexpr Finding alike = Finding::no_difference;
  const std::string before = document.digest({alike, alike, alike});
  CHECK(document.digest({Finding::higher, alike, alike}) != before);
  CHECK(document.digest({alike, Finding::lower, Finding::higher}) == before);
  CHECK(document.digest({alike, alike, Finding::untested}) != before);
}
