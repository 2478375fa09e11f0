#include <catch2/catch.hpp>

#include "tables/csv.hpp"
#include "tables/json.hpp"
#include "tables/tabulated.hpp"
#include "tables/text.hpp"
#include "tables/unzip.hpp"
#include "tables/xlsx.hpp"

namespace andel::tests {
namespace {

using Catch::Matchers::Contains;

TEST_CASE("text: an aligned table with letters, and notes that tell what was tested") {
  Regions given;
  given.survey.plan.codebook.test.correction = Correction::holm;
  CHECK(
      tables::to_text(given.tabulate()) ==
      "Puls\n"
      "\n"
      "Region · 2024\n"
      "─────────────\n"
      "                  total   norr     mitt   syd\n"
      "                           (A)      (B)   (C)\n"
      "Interviews          210    100      100    10\n"
      "Weighted          210.0  100.0    100.0  10.0\n"
      "Effective (Kish)  210.0  100.0    100.0  10.0\n"
      "\n"
      "Jag litar på \"ledningen\", och mer  [F(2.0, 418.0) = 18.16, p < 0.001]\n"
      "  Agree            58.6   80.0 B   40.0  30.0\n"
      "\n"
      "Unweighted. Standard errors by Taylor linearisation for independent respondents.\n"
      "Intervals of 95 %: shares by korn-graubard, other figures with Student's t.\n"
      "A letter: the figure is higher than in the column of that letter. Two-sided t-tests of all pairs of a banner in "
      "one row, which are one family; Holm's correction; level 5 %; 1 test. Not tested in some rows, for fewer than "
      "30 interviews or want of a standard error: region C.\n"
      "Each column against everybody else of the total: 3 t-tests, uncorrected.\n"
      "F: items by banners, Rao and Scott's second-order test; don't-knows left out.\n");
}

TEST_CASE("CSV: one line per figure, numbers that read back the same") {
  Regions given;
  const auto text = tables::to_csv(given.tabulate());
  CHECK_THAT(text, Contains("wave,segment,item,measure,status,n,n_pos,base_w,neff_kish,deff_kish,num_w,est,se,degf,"
                            "svyvar,deff,deff_replace,neff_design,ci_low,ci_high,flag,above\n"));
  CHECK_THAT(text, Contains("\n1,norr,q1,agree,ok,100,100,100,100,1,80,80,"));
  CHECK_THAT(text, Contains(",,B\n"));
  CHECK(std::count(text.begin(), text.end(), '\n') == 1 + 4);
}

TEST_CASE("a suppressed figure has a mark and no number in any export") {
  Regions given;
  auto& policy = given.survey.plan.codebook.policy;
  policy.suppress_below = 50;
  const auto tabulation = given.tabulate();
  CHECK_THAT(tables::to_csv(tabulation), Contains("\n1,syd,q1,agree,suppressed,,,,,,,,,,,,,,,,,\n"));
  const auto json = tables::to_json(tabulation);
  const auto begin = json.find(R"("segment":"syd","status":"suppressed")");
  REQUIRE(begin != std::string::npos);
  const auto line = json.substr(begin, json.find('\n', begin) - begin);
  CHECK_THAT(line, Contains(R"("n":null)") && Contains(R"("est":null)") && Contains(R"("ci":[null,null])"));
  CHECK(line.find_first_of("0123456789") == std::string::npos);
  const auto text = tables::to_text(tabulation);
  CHECK_THAT(text, Contains("  –*\n") && Contains("–* Held back: under 50 interviews; or because"));
  CHECK_THAT(unzip(tables::to_xlsx(tabulation)).at("xl/sharedStrings.xml"), Contains("–*"));
}

TEST_CASE("a table test is held back with any figure of its item and banner") {
  Regions given;
  auto& policy = given.survey.plan.codebook.policy;
  policy.suppress_below = 50;
  SECTION("together with others") {}
  SECTION("also where nothing else is protected") { policy.protection = Protection::none; }
  const auto tabulation = given.tabulate();
  CHECK_THAT(tables::to_json(tabulation), Contains(R"("status":"suppressed","n":null,"X2":null,"F":null,)"));
  const auto text = tables::to_text(tabulation);
  CHECK_THAT(text, Contains("och mer  [F –*]\n") && !Contains("[F("));
  CHECK_THAT(unzip(tables::to_xlsx(tabulation)).at("xl/sharedStrings.xml"), !Contains("18.16"));
}

TEST_CASE("a table test is held back where few gave an answer, though the figure shown is of everybody") {
  Regions given;
  auto& column = given.waves[0]->columns[1];
  std::vector<double> answers(column.values.begin(), column.values.end());
  std::fill(answers.begin() + 10, answers.begin() + 100, 9);  // of 100 in norr, 10 have an opinion
  std::fill(answers.begin() + 200, answers.end(), 9);
  auto& policy = given.survey.plan.codebook.policy;
  policy.suppress_below = 10;
  policy.protection = Protection::none;
  SECTION("ten are enough") {
    column.values = answers;
    CHECK_THAT(tables::to_json(given.tabulate()), Contains(R"("banner":"region","status":"ok")"));
  }
  SECTION("nine are not") {
    answers[0] = 9;
    column.values = answers;
    const auto tabulation = given.tabulate();
    for (const auto& cell : given.figures.cells) CHECK(cell.state == CellState::value);
    CHECK_THAT(tables::to_json(tabulation), Contains(R"("banner":"region","status":"suppressed")"));
  }
}

TEST_CASE("a table test is held back where one of its cells is too uncertain, whatever is shown of it") {
  Regions given;
  auto& columns = given.waves[0]->columns;
  std::vector<double> regions(columns[0].values.begin(), columns[0].values.end());
  std::fill(regions.begin() + 200, regions.end(), blank);  // nobody is in syd
  columns[0].values = regions;
  auto& policy = given.survey.plan.codebook.policy;
  policy.protection = Protection::none;
  policy.interval_limits = IntervalLimits::nchs;
  SECTION("a share of 20 % of 100 is certain enough") {
    CHECK_THAT(tables::to_json(given.tabulate()), Contains(R"("banner":"region","status":"ok")"));
  }
  SECTION("one of 1 % is not, though nobody asks for it") {
    std::vector<double> answers(columns[1].values.begin(), columns[1].values.end());
    answers[99] = 2;
    columns[1].values = answers;
    const auto tabulation = given.tabulate();
    for (const auto& cell : given.figures.cells) CHECK(cell.state != CellState::suppressed);
    CHECK_THAT(tables::to_json(tabulation), Contains(R"("banner":"region","status":"suppressed")"));
  }
}

TEST_CASE("a table too large for a test has none, and the notes say why") {
  Regions large;  // everybody in a segment of their own, with one of four answers
  auto& banner = large.survey.plan.codebook.banners[BannerId{0}];
  auto& wave = *large.waves[0];
  wave.columns = {{"region", {}}, {"q1", {}}};
  for (int i = 0; i < 210; ++i) {
    wave.columns[0].values.push_back(i + 1);
    wave.columns[1].values.push_back(i % 4 + 1);
    if (i >= 3) {
      banner.segments.push_back(large.survey.add_segment(std::to_string(i), column_is("region", {i + 1.0})));
      large.survey.plan.codebook.segments[banner.segments.back()].banner = BannerId{0};
    }
  }
  const auto without = large.tabulate();
  CHECK(without.item_tests.at(0).state == tables::ItemTestState::too_large);
  CHECK_THAT(tables::to_json(without), Contains(R"("status":"too_large","n":null,"X2":null,"F":null,)"));
  CHECK_THAT(tables::to_text(without),
             Contains("No F for more than 500 comparisons, (answers - 1) x (segments - 1): q1 by region."));
}

TEST_CASE("an uncertain figure is marked, and its mark explained") {
  Regions given;
  given.survey.plan.codebook.policy.flag_below = 50;
  const auto tabulation = given.tabulate();
  CHECK_THAT(tables::to_text(tabulation), Contains("30.0°\n") && Contains("° Uncertain: under 50 interviews.\n"));
  CHECK_THAT(tables::to_json(tabulation), Contains(R"("segment":"syd","status":"ok","flag":"uncertain")"));
}

TEST_CASE("the notes say what weights came from, and how people were drawn") {
  Regions given;
  auto& book = given.survey.plan.codebook;
  book.weight_column = "w";
  book.weighting = Weighting{{{BannerId{0}, {}, {}}}, {}, {}};
  book.design.strata = {"region"};
  book.design.lonely = LonelyUnit::average;
  CHECK_THAT(tables::to_text(given.tabulate()),
             Contains("Weighted by w, raked to region. Standard errors by Taylor linearisation; strata: region; lonely "
                      "units: average.\n"));
}

TEST_CASE("JSON: form, tests and what is undefined") {
  Regions given;
  const auto json = tables::to_json(given.tabulate());
  CHECK_THAT(json, Contains(R"("schema": "andel-tables-1")"));
  CHECK_THAT(json, Contains(R"({"segment":"norr","label":"norr","banner":"region","letter":"A"})"));
  CHECK_THAT(json, Contains(R"("test":"letters","a":"norr","b":"mitt","status":"ok","diff":40,)"));
  CHECK_THAT(json, Contains(R"("test":"rest","a":"norr","b":null,)"));
  CHECK_THAT(json, Contains(R"("deff":null)"));  // weights that average 1
  CHECK_THAT(json, Contains(R"({"wave":"1","item":"q1","banner":"region","status":"ok","n":210,)"));
}

TEST_CASE("a workbook: a sheet per banner, then all quantities, then notes; the same bytes each time") {
  Regions given;
  const auto tabulation = given.tabulate();
  const auto bytes = tables::to_xlsx(tabulation);
  CHECK(bytes == tables::to_xlsx(tabulation));
  const auto files = unzip(bytes);
  CHECK_THAT(files.at("xl/workbook.xml"),
             Contains(R"(name="Region")") && Contains(R"(name="Figures")") && Contains(R"(name="Notes")"));
  CHECK_THAT(files.at("xl/sharedStrings.xml"), Contains("norr (A)") && Contains("Effective (Kish)"));
  const auto& sheet = files.at("xl/worksheets/sheet1.xml");
  CHECK_THAT(sheet, Contains(R"(<pane xSplit="3" ySplit="2" topLeftCell="D3")") && Contains("<v>80</v>"));
  CHECK_THAT(files.at("xl/styles.xml"), Contains("0.0&quot; %&quot;"));
  CHECK_THAT(files.at("docProps/core.xml"), Contains("1970-01-01T00:00:01Z"));
}

}  // namespace
}  // namespace andel::tests
