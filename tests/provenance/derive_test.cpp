#include "provenance/derive.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "provenance/sentences.hpp"
#include "tables/tabulated.hpp"

using namespace andel;
using namespace andel::tests;
using provenance::AnswerCount;
using provenance::AnswerCounter;

namespace {

/// "1: 20 x 0, 5: 80 x 100", or "held back".
std::string counted(const std::optional<std::vector<AnswerCount>>& answers) {
  if (!answers) return "held back";
  std::string text;
  for (const auto& answer : *answers) {
    text += fmt::format("{}{}: {} x {}", text.empty() ? "" : ", ", answer.code, answer.n,
                        answer.counts_as ? fmt::format("{}", *answer.counts_as) : "nothing");
  }
  return text;
}

struct Asked {
  Regions given;
  SourceMap sources;

  Asked() { given.tabulate(); }

  [[nodiscard]] provenance::Made made() const { return {given.survey.plan, given.figures, given.waves, sources}; }
  [[nodiscard]] CellId figure_of(const std::string& segment) const {
    const Plan& plan = given.survey.plan;
    for (const auto id : plan.cells.ids()) {
      if (plan.codebook.segments[plan.cells[id].segment].id == segment) return id;
    }
    FAIL("no figure of " << segment);
    return {};
  }
};

}  // namespace

TEST_CASE("answers are counted within the figure's segment") {
  Asked asked;
  const auto made = asked.made();
  AnswerCounter counter(made);
  CHECK(counted(counter.count(asked.figure_of("norr"))) == "1: 20 x 0, 5: 80 x 100");
  CHECK(counted(counter.count(asked.figure_of("mitt"))) == "1: 60 x 0, 5: 40 x 100");
  CHECK(counted(counter.count(asked.figure_of("norr"))) == "1: 20 x 0, 5: 80 x 100");
}

TEST_CASE("no answers are counted where figures of the group are held back, or the wave was not read") {
  Asked asked;
  const CellId few = asked.figure_of("syd");
  asked.given.survey.plan.codebook.policy.suppress_below = 50;
  {
    const auto made = asked.made();
    AnswerCounter counter(made);
    CHECK(counted(counter.count(few)) == "held back");
    CHECK(counted(counter.count(asked.figure_of("norr"))) == "1: 20 x 0, 5: 80 x 100");
  }
  asked.given.waves[0].reset();
  const auto made = asked.made();
  AnswerCounter counter(made);
  CHECK(counted(counter.count(asked.figure_of("norr"))) == "held back");
}
