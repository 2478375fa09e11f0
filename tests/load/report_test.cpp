#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "load/load.hpp"
#include "load/temporary_folder.hpp"
#include "support/render.hpp"

namespace andel::load::test {

namespace {

namespace fs = std::filesystem;

/// The sound report of tests/load/base, with some of its files changed.
struct Home {
  Home() { fs::copy(ANDEL_SOURCE_DIR "/tests/load/base", folder.file(""), fs::copy_options::recursive); }

  Specs load(std::vector<std::pair<std::string, std::string>> settings = {}) {
    const Environment environment{{folder.file("layouts")}, {folder.file("fonts")}, std::move(settings)};
    auto specs = load_report(folder.file("report.yaml"), environment, sources, diagnostics);
    for (const auto& diagnostic : diagnostics.all()) UNSCOPED_INFO(render(diagnostic, sources, Colouring::none));
    REQUIRE(diagnostics.empty());
    REQUIRE(specs);
    return std::move(*specs);
  }

  TemporaryFolder folder;
  SourceMap sources;
  Diagnostics diagnostics;
};

constexpr const char* head = "title: T\ncodebook: codebook.yaml\nwave: 2020\nlanguage: en\nbrand: plain\n";

}  // namespace

TEST_CASE("a report's keys are read as they are written") {
  Home home;
  home.folder.write(
      "report.yaml",
      std::string(head) + "subject: A subject\nhouse: House\nauthors: [A, B]\nkeywords: one\nslides: []\n");
  const ReportSpec report = home.load().report;
  CHECK(report.title.text == "T");
  CHECK(report.wave.text == "2020");
  CHECK(report.language.text == "en");
  CHECK(report.subject->text() == "A subject");
  CHECK(report.house->text == "House");
  CHECK(report.authors == std::vector<std::string>{"A", "B"});
  CHECK(report.keywords == std::vector<std::string>{"one"});
  CHECK(report.slides.empty());
}

TEST_CASE("settings stand in for keys of the report, the last one counting") {
  Home home;
  const ReportSpec report =
      home.load({{"wave", "2018"}, {"wave", "2019"}, {"title", "Other"}, {"house", "H"}, {"subject", "S"}}).report;
  CHECK(report.wave.text == "2019");
  CHECK(report.wave.span.points_nowhere());
  CHECK(report.title.text == "Other");
  CHECK(report.house->text == "H");
  CHECK(report.subject->text() == "S");
}

TEST_CASE("a slide holds its regions in the order written") {
  Home home;
  home.folder.write("report.yaml", std::string(head) + R"(slides:
  - for each: {segment: [all, small]}
    note: A note
    chart:
      heading: H
      measure: agree
      items: first
      segments: [small, large without x]
      reference: all
      rows: segments
      order: descending
      labels: full
      alternative: Words
    layout: chart
    title: One
)");
  const Specs specs = home.load();
  REQUIRE(specs.report.slides.size() == 1);
  const SlideSpec& slide = specs.report.slides[0];
  CHECK(slide.layout.text == "chart");
  REQUIRE(slide.repetition);
  CHECK(slide.repetition->variable.text == "segment");
  CHECK(slide.repetition->segments[1].text() == "small");
  REQUIRE(slide.regions.size() == 3);
  CHECK(slide.regions[0].first.text == "note");
  CHECK(slide.regions[2].first.text == "title");
  const auto& chart = std::get<ChartSpec>(slide.regions[1].second);
  CHECK(chart.heading->text() == "H");
  CHECK(chart.measure.text == "agree");
  CHECK(chart.items[0].text == "first");
  CHECK(chart.segments[1].text() == "large without x");
  CHECK(chart.reference->text() == "all");
  CHECK(chart.rows == ChartRows::segments);
  CHECK(chart.order == ChartOrder::descending);
  CHECK(chart.labels == LabelLength::full);
  CHECK(chart.alternative->text() == "Words");
  const Place place = home.sources[chart.segments[1].span().file].place_of(chart.segments[1].span(14, 15).begin);
  CHECK(place.line == 13);
  CHECK(place.column == 39);
}

TEST_CASE("a banner's name repeats a slide as well as a list") {
  Home home;
  home.folder.write("report.yaml", std::string(head) + R"(slides:
  - {layout: chart, for each: {group: size}, title: One, chart: {measure: index}}
)");
  const Specs specs = home.load();
  const auto& repetition = specs.report.slides.at(0).repetition;
  REQUIRE(repetition);
  REQUIRE(repetition->segments.size() == 1);
  CHECK(repetition->segments[0].text() == "size");
}

TEST_CASE("a list of texts becomes paragraphs that keep their places") {
  Home home;
  home.folder.write("report.yaml", std::string(head) + R"(slides:
  - layout: chart
    chart: {measure: index}
    title:
      - First
      - "Second {one}"
)");
  const Specs specs = home.load();
  const auto& text = std::get<SourceText>(specs.report.slides.at(0).regions.at(1).second);
  CHECK(text.text() == "First\n\nSecond {one}");
  const Place place = home.sources[text.span().file].place_of(text.span(14, 19).begin);
  CHECK(place.line == 11);
  CHECK(place.column == 17);
}

TEST_CASE("an included list's slides stand where the list is named") {
  Home home;
  home.folder.write("report.yaml", std::string(head) + R"(slides:
  - {layout: chart, title: One, chart: {measure: index}}
  - include: parts/more.yaml
  - {layout: chart, title: Four, chart: {measure: index}}
)");
  home.folder.write("parts/more.yaml", R"(
- {layout: chart, title: Two, chart: {measure: index}}
- include: last.yaml
)");
  home.folder.write("parts/last.yaml", "- {layout: chart, title: Three, chart: {measure: index}}\n");
  std::string titles;
  for (const auto& slide : home.load().report.slides)
    titles += std::get<SourceText>(slide.regions.at(0).second).text() + ' ';
  CHECK(titles == "One Two Three Four ");
}

TEST_CASE("a report's marks are those of its handouts, whose slides may say otherwise") {
  Home home;
  std::ofstream(home.folder.file("report.yaml"), std::ios::app) << R"(marks: difference from total
handout:
  for each: size
  file: "{label(segment)}"
  title: "{label(segment)}"
  slides:
    - {layout: chart, title: One, chart: {measure: agree, items: [first]}, note: A note}
    - {layout: chart, title: Two, marks: none, chart: {measure: agree, items: [first]}, note: A note}
)";
  const auto specs = home.load();
  REQUIRE(specs.report.handout);
  const auto& slides = specs.report.handout->slides;
  REQUIRE(slides.size() == 2);
  CHECK(slides[0].marks == DifferenceMarks::from_total);
  CHECK(slides[1].marks == DifferenceMarks::none);
}

TEST_CASE("the shipped report is sound") {
  const Environment environment{{ANDEL_SOURCE_DIR "/layouts"}, {ANDEL_SOURCE_DIR "/fonts"}, {}};
  SourceMap sources;
  Diagnostics diagnostics;
  const auto specs =
      load_report(ANDEL_SOURCE_DIR "/samples/smarta-foretag/report.yaml", environment, sources, diagnostics);
  for (const auto& diagnostic : diagnostics.all()) UNSCOPED_INFO(render(diagnostic, sources, Colouring::none));
  CHECK(diagnostics.empty());
  REQUIRE(specs);
  CHECK(specs->report.slides.size() == 22);  // one of them repeated for 21 segments
}

}  // namespace andel::load::test
