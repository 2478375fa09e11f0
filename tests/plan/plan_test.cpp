#include "plan/plan.hpp"

#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

using namespace andel;
using namespace andel::tests;

namespace {

/// A report of one slide under construction, and what the plan makes of it.
struct Fixture {
  SpecFile file;
  ReportSpec report = small_report(file);
  Diagnostics diagnostics;

  SlideSpec& add_slide(std::string title) {
    report.slides.push_back({file.name("chart"),
                             SlideCondition::always,
                             std::nullopt,
                             std::nullopt,
                             {{file.name("title"), file.text(std::move(title))}},
                             {}});
    return report.slides.back();
  }

  ChartSpec chart(std::string measure, const std::vector<std::string>& items = {}) {
    ChartSpec spec;
    spec.measure = file.name(std::move(measure));
    for (const auto& item : items) spec.items.push_back(file.name(item));
    return spec;
  }

  Plan plan() { return plan::make_plan(report, small_codebook(), small_brand(), diagnostics); }

  /// The chart of the first slide as text: its labels, and a line per bar.
  std::string planned(ChartSpec spec, Repetition* repetition = nullptr) {
    auto& slide = add_slide("A");
    if (repetition) slide.repetition = *repetition;
    slide.regions.emplace_back(file.name("chart"), std::move(spec));
    const Plan made = plan();
    if (!diagnostics.empty()) return file.render_all(diagnostics);
    return dump(std::get<Chart>(made.slides[0].contents[1].second), made);
  }

  static std::string dump(const Chart& chart, const Plan& plan) {
    std::string all = chart.measure_label + "\n";
    for (std::size_t row = 0; row < chart.categories.size(); ++row) {
      all += fmt::format("{} ({})", chart.categories[row].label, chart.categories[row].full_label);
      if (!chart.reference.empty()) {
        all += fmt::format(" | {}: {}", chart.reference_label, name_of(plan.cells[chart.reference[row]], plan));
      }
      all += "\n";
      for (std::size_t series = 0; series < chart.series.size(); ++series) {
        all +=
            fmt::format("  {}: {}\n", chart.series[series].label, name_of(plan.cells[chart.cell(row, series)], plan));
      }
    }
    return all;
  }
};

std::vector<std::string> names_of(const Plan& plan) {
  std::vector<std::string> names;
  for (const auto& slide : plan.slides) names.push_back(slide.name);
  return names;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "what the report says of itself is resolved") {
  report.subject = file.text("Hösten: {fieldwork}");
  report.house = file.name("Huset");
  report.authors = {"A"};
  const Plan made = plan();
  CHECK(file.render_all(diagnostics).empty());
  CHECK(made.title == "Smarta Företag Index 2011");
  CHECK(made.subject == "Hösten: oktober–november 2010");
  CHECK(made.house == "Huset");
  CHECK(made.date == "2011-01-18");
  CHECK(made.authors == report.authors);
}

TEST_CASE_METHOD(Fixture, "a chart of items has a row per item and a series per segment") {
  ChartSpec spec = chart("agree", {"mobile", "virtual"});
  spec.segments = {file.text("small"), file.text("business and large")};
  spec.reference = file.text("total");
  CHECK(planned(spec) ==
        "Andel som instämmer\n"
        "Har ett mobilt arbetssätt (Mitt företag har ett mobilt arbetssätt) | Totalt: agree(mobile, total)\n"
        "  5–19 anställda: agree(mobile, small)\n"
        "  Näringslivet, 200+ anställda: agree(mobile, business and large)\n"
        "Virtuella möten (Använder aktivt virtuella möten) | Totalt: agree(virtual, total)\n"
        "  5–19 anställda: agree(virtual, small)\n"
        "  Näringslivet, 200+ anställda: agree(virtual, business and large)\n");
}

TEST_CASE_METHOD(Fixture, "a chart of segments has a row per segment") {
  ChartSpec spec = chart("index");
  spec.rows = ChartRows::segments;
  spec.labels = LabelLength::full;
  spec.segments = {file.text("industry without public"), file.text("small")};
  spec.reference = file.text("total");
  CHECK(planned(spec) ==
        "Smarta Företag Index\n"
        "Service/Tjänster (Service/Tjänster) | Totalt: index(total)\n"
        "  Smarta Företag Index: index(service)\n"
        "Bank/Finans (Bank/Finans) | Totalt: index(total)\n"
        "  Smarta Företag Index: index(finance)\n"
        "Företag med 5–19 anställda (Företag med 5–19 anställda) | Totalt: index(total)\n"
        "  Smarta Företag Index: index(small)\n");
}

TEST_CASE_METHOD(Fixture, "a chart without segments shows the total, on a repeated slide the slide's own segment") {
  CHECK(planned(chart("agree", {"mobile"})).find("Totalt: agree(mobile, total)") != std::string::npos);
  Repetition repetition{file.name("segment"), {file.text("finance")}, {}};
  report.slides.clear();
  CHECK(planned(chart("agree", {"mobile"}), &repetition).find("Bank/Finans: agree(mobile, finance)") !=
        std::string::npos);
}

TEST_CASE_METHOD(Fixture, "a slide is repeated for segments and banners, in their order and without nets") {
  auto& slide = add_slide("Index");
  slide.repetition =
      Repetition{file.name("each"), {file.text("total"), file.text("industry"), file.text("business")}, {}};
  slide.regions.emplace_back(file.name("body"), file.text("{label(each)}: {index(each)}"));
  add_slide("Sist: {label(finance)} {index}");
  const Plan made = plan();
  CHECK(file.render_all(diagnostics).empty());
  CHECK(names_of(made) == std::vector<std::string>{"Index – Totalt", "Index – Service", "Index – Bank/Finans",
                                                   "Index – Offentlig sektor", "Index – Näringslivet",
                                                   "Sist: Bank/Finans …"});
  CHECK(made.slides[2].number == 3);
  Diagnostics none;
  const auto& body = std::get<RichText>(made.slides[2].contents[1].second);
  CHECK(express::evaluate(body, made, tables_for(made), none)[0].text() == "Bank/Finans: 49");
}

TEST_CASE_METHOD(Fixture, "each figure and each combined segment is listed once") {
  add_slide("{agree(mobile)} {agree(mobile, total)} {agree(mobile, wave 2011)} {base} {base(total)}")
      .regions.emplace_back(file.name("body"),
                            file.text("{agree(mobile, business and large)} {base(business and large)} "
                                      "{agree(mobile, not large)} {agree(mobile, not large)}"));
  const Plan made = plan();
  CHECK(file.render_all(diagnostics).empty());
  CHECK(made.cells.size() == 3);
  CHECK(made.bases.size() == 2);
  CHECK(made.codebook.segments.size() == small_codebook().segments.size() + 2);
  const Segment& combined = made.codebook.segments[made.cells[CellId{1}].segment];
  CHECK(combined.id == "business and large");
  const auto& operands = std::get<All>(combined.condition->rule).operands;
  REQUIRE(operands.size() == 2);
  CHECK(made.codebook.segments[std::get<SegmentIs>(operands[1]->rule).segment].id == "large");
}

TEST_CASE_METHOD(Fixture, "an expression can be added to a finished plan without listing its figures again") {
  add_slide("{agree(mobile, business and large)}");
  Plan made = plan();
  const auto cells = made.cells.size();
  const auto segments = made.codebook.segments.size();
  const SourceText source = file.text("agree(mobile, business and large)");
  REQUIRE(plan::plan_expression(made, source, diagnostics));
  CHECK(made.cells.size() == cells);
  CHECK(made.codebook.segments.size() == segments);
}

TEST_CASE_METHOD(Fixture, "contents come in the layout's reading order, however they were written") {
  auto& slide = add_slide("A");
  slide.regions.insert(slide.regions.begin(), {file.name("body"), file.text("B")});
  const Plan made = plan();
  const auto& contents = made.slides[0].contents;
  REQUIRE(contents.size() == 2);
  CHECK(contents[0].first < contents[1].first);
  CHECK(made.slides[0].name == "A");
}
