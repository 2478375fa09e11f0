// Changes in words: by the test of the two figures, or by a dead-band.
#include <catch2/catch.hpp>

#include "express/evaluated.hpp"

using namespace andel;
using namespace andel::tests;

namespace {

struct Tested {
  double p_value = 0.001;
  std::size_t interviews = 1000;
  PrecisionState state = PrecisionState::known;
};

/// What a change is called where every comparison comes out so.
std::string called(const std::string& expression, const Tested& tested, const std::string& language = "sv") {
  return evaluated(expression, language, [&](const Plan& plan) {
    Tables tables = tables_for(plan);
    for (auto& cell : tables.cells) cell.base.unweighted = tested.interviews;
    for (std::size_t i = 0; i < plan.comparisons.size(); ++i) {
      Comparison comparison;
      comparison.state = tested.state;
      comparison.p_value = tested.p_value;
      tables.comparisons.add(comparison);
    }
    return tables;
  });
}

}  // namespace

TEST_CASE("a change is called one where the test says so") {
  const std::string risen = "change(agree(mobile, wave 2012), agree(mobile))";
  CHECK(called(risen, {}) == "har ökat");
  CHECK(called(risen, {}, "en") == "has increased");
  CHECK(called("change(agree(mobile), agree(mobile, wave 2012))", {}) == "har minskat");
  CHECK(called("change(agree(mobile), agree(mobile, wave 2012))", {}, "en") == "has decreased");
  CHECK(called(risen, {.p_value = 0.049}) == "har ökat");
  CHECK(called(risen, {.p_value = 0.05}) == "är oförändrad");
  CHECK(called(risen, {.p_value = 0.4}, "en") == "is unchanged");
  CHECK(called("change(index, index(wave 2012))", {.p_value = 0.4}) == "är oförändrat");
  CHECK(called("change(index, index)", {}) == "är oförändrat");
  CHECK(called(risen, {.p_value = 1, .state = PrecisionState::constant}) == "har ökat");
  CHECK(called(risen + " | capitalised", {}) == "Har ökat");
}

TEST_CASE("a change that cannot be tested is called unchanged, with a warning") {
  const std::string change = "change(agree(mobile, wave 2012), agree(mobile))";
  const auto report = [&](const std::string& reason) {
    return "report.yaml:1:1: warning: called unchanged, but untested: " + reason + "\n1 | " + change + "\n  | " +
           std::string(change.size(), '^') +
           "\nhint: say from how much on it counts as a change: `change(now, before, 3)`\n";
  };
  CHECK(called(change, {.interviews = 1}) ==
        report("too few interviews for a test: `agree(mobile, total, wave 2012)` has 1"));
  CHECK(called(change, {.state = PrecisionState::none}) == report("the design leaves no test"));
}

TEST_CASE("a dead-band goes by the difference that would be printed") {
  struct Case {
    std::string expression;
    std::string words;
  };
  // 48.4 against 45.0: a difference of 3.4, printed as 3
  const auto change = GENERATE(values<Case>({
      {"change(agree(mobile, wave 2012), agree(mobile), 3)", "har ökat"},
      {"change(agree(mobile, wave 2012), agree(mobile), 4)", "är oförändrad"},
      {"change(agree(mobile), agree(mobile, wave 2012), 3)", "har minskat"},
      {"change(agree(mobile), agree(mobile), 0)", "är oförändrad"},
      {"change(index, index(wave 2012), 0)", "har minskat"},
      {"change(index, index(wave 2012), 2)", "är oförändrat"},
      {"change(index | decimals 1, index(wave 2012), 0.8)", "är oförändrat"},
      {"change(index | decimals 1, index(wave 2012), 0.7)", "har minskat"},
      {"change(agree(mobile, large) - agree(mobile, small), 10, 3)", "har ökat"},
      {"change(agree(mobile, wave 2012), agree(mobile), difference(agree(mobile, large), agree(mobile, small)))",
       "är oförändrad"},
  }));
  CHECK(evaluated(change.expression) == change.words);
}

TEST_CASE("what can be no change is an error") {
  CHECK(evaluated("change(agree(mobile), index)") ==
        "report.yaml:1:1: error: `change` cannot go from an index value to a share\n"
        "1 | change(agree(mobile), index)\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
  CHECK(evaluated("change(agree(mobile) * 2, 80)") ==
        "report.yaml:1:1: error: only two figures have a test that tells whether they differ\n"
        "1 | change(agree(mobile) * 2, 80)\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "hint: say from how much on it counts as a change: `change(agree(mobile) * 2, 80, 3)`\n");
  CHECK(evaluated("change(agree(mobile), 40, index)") ==
        "report.yaml:1:27: error: the figures differ by a share; `index` is an index value\n"
        "1 | change(agree(mobile), 40, index)\n"
        "  |                           ^^^^^\n");
  CHECK(evaluated("change(agree(mobile))") ==
        "report.yaml:1:1: error: `change` takes 2 to 3 arguments, not 1\n"
        "1 | change(agree(mobile))\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^\n"
        "hint: write `change(now, before)`\n");
}
