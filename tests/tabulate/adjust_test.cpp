#include "tabulate/adjust.hpp"

#include <catch2/catch.hpp>

#include "tabulate/letters.hpp"

namespace andel::tests {
namespace {

using tabulate::adjust;

void check(const std::vector<double>& found, const std::vector<double>& expected) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == Approx(expected[i]).epsilon(1e-12));
}

TEST_CASE("corrections of a family of p-values") {
  const std::vector<double> raw{0.04, 0.01, 0.03, 0.5};
  check(adjust(raw, Correction::none), raw);
  check(adjust(raw, Correction::bonferroni), {0.16, 0.04, 0.12, 1});
  // in order 0.01 0.03 0.04 0.5: times 4, 3, 2, 1, never falling
  check(adjust(raw, Correction::holm), {0.09, 0.04, 0.09, 0.5});
  // times 4/1, 4/2, 4/3, 4/4, never rising from the largest down
  check(adjust(raw, Correction::benjamini_hochberg), {0.16 / 3, 0.04, 0.16 / 3, 0.5});
  check(adjust({}, Correction::holm), {});
}

TEST_CASE("ties keep the same corrected value") {
  const std::vector<double> raw{0.02, 0.02, 0.02};
  check(adjust(raw, Correction::holm), {0.06, 0.06, 0.06});
  check(adjust(raw, Correction::benjamini_hochberg), {0.02, 0.02, 0.02});
}

tabulate::TestedPair pair(std::size_t first, std::size_t second, double difference, double p_value) {
  Comparison comparison;
  comparison.state = PrecisionState::known;
  comparison.difference = difference;
  comparison.p_value = p_value;
  return {first, second, comparison};
}

using Columns = std::vector<std::size_t>;

TEST_CASE("a column gets the letters of those it is significantly above") {
  const std::vector<double> interviews{100, 100, 100};
  const std::vector<tabulate::TestedPair> pairs{pair(0, 1, 12, 0.004), pair(0, 2, -5, 0.03), pair(1, 2, -17, 0.2)};
  const auto plain = tabulate::letter_row(interviews, pairs, {Correction::none, 0.05, 30});
  CHECK(plain.above == std::vector<Columns>{{1}, {}, {0}});
  CHECK(plain.tests == 3);
  CHECK(plain.untested.empty());
  const auto corrected = tabulate::letter_row(interviews, pairs, {Correction::bonferroni, 0.05, 30});
  CHECK(corrected.above == std::vector<Columns>{{1}, {}, {}});
}

TEST_CASE("a column with a small base is not tested, and the family is smaller for it") {
  const std::vector<double> interviews{100, 100, 29};
  const std::vector<tabulate::TestedPair> pairs{pair(0, 1, 12, 0.04), pair(0, 2, 5, 0.001), pair(1, 2, 5, 0.001)};
  const auto row = tabulate::letter_row(interviews, pairs, {Correction::bonferroni, 0.05, 30});
  CHECK(row.above == std::vector<Columns>{{1}, {}, {}});
  CHECK(row.tests == 1);
  CHECK(row.untested == Columns{2});
}

TEST_CASE("letters go on after Z") {
  CHECK(tabulate::column_letter(0) == "A");
  CHECK(tabulate::column_letter(25) == "Z");
  CHECK(tabulate::column_letter(26) == "AA");
  CHECK(tabulate::column_letter(26 + 26 * 26) == "AAA");
}

}  // namespace
}  // namespace andel::tests
