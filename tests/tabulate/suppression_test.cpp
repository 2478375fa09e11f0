#include <catch2/catch.hpp>

#include "tabulate/judge.hpp"
#include "tabulate/protect.hpp"
#include "tabulate/small_survey.hpp"
#include "tabulate/tabulate.hpp"

namespace andel::tests {
namespace {

using namespace andel::tabulate;

Estimate share(double value, double interviews, double variance, double degrees) {
  Estimate estimate;
  estimate.share_unit = 100;
  estimate.value = 100 * value;
  estimate.moments.base = {interviews, interviews, interviews, interviews};
  estimate.variance = {1e4 * variance, degrees};
  return estimate;
}

/// Of a simple random sample.
Estimate simple_share(double value, double interviews) {
  return share(value, interviews, value * (1 - value) / (interviews - 1), interviews - 1);
}

TEST_CASE("limits on the base flag and suppress") {
  PresentationPolicy policy;
  policy.flag_below = 100;
  policy.suppress_below = 30;
  CHECK(judge(simple_share(0.4, 29), policy) == Verdict::suppress);
  CHECK(judge(simple_share(0.4, 30), policy) == Verdict::flag);
  CHECK(judge(simple_share(0.4, 100), policy) == Verdict::print);
  auto unequal = simple_share(0.4, 100);
  unequal.moments.base.squared = 400;  // 25 effective interviews
  CHECK(judge(unequal, policy) == Verdict::print);
  policy.measured_by = BaseLimit::effective;
  CHECK(judge(unequal, policy) == Verdict::suppress);
  CHECK(judge(Estimate{}, policy) == Verdict::print);  // no figure, nothing to hide
}

TEST_CASE("NCHS: each rule in turn") {
  CHECK(judge_by_nchs(simple_share(0.5, 29)) == Verdict::suppress);           // interviews
  CHECK(judge_by_nchs(share(0.5, 100, 0.25 / 20, 99)) == Verdict::suppress);  // effective ones: 20
  CHECK(judge_by_nchs(simple_share(0.5, 40)) == Verdict::suppress);           // 0.32 wide
  CHECK(judge_by_nchs(simple_share(0.5, 100)) == Verdict::print);
  CHECK(judge_by_nchs(simple_share(0.05, 60)) == Verdict::suppress);        // 0.13 wide: 2.6 times 0.05
  CHECK(judge_by_nchs(simple_share(0.95, 60)) == Verdict::flag);            // its complement would be
  CHECK(judge_by_nchs(simple_share(0.01, 2000)) == Verdict::print);         // 0.01 wide
  CHECK(judge_by_nchs(share(0.5, 2000, 0.25 / 1999, 7)) == Verdict::flag);  // few degrees of freedom
  CHECK(judge_by_nchs(share(0, 2000, 0, 1999)) == Verdict::flag);
  CHECK(judge_by_nchs(share(0, 40, 0, 39)) == Verdict::flag);
  auto lonely = simple_share(0.5, 2000);
  lonely.variance.value.reset();
  CHECK(judge_by_nchs(lonely) == Verdict::suppress);
}

TEST_CASE("NCHS: means need as many interviews as shares, effective ones too") {
  const auto mean = [](double interviews, double variance) {
    Estimate estimate;
    estimate.value = 40;
    estimate.moments.base = {interviews, interviews, interviews, interviews};
    estimate.moments.scatter = 2400 * interviews;
    estimate.variance = {variance, interviews - 1};
    return estimate;
  };
  PresentationPolicy policy;
  policy.interval_limits = IntervalLimits::nchs;
  CHECK(judge(mean(100, 2400.0 / 99), policy) == Verdict::print);
  CHECK(judge(mean(29, 2400.0 / 29), policy) == Verdict::suppress);
  CHECK(judge(mean(100, 2400.0 / 29), policy) == Verdict::suppress);  // 29 effective ones
  CHECK(judge(mean(29, 0), policy) == Verdict::suppress);
  CHECK(judge(mean(30, 0), policy) == Verdict::print);
  auto median = mean(40, 0);
  median.kind = FigureKind::median;
  median.variance.value.reset();
  CHECK(judge(median, policy) == Verdict::print);
  median.moments.base.squared = 80;  // 20 effective ones
  CHECK(judge(median, policy) == Verdict::suppress);
}

std::vector<Shown> shown_but(std::size_t count, std::vector<std::size_t> held_back) {
  std::vector<Shown> shown(count, Shown::yes);
  for (const std::size_t figure : held_back) shown[figure] = Shown::no;
  return shown;
}

std::vector<Shown> protect_all(const std::vector<Shown>& secrets, const std::vector<double>& sizes,
                               const std::vector<Relation>& sums) {
  return protect(secrets, secrets, sizes, sums);
}

/// A total or net, first, and what it adds up from.
Relation sum(std::size_t whole, const std::vector<std::size_t>& parts) {
  Relation relation{{whole, -1}};
  for (const std::size_t part : parts) relation.push_back({part, 1});
  return relation;
}

std::vector<std::size_t> leaking(const std::vector<Shown>& shown, const std::vector<Relation>& sums) {
  std::vector<std::size_t> figures;
  for (const auto& leak : find_leaks(shown, sums)) figures.push_back(leak.figure);
  return figures;
}

TEST_CASE("a single gap in a sum is closed by holding back the next smallest part") {
  const std::vector<Relation> sums{sum(0, {1, 2, 3, 4})};
  const std::vector<double> sizes{100, 5, 40, 25, 30};
  CHECK(leaking(shown_but(5, {1}), sums) == std::vector<std::size_t>{1});
  CHECK(protect_all(shown_but(5, {1}), sizes, sums) == shown_but(5, {1, 3}));
  CHECK(protect_all(shown_but(5, {1, 2}), sizes, sums) == shown_but(5, {1, 2}));
  CHECK(protect_all(shown_but(5, {}), sizes, sums) == shown_but(5, {}));
}

TEST_CASE("where there is no other part the whole is held back") {
  const std::vector<Relation> sums{sum(0, {1})};
  CHECK(protect_all(shown_but(2, {1}), std::vector<double>{5, 5}, sums) == shown_but(2, {0, 1}));
}

TEST_CASE("a net must not give away what the total does not") {
  // 0 = 1 + 2 + 3 + 4 and the net 5 = 1 + 2 + 3: total less net is 4, and with it 3 is known.
  const std::vector<Relation> sums{sum(0, {1, 2, 3, 4}), sum(5, {1, 2, 3})};
  const std::vector<double> sizes{100, 40, 30, 8, 5, 78};
  CHECK(leaking(shown_but(6, {3, 4}), sums) == std::vector<std::size_t>{3, 4});
  CHECK(protect_all(shown_but(6, {3, 4}), sizes, sums) == shown_but(6, {3, 4, 5}));
}

TEST_CASE("sums that only together give a figure away") {
  // 0 = 1 + 2 + 3, 4 = 1 + 2, 5 = 2 + 3: from 0, 4 and 5 follow all three parts, though each sum has two gaps.
  const std::vector<Relation> sums{sum(0, {1, 2, 3}), sum(4, {1, 2}), sum(5, {2, 3})};
  CHECK(leaking(shown_but(6, {1, 2, 3}), sums) == std::vector<std::size_t>{1, 2, 3});
  CHECK(protect_all(shown_but(6, {1, 2, 3}), std::vector<double>{60, 20, 20, 20, 40, 45}, sums) ==
        shown_but(6, {1, 2, 3, 4, 5}));
}

/// Four industries of 50, 40, 8 and 6 interviews, 20 interviews without an industry, and nets of them.
struct IndustrySurvey {
  SmallPlan survey;
  Responses wave;
  std::vector<SegmentId> industries;
  SegmentId net;
  Subject agree;

  explicit IndustrySurvey(double without_industry = 20) : agree(ItemMeasure{survey.agree, survey.q1}) {
    wave.columns = {{"industry", {}}, {"q1", {}}};
    int number = 0;
    for (const auto& [code, count] :
         std::vector<std::pair<double, double>>{{1, 50}, {2, 40}, {3, 8}, {4, 6}, {blank, without_industry}}) {
      for (int i = 0; i < count; ++i) {
        wave.columns[0].values.push_back(code);
        wave.columns[1].values.push_back(1 + number++ % 5);
        wave.weights.push_back(1);
      }
    }
    Banner banner;
    banner.id = "industry";
    banner.column = "industry";
    for (const double code : {1.0, 2.0, 3.0, 4.0}) {
      industries.push_back(survey.add_segment("industry", column_is("industry", {code})));
    }
    net = survey.add_segment("net", column_is("industry", {1, 2, 3}));
    banner.segments = industries;
    banner.nets = {net};
    survey.plan.codebook.banners.add(banner);
    survey.plan.codebook.policy.suppress_below = 7;
  }

  Tables tables() {
    Diagnostics diagnostics;
    auto filled = tabulate::tabulate(survey.plan, {&wave}, diagnostics);
    CHECK(diagnostics.empty());
    return filled;
  }
};

TEST_CASE("a suppressed figure keeps its base and nothing else") {
  IndustrySurvey given;
  const auto id = given.survey.cell(given.agree, given.industries[3]);
  const auto rest = given.survey.plan.comparisons.add({id, RestOfTotal{}});
  const auto tables = given.tables();
  CHECK(tables.cells[id].state == CellState::suppressed);
  CHECK(tables.cells[id].value == 0);
  CHECK(tables.cells[id].base.unweighted == 6);
  CHECK_FALSE(tables.cells[id].precision.interval);
  CHECK(tables.comparisons[rest].state == PrecisionState::none);
}

TEST_CASE("the total protects a small industry only when enough people have none") {
  const auto state_of_third = [](double without_industry) {
    IndustrySurvey given(without_industry);
    const auto id = given.survey.cell(given.agree, given.industries[2]);
    const auto small = given.survey.cell(given.agree, given.industries[3]);
    const auto tables = given.tables();
    CHECK(tables.cells[small].state == CellState::suppressed);
    return tables.cells[id].state;
  };
  CHECK(state_of_third(20) == CellState::value);
  CHECK(state_of_third(3) == CellState::suppressed);
  CHECK(state_of_third(0) == CellState::suppressed);
}

TEST_CASE("what is suppressed does not depend on what else is shown") {
  IndustrySurvey given(0);
  const auto net = given.survey.cell(given.agree, given.net);
  const auto second = given.survey.cell(given.agree, given.industries[1]);
  const auto tables = given.tables();
  // The small industry is nowhere on the page, yet total less net would be it.
  CHECK(tables.cells[net].state == CellState::suppressed);
  CHECK(tables.cells[second].state == CellState::value);
}

TEST_CASE("without protection only the small figure itself goes") {
  IndustrySurvey given(0);
  given.survey.plan.codebook.policy.protection = Protection::none;
  const auto third = given.survey.cell(given.agree, given.industries[2]);
  const auto fourth = given.survey.cell(given.agree, given.industries[3]);
  const auto tables = given.tables();
  CHECK(tables.cells[third].state == CellState::value);
  CHECK(tables.cells[fourth].state == CellState::suppressed);
}

TEST_CASE("a figure between the limits is marked") {
  IndustrySurvey given;
  given.survey.plan.codebook.policy.flag_below = 45;
  const auto first = given.survey.cell(given.agree, given.industries[0]);
  const auto second = given.survey.cell(given.agree, given.industries[1]);
  const auto tables = given.tables();
  CHECK(tables.cells[first].flag == CellFlag::none);
  CHECK(tables.cells[second].flag == CellFlag::uncertain);
  CHECK(tables.cells[second].state == CellState::value);
}

}  // namespace
}  // namespace andel::tests
