#include "tabulate/table_test.hpp"

#include <catch2/catch.hpp>

#include "tabulate/small_survey.hpp"

namespace andel::tests {
namespace {

using tabulate::Design;

struct Crossed {
  std::vector<double> first;
  std::vector<double> second;
};

/// `counts[r][c]` rows with the codes r and c, each `copies` times.
Crossed table(const std::vector<std::vector<int>>& counts, int copies) {
  Crossed columns;
  for (std::size_t r = 0; r < counts.size(); ++r) {
    for (std::size_t c = 0; c < counts[r].size(); ++c) {
      columns.first.insert(columns.first.end(), counts[r][c] * copies, static_cast<double>(r));
      columns.second.insert(columns.second.end(), counts[r][c] * copies, static_cast<double>(c));
    }
  }
  return columns;
}

std::optional<tabulate::TableTest> test(const Crossed& columns, const Design& design,
                                        const std::vector<double>& weights) {
  const auto counts = tabulate::counts_per_row(weights);
  const auto crossed = tabulate::cross(tabulate::all_rows(weights.size()), columns.first, columns.second, counts);
  return tabulate::test_independence(crossed, counts, design);
}

TEST_CASE("for a simple random sample the correction is (n - 1)/n") {
  const auto columns = table({{10, 20}, {30, 40}}, 1);
  const auto result = test(columns, Design::independent(100), std::vector<double>(100, 1.0));
  REQUIRE(result);
  const double pearson = 100.0 * (10 * 40 - 20 * 30) * (10 * 40 - 20 * 30) / (30.0 * 70 * 40 * 60);
  CHECK(result->chi_squared == Approx(pearson));
  CHECK(result->f == Approx(pearson * 99 / 100));
  CHECK(result->numerator_df == Approx(1));
  CHECK(result->denominator_df == Approx(99));
  CHECK(result->p_value == Approx(0.377551).epsilon(1e-5));
}

TEST_CASE("several degrees of freedom, and weights that are all twice as large") {
  const auto columns = table({{10, 20, 5}, {30, 40, 15}, {7, 7, 7}}, 1);
  const auto once = test(columns, Design::independent(141), std::vector<double>(141, 1.0));
  const auto twice = test(columns, Design::independent(141), std::vector<double>(141, 2.0));
  REQUIRE(once);
  CHECK(once->f == Approx(once->chi_squared / 4 * 140 / 141));
  CHECK(once->numerator_df == Approx(4));
  CHECK(twice->f == Approx(once->f));
}

TEST_CASE("everybody asked twice is no more evidence when the pairs are clusters") {
  const auto columns = table({{10, 20}, {30, 40}}, 2);
  Responses file;
  file.weights.assign(200, 1.0);
  file.columns = {{"pair", {}}};
  for (int row = 0; row < 200; ++row) file.columns[0].values.push_back(row / 2);
  SampleDesign declared;
  declared.clusters = {"pair"};
  Diagnostics diagnostics;
  const auto result = test(columns, *Design::over(file, declared, diagnostics), file.weights);
  REQUIRE(result);
  CHECK(result->f == Approx(100.0 * 40000 / 5040000 * 99 / 100));
  CHECK(result->denominator_df == Approx(99));
}

TEST_CASE("categories that nobody with a weight has leave the table, and a table of one column has no test") {
  auto columns = table({{10, 20}, {30, 40}}, 1);
  columns.first.push_back(9);
  columns.second.push_back(0);
  std::vector<double> weights(101, 1.0);
  weights.back() = 0;
  const auto result = test(columns, Design::independent(101), weights);
  REQUIRE(result);
  CHECK(result->numerator_df == Approx(1));
  CHECK_FALSE(test(table({{10}, {30}}, 1), Design::independent(40), std::vector<double>(40, 1.0)));
  CHECK_FALSE(test({{blank, 1}, {0, blank}}, Design::independent(2), {1, 1}));
}

TEST_CASE("a simple design gives by cells what it gives row by row") {
  const auto in_file = GENERATE(std::vector<std::string>{}, std::vector<std::string>{"population"});
  auto columns = table({{10, 20, 5, 9}, {30, 40, 15, 1}, {7, 7, 7, 12}}, 1);
  const std::size_t rows = columns.first.size();
  columns.first[3] = blank;
  columns.second[50] = blank;
  Responses file;
  file.columns = {{"respondent", {}}, {"population", {}}};
  for (std::size_t row = 0; row < rows; ++row) {
    file.weights.push_back(static_cast<double>(row * row % 7) / 4);  // some are 0
    file.columns[0].values.push_back(static_cast<double>(row));
    file.columns[1].values.push_back(1000);
  }
  SampleDesign simple;
  simple.population = in_file;
  SampleDesign by_row = simple;
  by_row.clusters = {"respondent"};
  Diagnostics diagnostics;
  const auto by_cells = Design::over(file, simple, diagnostics);
  const auto row_by_row = Design::over(file, by_row, diagnostics);
  REQUIRE(by_cells->is_simple());
  REQUIRE_FALSE(row_by_row->is_simple());
  const auto one = test(columns, *by_cells, file.weights);
  const auto other = test(columns, *row_by_row, file.weights);
  REQUIRE((one && other));
  CHECK(one->f == Approx(other->f).epsilon(1e-11));
  CHECK(one->numerator_df == Approx(other->numerator_df).epsilon(1e-11));
  CHECK(one->denominator_df == Approx(other->denominator_df).epsilon(1e-11));
}

TEST_CASE("a table that the strata fix has no test") {
  const auto columns = table({{10, 20}, {30, 40}}, 1);
  Responses file;
  file.weights.assign(100, 0.7);
  file.columns = {{"stratum", {}}};
  for (std::size_t row = 0; row < 100; ++row) {
    file.columns[0].values.push_back(2 * columns.first[row] + columns.second[row]);
  }
  SampleDesign declared;
  declared.strata = {"stratum"};
  Diagnostics diagnostics;
  CHECK_FALSE(test(columns, *Design::over(file, declared, diagnostics), file.weights));
}

TEST_CASE("who has no weight gives no degree of freedom") {
  auto columns = table({{10, 20}, {30, 40}}, 1);
  std::vector<double> weights(100, 1.0);
  for (int i = 0; i < 25; ++i) {
    columns.first.push_back(i % 2);
    columns.second.push_back(0);
    weights.push_back(0);
  }
  const auto result = test(columns, Design::independent(125), weights);
  REQUIRE(result);
  CHECK(result->denominator_df == Approx(99));
}

TEST_CASE("a table of more than 500 comparisons is too large") {
  struct Row {
    int rows;
    int columns;
    tabulate::TableSize size;
  };
  for (const auto& row : {Row{26, 21, tabulate::TableSize::fits}, Row{502, 2, tabulate::TableSize::too_large},
                          Row{27, 21, tabulate::TableSize::too_large}}) {
    CAPTURE(row.rows);
    Crossed columns;
    for (int i = 0; i < row.rows; ++i) {
      columns.first.push_back(i);
      columns.second.push_back(i % row.columns);
    }
    const std::vector<double> weights(columns.first.size(), 1.0);
    const auto counts = tabulate::counts_per_row(weights);
    const auto crossed = tabulate::cross(tabulate::all_rows(weights.size()), columns.first, columns.second, counts);
    CHECK(tabulate::size_of(crossed) == row.size);
  }
  CHECK_FALSE(
      test(table(std::vector(502, std::vector{1, 1}), 1), Design::independent(1004), std::vector<double>(1004, 1.0)));
  CHECK(test(table(std::vector(51, std::vector{1, 2}), 1), Design::independent(153), std::vector<double>(153, 1.0)));
}

TEST_CASE("where empty cells leave no variance to compare with there is no test") {
  CHECK_FALSE(test(table({{10, 0}, {0, 10}}, 1), Design::independent(20), std::vector<double>(20, 1.0)));
}

}  // namespace
}  // namespace andel::tests
