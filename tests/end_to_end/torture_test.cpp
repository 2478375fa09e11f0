// The reports that `make conformance` has judged do hold what they are there for.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <sstream>

#include <catch2/catch.hpp>

#include "cli/program.hpp"
#include "end_to_end/built_report.hpp"
#include "support/unicode.hpp"

using namespace andel;
using namespace andel::test;

namespace {

const std::string folder = "tests/conformance/torture/";

std::size_t longest_alternative(const Document& document) {
  std::size_t longest = 0;
  for (const StructureElement& element : document.structure) {
    std::istringstream words(element.alternative);
    longest = std::max<std::size_t>(longest, std::distance(std::istream_iterator<std::string>(words), {}));
  }
  return longest;
}

bool shows_beyond_the_basic_plane(const Document& document) {
  const auto is_beyond = [](char32_t character) { return character > 0xFFFF; };
  for (const Page& page : document.pages) {
    for (const Content& content : page.contents) {
      for (const Drawing& drawing : content.drawings) {
        const auto* run = std::get_if<TextRun>(&drawing);
        if (run == nullptr) continue;
        const std::u32string text = decode_utf8(run->text);
        if (std::any_of(text.begin(), text.end(), is_beyond)) return true;
      }
    }
  }
  return false;
}

std::size_t most_bars(const Plan& plan) {
  std::size_t most = 0;
  for (const PlannedSlide& slide : plan.slides) {
    for (const auto& [region, content] : slide.contents) {
      if (const auto* chart = std::get_if<Chart>(&content)) most = std::max(most, chart->cells.size());
    }
  }
  return most;
}

}  // namespace

TEST_CASE("the torture report holds what reports seldom hold") {
  const Run run = run_report(folder + "report.yaml");
  INFO(render_diagnostics(run));
  REQUIRE(run.reached(Stage::compose));
  CHECK(run.document.pages.size() > 300);
  CHECK(longest_alternative(run.document) >= 80);
  CHECK(shows_beyond_the_basic_plane(run.document));
  const auto& cells = run.tables.cells;
  const auto shows = [&](double value) {
    return std::any_of(cells.begin(), cells.end(),
                       [&](const Cell& cell) { return cell.state == CellState::value && cell.value == value; });
  };
  CHECK(shows(0));
  CHECK(shows(100));
  CHECK(std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.state == CellState::no_answers; }));
}

TEST_CASE("the odd report has a chart of forty bars") {
  const Run run = run_report(folder + "odd.yaml");
  REQUIRE(run.reached(Stage::compose));
  CHECK(most_bars(run.plan) == 40);
}

TEST_CASE("every picture of the torture report is shown") {
  const std::string root = ANDEL_SOURCE_DIR "/" + folder;
  std::string specs;
  for (const char* file : {"report.yaml", "ten.yaml", "odd.yaml", "layouts/odd/furniture.yaml"})
    specs += read_file(root + file);
  std::size_t pictures = 0;
  for (const auto& entry : std::filesystem::directory_iterator(root + "pictures")) {
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    CHECK(specs.find("pictures/" + name) != std::string::npos);
    ++pictures;
  }
  CHECK(pictures >= 13);
}
