#include "tabulate/findings.hpp"

#include <catch2/catch.hpp>

namespace andel::tests {
namespace {

tabulate::FamilyMember member(double difference, double p_value, double interviews = 100) {
  Comparison comparison;
  comparison.state = PrecisionState::known;
  comparison.difference = difference;
  comparison.p_value = p_value;
  return {comparison, interviews};
}

constexpr TestRule by_holm{Correction::holm, 0.05, 30};

// Two charts of a handout show the difference with p = 0.02: one beside 0.01, the other beside 0.03 and 0.3.
TEST_CASE("Holm's correction over a document marks what its charts by themselves may mark and not mark") {
  SECTION("the first by itself: 2 x 0.01, 1 x 0.02") {
    CHECK(tabulate::find_differences(std::vector{member(9, 0.01), member(8, 0.02)}, by_holm) ==
          std::vector{Finding::higher, Finding::higher});
  }
  SECTION("the other by itself: 3 x 0.02 is too much, and so are the rest") {
    CHECK(tabulate::find_differences(std::vector{member(8, 0.02), member(-7, 0.03), member(1, 0.3)}, by_holm) ==
          std::vector{Finding::no_difference, Finding::no_difference, Finding::no_difference});
  }
  SECTION("together, each once: 4 x 0.01, and 3 x 0.02 is too much") {
    CHECK(tabulate::find_differences(std::vector{member(9, 0.01), member(8, 0.02), member(-7, 0.03), member(1, 0.3)},
                                     by_holm) ==
          std::vector{Finding::higher, Finding::no_difference, Finding::no_difference, Finding::no_difference});
  }
  SECTION("one of them twice: 5 x 0.01 is 0.05, and nothing would differ") {
    CHECK(tabulate::find_differences(
              std::vector{member(9, 0.01), member(8, 0.02), member(8, 0.02), member(-7, 0.03), member(1, 0.3)}, by_holm)
              .front() == Finding::no_difference);
  }
}

TEST_CASE("what is not tested does not count for the correction") {
  // 0.02 by itself, and 2 x 0.02 = 0.04; 3 x 0.02 = 0.06 would be too much
  tabulate::FamilyMember without_error = member(30, 0.001);
  without_error.comparison.state = PrecisionState::undetermined;
  CHECK(tabulate::find_differences(
            std::vector{member(-8, 0.02), member(20, 0.001, 29), without_error, member(5, 0.04, 30)}, by_holm) ==
        std::vector{Finding::lower, Finding::untested, Finding::untested, Finding::higher});
}

}  // namespace
}  // namespace andel::tests
