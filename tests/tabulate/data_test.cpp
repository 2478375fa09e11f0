#include <catch2/catch.hpp>

#include "tabulate/check_data.hpp"
#include "tabulate/partition.hpp"
#include "tabulate/small_survey.hpp"
#include "tabulate/tabulate.hpp"
#include "tabulate/weight_report.hpp"

namespace andel::tests {
namespace {

using namespace andel::tabulate;

std::string codes_of(const Diagnostics& diagnostics) {
  std::string codes;
  for (const auto& diagnostic : diagnostics.all()) codes += diagnostic.code + ' ';
  return codes;
}

struct SizeBanner {
  SmallPlan survey;
  Responses wave = small_wave();
  Banner banner;

  SizeBanner() {
    wave.path = "wave.csv";
    banner.id = "size";
    banner.column = "size";
    banner.segments = {survey.small, survey.large};
    banner.span = {FileId{0}, 5, 9};
  }

  Diagnostics check() {
    survey.plan.codebook.banners.add(banner);
    Membership membership(survey.plan.codebook, wave);
    Diagnostics diagnostics;
    check_partitions(survey.plan.codebook, wave, membership, diagnostics);
    return diagnostics;
  }
};

TEST_CASE("a banner whose segments divide those with a value is fine") { CHECK(SizeBanner().check().empty()); }

TEST_CASE("respondents in no segment are named") {
  SizeBanner given;
  given.banner.segments = {given.survey.small};
  const auto diagnostics = given.check();
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].code == "outside-partition");
  CHECK(diagnostics.all()[0].severity == Severity::warning);
  CHECK(diagnostics.all()[0].span == given.banner.span);
  CHECK(diagnostics.all()[0].message ==
        "4 respondents (3, 4, 5 and 6) of wave.csv have a value in `size` but are in no segment of the banner `size`");
  CHECK(diagnostics.all()[0].hints.front() == "3 has the code 2; 4 has the code 2; 5 has the code 2");
}

TEST_CASE("respondents in several segments are named, five at most") {
  SizeBanner given;
  given.banner.segments.push_back(given.survey.total);
  const auto diagnostics = given.check();
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].code == "overlapping-segments");
  CHECK(diagnostics.all()[0].message ==
        "7 respondents (0, 1, 2, 3, 4 and 2 more) of wave.csv are in several segments of the banner `size`");
  CHECK(diagnostics.all()[0].hints.front() ==
        "0 is in `small` and `total`; 1 is in `small` and `total`; 2 is in `small` and `total`");
}

TEST_CASE("partitions are checked whenever figures are made") {
  SizeBanner given;
  given.banner.segments = {given.survey.small};
  given.survey.plan.codebook.banners.add(given.banner);
  given.survey.cell(given.survey.index, given.survey.small);
  Diagnostics diagnostics;
  tabulate::tabulate(given.survey.plan, {&given.wave}, diagnostics);
  CHECK(codes_of(diagnostics) == "outside-partition ");
}

TEST_CASE("segments add up to what they divide, weighted figures included") {
  SizeBanner given;
  auto& survey = given.survey;
  const Subject agree = ItemMeasure{survey.agree, survey.q1};
  const auto sized = survey.add_segment("sized", column_is("size", {1, 2}));
  const auto whole = survey.cell(agree, sized);
  const auto small = survey.cell(agree, survey.small);
  const auto large = survey.cell(agree, survey.large);
  Diagnostics diagnostics;
  const auto tables = tabulate::tabulate(survey.plan, {&given.wave}, diagnostics);
  const auto& [w, s, l] = std::tie(tables.cells[whole], tables.cells[small], tables.cells[large]);
  CHECK(s.base.unweighted + l.base.unweighted == w.base.unweighted);
  CHECK(s.base.weighted + l.base.weighted == Approx(w.base.weighted).epsilon(1e-12));
  CHECK(s.value * s.base.weighted + l.value * l.base.weighted == Approx(w.value * w.base.weighted).epsilon(1e-12));
}

TEST_CASE("what weights are like") {
  const auto report = report_weights(std::vector<double>{1, 2, 0, 1});
  CHECK(report.interviews == 4);
  CHECK(report.zeros == 1);
  CHECK(report.smallest == 1);
  CHECK(report.largest == 2);
  CHECK(report.largest_row == 1);
  CHECK(report.mean == 1);
  CHECK(report.effective == Approx(16.0 / 6));
  CHECK(report.design_effect == Approx(3 * 6 / 16.0));
  CHECK(report.efficiency == Approx(16 / 18.0));
  CHECK(describe(report) ==
        "from 1 to 2, mean 1, efficiency 88.9 % (3 interviews with a weight count as 3), design effect 1.12; 1 is 0");
  CHECK(describe(report_weights(std::vector<double>{1, 3})) ==
        "from 1 to 3, mean 2, efficiency 80.0 % (2 interviews count as 2), design effect 1.25");
  CHECK(report_weights(std::vector<double>{0, 0}).effective == 0);
}

TEST_CASE("a data file is looked over") {
  SizeBanner given;
  auto& book = given.survey.plan.codebook;
  book.weight_column = "weight";
  book.waves[given.survey.wave].span = {FileId{0}, 1, 2};
  book.scales[book.items[given.survey.q1].scale].points[4].label = "agree";  // code 5
  given.wave.weights = {1, 1, 1, 1, 1, 1, 0, 40};
  given.wave.columns[2].values = std::vector<double>(8, blank);
  Diagnostics diagnostics;
  check_data(book, given.survey.wave, given.wave, diagnostics);
  REQUIRE(codes_of(diagnostics) ==
          "weight-summary zero-weights extreme-weights code-without-label item-without-answers ");
  CHECK(
      diagnostics.all()[0].message ==
      "weights of wave.csv: from 1 to 40, mean 5.75, efficiency 18.8 % (7 interviews with a weight count as 1), design "
      "effect 5.31; 1 is 0; 1 above five times the mean");
  CHECK(diagnostics.all()[1].message == "1 of 8 interviews in wave.csv have the weight 0");
  CHECK(diagnostics.all()[2].message ==
        "a weight in wave.csv is more than five times the mean; the largest, 40, is respondent 7's");
  CHECK(diagnostics.all()[3].message == "answers to `q1` in wave.csv have codes without a label: 1 (1), 2 (1), 4 (2)");
  CHECK(diagnostics.all()[4].message == "nobody in wave.csv answered `q2`");
}

TEST_CASE("a segment that nobody is in is named") {
  SizeBanner given;
  given.survey.add_segment("giants", column_is("size", {7, 9}));
  Diagnostics diagnostics;
  check_data(given.survey.plan.codebook, given.survey.wave, given.wave, diagnostics);
  REQUIRE_FALSE(diagnostics.all().empty());
  CHECK(diagnostics.all().back().code == "empty-segment");
  CHECK(diagnostics.all().back().message == "nobody in wave.csv is in the segment `giants`");
}

TEST_CASE("the same answer all the way down is noticed from eight items on") {
  SmallPlan survey;
  Responses wave;
  wave.path = "wave.csv";
  wave.weights.assign(3, 1.0);
  wave.ids = {"a", "b", "c"};
  const auto scale = survey.plan.codebook.items[survey.q1].scale;
  for (auto& point : survey.plan.codebook.scales[scale].points) point.label = "said";
  survey.plan.codebook.items = {};
  for (int i = 0; i < 8; ++i) {
    const auto name = "q" + std::to_string(i);
    survey.plan.codebook.items.add({name, name, scale, "", "", {}});
    wave.columns.push_back({name, {3, i == 0 ? 4.0 : 3.0, i == 0 ? blank : 3.0}});
  }
  Diagnostics diagnostics;
  check_data(survey.plan.codebook, survey.wave, wave, diagnostics);
  REQUIRE(codes_of(diagnostics) == "straight-lined empty-segment empty-segment ");  // sizes are not asked here
  CHECK(diagnostics.all()[0].message ==
        "one interview in wave.csv has the same answer to all items of the scale `agreement` (a)");
}

}  // namespace
}  // namespace andel::tests
