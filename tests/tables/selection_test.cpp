#include <catch2/catch.hpp>

#include "plan/applicable.hpp"
#include "tables/describe.hpp"
#include "tables/tabulated.hpp"

namespace andel::tests {
namespace {

using tables::Selection;

/// The rows of a selection: "q1:agree q1:mean index".
std::string rows_of(const Selection& selection, Regions& given) {
  std::string rows;
  const auto request = tables::resolve(selection, {given.survey.wave}, given.survey.plan, given.diagnostics);
  for (const auto& subject : request.rows) {
    const auto names = tables::name_row(subject, given.survey.plan.codebook);
    rows += (rows.empty() ? "" : " ") + (names.item.empty() ? "" : names.item + ':') + names.measure;
  }
  return rows;
}

TEST_CASE("what is named brings what belongs to it, and no more") {
  const std::string all_of_q1 =
      "q1:agree q1:agree_answered q1:mean q1:code_1 q1:code_2 q1:code_3 q1:code_4 q1:code_5 q1:code_9";
  Selection selection;
  selection.items = {"q1"};
  CHECK(rows_of(selection, *std::make_unique<Regions>()) == all_of_q1);
  selection.measures = {"mean", "agree"};
  CHECK(rows_of(selection, *std::make_unique<Regions>()) == "q1:mean q1:agree");
  selection = {};
  selection.measures = {"mean"};
  CHECK(rows_of(selection, *std::make_unique<Regions>()) == "q1:mean q2:mean");
  selection = {};
  selection.indexes = {"index"};
  CHECK(rows_of(selection, *std::make_unique<Regions>()) == "index");
  CHECK(rows_of({}, *std::make_unique<Regions>()).substr(0, all_of_q1.size()) == all_of_q1);
}

TEST_CASE("a measure has figures of an item if its scale has codes that the measure counts") {
  Regions given;
  auto& book = given.survey.plan.codebook;
  const auto yes_no = book.scales.add({"yes_no", ScaleKind::coded, {{1, "no"}, {2, "yes"}}, {}});
  const auto numbers = book.scales.add({"numbers", ScaleKind::numeric, {}, {}});
  const Item asked{"asked", "asked", yes_no, "", "", {}};
  const Item age{"age", "age", numbers, "", "", {}};
  Measure old{"old", "", {{{{65, CodeRange{}.high}, 100}, {{}, 0}}}, BaseRule::answered, Unit::percent, {}};
  Measure whole;
  whole.coding.unnamed = Unnamed::as_is;
  CHECK(plan::is_applicable(book.measures[given.survey.agree], book.items[given.survey.q1], book));
  CHECK_FALSE(plan::is_applicable(book.measures[given.survey.agree], asked, book));
  CHECK_FALSE(plan::is_applicable(book.measures[given.survey.agree], age, book));
  CHECK(plan::is_applicable(old, age, book));
  CHECK_FALSE(plan::is_applicable(old, asked, book));
  CHECK(plan::is_applicable(whole, age, book));
  const Measure score{"score", "", {{{{0, 6}, -100}, {{9, 10}, 100}}}, BaseRule::answered, Unit::index, {}};
  CHECK_FALSE(plan::is_applicable(score, asked, book));  // nobody can recommend there
}

TEST_CASE("an answer of a response set is one of its items; a set stands for them") {
  Regions given;
  auto& book = given.survey.plan.codebook;
  const auto set = book.response_sets.add({"both", "", {given.survey.q2}, {}});
  Measure chosen{"chosen", "", share_of(5, 5), BaseRule::answered, Unit::percent, {}};
  chosen.set = SetBase{set, SetShare::of_respondents};
  book.measures.add(chosen);
  Selection selection;
  selection.measures = {"chosen"};
  CHECK(rows_of(selection, given) == "q2:chosen");
  selection.items = {"both"};
  CHECK(rows_of(selection, given) == "q2:chosen");
}

TEST_CASE("names that nothing has, and those that give no figure") {
  const auto complaints = [](const Selection& selection) {
    Regions given;
    rows_of(selection, given);
    std::string all;
    for (const auto& diagnostic : given.diagnostics.all()) all += diagnostic.message + '\n';
    return all;
  };
  Selection selection;
  selection.items = {"q3"};
  selection.banners = {"regoin"};
  selection.waves = {"1999"};
  CHECK(complaints(selection) == "unknown banner or segment `regoin`\nunknown wave `1999`\nunknown item `q3`\n");
  selection = {};
  selection.measures = {"sum"};
  CHECK(complaints(selection) == "unknown measure `sum`\n");
  selection = {};
  selection.within = "nowhere";
  CHECK(complaints(selection) == "unknown segment `nowhere`\n");
}

TEST_CASE("within a segment, the total and every column are parts of it") {
  Regions given;
  Selection selection;
  selection.items = {"q1"};
  selection.measures = {"agree"};
  selection.within = "norr";
  auto& plan = given.survey.plan;
  const auto crosstab = add_crosstab(tables::resolve(selection, {given.survey.wave}, plan, given.diagnostics), plan);
  const auto figures = tabulate::tabulate(plan, {&*given.waves[0]}, given.diagnostics);
  CHECK(given.diagnostics.empty());
  std::vector<std::size_t> sizes;
  for (std::size_t column = 0; column < 4; ++column) {
    sizes.push_back(figures.bases[crosstab.base(0, column)].unweighted);
  }
  CHECK(sizes == std::vector<std::size_t>{100, 100, 0, 0});
}

TEST_CASE("figures within a segment that may be held back come with a warning of what protects them") {
  Regions given;
  Selection selection;
  selection.within = "norr";
  given.survey.plan.codebook.policy.suppress_below = 30;
  tables::resolve(selection, {given.survey.wave}, given.survey.plan, given.diagnostics);
  REQUIRE(given.diagnostics.all().size() == 1);
  CHECK(given.diagnostics.all()[0].severity == Severity::warning);
  CHECK(given.diagnostics.all()[0].message ==
        "what is held back within `norr` is safe beside the codebook's own segments, but not beside other runs with "
        "`--within`");
}

}  // namespace
}  // namespace andel::tests
