#include "tabulate/design.hpp"

#include <catch2/catch.hpp>

#include "tabulate/small_survey.hpp"

namespace andel::tests {
namespace {

using tabulate::Design;
using tabulate::Rows;

Responses file_with(std::vector<Column> columns) {
  Responses file;
  file.path = "wave.csv";
  file.weights.assign(columns.front().values.size(), 1.0);
  for (std::size_t row = 0; row < file.weights.size(); ++row) file.ids.push_back("r" + std::to_string(row));
  file.columns = std::move(columns);
  return file;
}

SampleDesign declare(std::vector<std::string> strata, std::vector<std::string> clusters,
                     std::vector<std::string> population = {}) {
  SampleDesign declared;
  declared.strata = std::move(strata);
  declared.clusters = std::move(clusters);
  declared.population = std::move(population);
  return declared;
}

Design make(const Responses& file, const SampleDesign& declared) {
  Diagnostics diagnostics;
  auto design = Design::over(file, declared, diagnostics);
  for (const auto& diagnostic : diagnostics.all()) UNSCOPED_INFO(diagnostic.message);
  REQUIRE(design);
  return *design;
}

TEST_CASE("a simple design: n/(n - 1) times the squares, the rows outside a domain being zeros") {
  const auto design = Design::independent(5);
  CHECK(design.is_simple());
  // z = 2, -1, -1 and two zeros: 5/4 * (4 + 1 + 1)
  CHECK(*design.variance(Rows{0, 2, 3}, std::vector<double>{2, -1, -1}) == Approx(7.5));
  CHECK(*design.simple_variance(6) == Approx(7.5));
  CHECK(design.degrees_of_freedom(Rows{0, 2, 3}) == 2);
  CHECK_FALSE(Design::independent(1).simple_variance(0));
}

TEST_CASE("strata: distances from each stratum's mean over all of its rows") {
  const auto file = file_with({{"stratum", {7, 7, 7, 4, 4, 4}}});
  const auto design = make(file, declare({"stratum"}, {}));
  // 3/2 * (1 + 0 + 1) + 3/2 * (1 + 1 + 4)
  CHECK(*design.variance(Rows{0, 1, 2, 3, 4, 5}, std::vector<double>{1, 2, 3, 4, 4, 7}) == Approx(12));
  // rows 0 and 3 alone: 3/2 * (4 + 1 + 1)/9 + 3/2 * (64 + 16 + 16)/9
  CHECK(*design.variance(Rows{0, 3}, std::vector<double>{1, 4}) == Approx(17));
  CHECK(design.degrees_of_freedom(Rows{0, 1, 2, 3, 4, 5}) == 4);
  CHECK(design.degrees_of_freedom(Rows{0, 1, 3}) == 1);
}

TEST_CASE("several strata columns make a stratum of each combination") {
  const auto file = file_with({{"a", {1, 1, 1, 1, 2, 2}}, {"b", {1, 1, 2, 2, 1, 1}}});
  CHECK(make(file, declare({"a", "b"}, {})).degrees_of_freedom(Rows{0, 1, 2, 3, 4, 5}) == 3);
}

TEST_CASE("clusters: totals per cluster, and their number decides the degrees of freedom") {
  const auto file = file_with({{"cluster", {30, 10, 30, 20, 20, 10}}});
  const auto design = make(file, declare({}, {"cluster"}));
  // totals 30: 1 + 3, 10: 2 + 6, 20: 4 + 2; mean 6: 3/2 * (4 + 4 + 0)
  CHECK(*design.variance(Rows{0, 1, 2, 3, 4, 5}, std::vector<double>{1, 2, 3, 4, 2, 6}) == Approx(12));
  CHECK(design.degrees_of_freedom(Rows{0, 1, 2, 3, 4, 5}) == 2);
  CHECK(design.degrees_of_freedom(Rows{0, 2}) == 0);
}

TEST_CASE("a finite population leaves less to be unsure of") {
  const auto file = file_with({{"stratum", {1, 1, 2, 2}}, {"size", {4, 4, 2, 2}}, {"rate", {0.5, 0.5, 1, 1}}});
  const std::vector<double> z{1, 3, 2, 8};
  // (1 - 2/4) * 2 * (1 + 1); the second stratum was sampled whole
  CHECK(*make(file, declare({"stratum"}, {}, {"size"})).variance(Rows{0, 1, 2, 3}, z) == Approx(2));
  CHECK(*make(file, declare({"stratum"}, {}, {"rate"})).variance(Rows{0, 1, 2, 3}, z) == Approx(2));
  CHECK(*make(file_with({{"size", {8, 8, 8, 8}}}), declare({}, {}, {"size"})).simple_variance(6) ==
        Approx(0.5 * 4 / 3 * 6));
}

TEST_CASE("two stages: what varies within the sampled clusters comes on top") {
  // Clusters 1 and 2 of four; three of six rows in the first, two of two in the second.
  const auto file = file_with({{"cluster", {1, 1, 1, 2, 2}},
                               {"clusters", {4, 4, 4, 4, 4}},
                               {"rows", {6, 6, 6, 2, 2}},
                               {"unit", {1, 2, 3, 4, 5}}});
  const std::vector<double> z{1, 2, 6, 1, 4};
  // first stage: totals 9 and 5: (1 - 1/2) * 2 * (4 + 4) = 8
  // second: 1/2 * (1 - 3/6) * 3/2 * ((1 - 3)^2 + (2 - 3)^2 + (6 - 3)^2) = 5.25; the other cluster is whole
  CHECK(*make(file, declare({}, {"cluster"}, {"clusters", "rows"})).variance(Rows{0, 1, 2, 3, 4}, z) == Approx(13.25));
  CHECK(*make(file, declare({}, {"cluster", "unit"}, {"clusters", "rows"})).variance(Rows{0, 1, 2, 3, 4}, z) ==
        Approx(13.25));
  // Without population sizes the first stage is all there is: 2 * (4 + 4).
  CHECK(*make(file, declare({}, {"cluster", "unit"})).variance(Rows{0, 1, 2, 3, 4}, z) == Approx(16));
}

TEST_CASE("a stratum with a single sampled unit follows its rule") {
  const auto file = file_with({{"stratum", {1, 1, 2, 3, 3}}, {"size", {9, 9, 1, 9, 9}}});
  const Rows all{0, 1, 2, 3, 4};
  const std::vector<double> z{1, 3, 5, 2, 8};  // strata 1 and 3 have 2 * (1 + 1) and 2 * (9 + 9)
  auto declared = declare({"stratum"}, {});
  const auto variance = [&](LonelyUnit rule, const Rows& rows, const std::vector<double>& values) {
    declared.lonely = rule;
    return make(file, declared).variance(rows, values);
  };
  CHECK_FALSE(variance(LonelyUnit::error, all, z));
  CHECK(*variance(LonelyUnit::error, Rows{0, 1, 3, 4}, {1, 3, 2, 8}) == Approx(40));  // not touched
  CHECK(*variance(LonelyUnit::remove, all, z) == Approx(40));
  CHECK(*variance(LonelyUnit::adjust, all, z) == Approx(40 + 25));
  CHECK(*variance(LonelyUnit::average, all, z) == Approx(40 * 3 / 2.0));
  const auto design = make(file, declare({"stratum"}, {}));
  CHECK(design.lonely_strata() == std::vector<std::string>{"stratum 2"});
  const auto whole = make(file, declare({"stratum"}, {}, {"size"}));
  CHECK(whole.lonely_strata().empty());
  CHECK(whole.variance(Rows{2}, std::vector<double>{5}) == 0);
}

TEST_CASE("the covariance of grouped vectors is that of their numbers, row by row") {
  struct Row {
    const char* name;
    SampleDesign declared;
    LonelyUnit lonely;
  };
  const auto row = GENERATE(Row{"strata", declare({"stratum"}, {}, {"size"}), LonelyUnit::adjust},
                            Row{"clusters", declare({"stratum"}, {"cluster"}), LonelyUnit::average},
                            Row{"two stages", declare({}, {"cluster"}, {"clusters", "rows"}), LonelyUnit::remove});
  CAPTURE(row.name);
  const auto file = file_with({{"stratum", {1, 2, 1, 1, 2, 2, 3}},
                               {"cluster", {1, 3, 1, 2, 3, 4, 5}},
                               {"size", {9, 6, 9, 9, 6, 6, 4}},
                               {"clusters", {9, 9, 9, 9, 9, 9, 9}},
                               {"rows", {8, 4, 8, 2, 4, 7, 3}}});
  auto declared = row.declared;
  declared.lonely = row.lonely;
  const auto design = make(file, declared);
  const Rows rows{0, 1, 2, 3, 4, 6};  // row 5 is outside the domain
  const std::vector<double> weights{1, 2, 0.5, 1.5, 0, 3};
  const std::vector<std::uint32_t> group{0, 1, 1, 2, 0, 2};
  const std::vector<double> vectors{1, -1, 0.5, 2, -0.75, 0};
  const auto covariance = design.covariance({rows, weights, group, vectors, 2});
  REQUIRE(covariance);
  const auto variance_of = [&](double first, double second) {  // of a sum of both numbers
    std::vector<double> z;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      z.push_back(weights[i] * (first * vectors[2 * group[i]] + second * vectors[2 * group[i] + 1]));
    }
    return *design.variance(rows, z);
  };
  CHECK(covariance->at(0, 0) == Approx(variance_of(1, 0)));
  CHECK(covariance->at(1, 1) == Approx(variance_of(0, 1)));
  CHECK(covariance->at(0, 1) == Approx((variance_of(1, 1) - variance_of(1, -1)) / 4));
  CHECK(covariance->at(1, 0) == covariance->at(0, 1));
}

TEST_CASE("a share that the strata fix has no variance, whatever rounding leaves") {
  const auto file = file_with({{"stratum", {1, 1, 1, 2, 2, 2}}});
  const auto design = make(file, declare({"stratum"}, {}));
  const std::vector<double> z{0.1, 0.1, 0.1, -0.1, -0.1, -0.1};
  CHECK(*design.variance(Rows{0, 1, 2, 3, 4, 5}, z) == 0);
}

TEST_CASE("a design that the file contradicts is an error at the design") {
  struct Wrong {
    SampleDesign declared;
    const char* code;
    const char* message;
  };
  const auto file = file_with({{"stratum", {1, 1, 2, 2}},
                               {"cluster", {1, 2, 2, 3}},
                               {"gap", {1, blank, 1, blank}},
                               {"small", {1.5, 1.5, 4, 4}},
                               {"mixed", {4, 5, 4, 4}}});
  const std::vector<Wrong> wrong{
      {declare({"region"}, {}), "unknown-column", "wave.csv has no column `region`, which the design names"},
      {declare({}, {"gap"}), "blank-in-design",
       "the design column `gap` is blank for 2 respondents, the first of them r1"},
      {declare({"stratum"}, {"cluster"}), "cluster-in-two-strata",
       "1 of the clusters in `cluster` lie in more than one stratum"},
      {declare({"stratum"}, {}, {"small"}), "impossible-population",
       "the population column `small` says 1.5, but 2 units were sampled (respondent r0)"},
      {declare({"stratum"}, {}, {"mixed"}), "impossible-population",
       "the population column `mixed` says both 4 and 5 within one stratum (respondent r1)"},
      {declare({}, {"cluster"}, {"mixed", "mixed", "mixed"}), "design-stages",
       "the design has 1 cluster columns and 3 population columns"},
      {declare({}, {"cluster", "gap"}, {"mixed"}), "design-stages",
       "the design has 2 cluster columns and 1 population columns"},
  };
  for (auto row : wrong) {
    INFO(row.message);
    row.declared.span = {FileId{3}, 40, 46};
    Diagnostics diagnostics;
    CHECK_FALSE(Design::over(file, row.declared, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == row.code);
    CHECK(diagnostics.all()[0].message == row.message);
    CHECK(diagnostics.all()[0].span == row.declared.span);
  }
}

TEST_CASE("clusters that are numbered anew in each stratum") {
  const auto file = file_with({{"stratum", {1, 1, 2, 2}}, {"cluster", {1, 2, 1, 2}}});
  auto declared = declare({"stratum"}, {"cluster"});
  declared.names = ClusterNames::reused_in_strata;
  CHECK(make(file, declared).degrees_of_freedom(Rows{0, 1, 2, 3}) == 2);
}

}  // namespace
}  // namespace andel::tests
