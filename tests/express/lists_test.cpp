// Lists of segments: sorted, the first few, those that fulfil a condition; with their labels and figures.
#include <catch2/catch.hpp>

#include "express/evaluated.hpp"
#include "express/words.hpp"

using namespace andel;
using namespace andel::tests;

TEST_CASE("segments are listed with their labels") {
  struct Said {
    std::string expression;
    std::string swedish;
    std::string english;
  };
  const auto said = GENERATE(values<Said>({
      {"label(top(industry, index))", "Bank/Finans, Service/Tjänster och Offentlig sektor",
       "Bank/Finans, Service/Tjänster and Offentlig sektor"},
      {"short(top(industry, index, 2))", "Bank/Finans och Service", "Bank/Finans and Service"},
      {"label(bottom(industry, agree(mobile), 1))", "Offentlig sektor", "Offentlig sektor"},
      {"short(bottom(industry, agree(mobile)))", "Offentlig sektor, Service och Bank/Finans",
       "Offentlig sektor, Service and Bank/Finans"},
      {"short(top([large, small], index, count([large, small])))", "200+ anställda och 5–19 anställda",
       "200+ anställda and 5–19 anställda"},
      {"short(those(industry, agree(mobile) > 40))", "Service och Bank/Finans", "Service and Bank/Finans"},
      {"short(those(industry, agree(mobile) > 90))", "", ""},
      {"short([public, service])", "Offentlig sektor och Service", "Offentlig sektor and Service"},
      {"short(if index > 30 then top(industry, index, 1) else bottom(industry, index, 1))", "Bank/Finans",
       "Bank/Finans"},
      // nobody in `large` has an answer to virtual
      {"short(top([large, finance, service], agree(virtual)))", "Service och Bank/Finans", "Service and Bank/Finans"},
  }));
  CHECK(evaluated(said.expression) == said.swedish);
  CHECK(evaluated(said.expression, "en") == said.english);
}

TEST_CASE("listed segments can carry a figure each") {
  const auto said = GENERATE(values<std::pair<std::string, std::string>>({
      {"short(top(industry, agree(mobile), 2), agree(mobile))", "Bank/Finans (67~%) och Service (42~%)"},
      {"short(top(industry, agree(mobile), 2), index | decimals 1)", "Bank/Finans (49,3) och Service (36,0)"},
      {"short(top(industry, agree(mobile), 1), agree(mobile) | words)", "Bank/Finans (två tredjedelar)"},
      {"short(highest(industry, index), index)", "Bank/Finans (49)"},
      {"label(finance, base)", "Bank/Finans (148)"},
      {"short([finance, public], agree(mobile) - agree(virtual))",
       "Bank/Finans (47~procentenheter) och Offentlig sektor (8~procentenheter)"},
      // the inner choice has segments of its own
      {"short([finance, public], index - index(highest(industry, index)))",
       "Bank/Finans (0) och Offentlig sektor (−24)"},
  }));
  CHECK(evaluated(said.first) == said.second);
}

TEST_CASE("every number in a list knows its figure") {
  SpecFile file;
  Diagnostics diagnostics;
  Plan plan = plan::make_plan(small_report(file), small_codebook(), small_brand(), diagnostics);
  const SourceText source = file.text("short(top(industry, agree(mobile), 2), index)");
  const auto id = plan::plan_expression(plan, source, diagnostics);
  const auto result = express::evaluate_expression(*id, plan, tables_for(plan), diagnostics);
  REQUIRE(result->numbers.size() == 2);
  const auto figures_of = [&](const express::PrintedNumber& number) {
    std::string names;
    for (auto i = number.first_cell; i < number.last_cell; ++i) names += name_of(plan.cells[result->cells[i]], plan);
    return names;
  };
  CHECK(result->numbers[0].text == "49");
  CHECK(figures_of(result->numbers[0]) == "index(finance)");
  CHECK(result->numbers[1].text == "36");
  CHECK(figures_of(result->numbers[1]) == "index(service)");
}

TEST_CASE("a list that would say too much is reported") {
  CHECK(evaluated("label(bottom(industry, agree(virtual), 1))") ==
        "report.yaml:1:7: warning: `finance` and `public` are equal here; the first of them is listed, the other is "
        "not\n"
        "1 | label(bottom(industry, agree(virtual), 1))\n"
        "  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
  CHECK(evaluated("label(bottom(industry, agree(virtual), 2))") == "Bank/Finans och Offentlig sektor");
  CHECK(evaluated("label(top(industry, index, 4))") ==
        "report.yaml:1:28: error: there cannot be 4 of them: 3 segments have a value\n"
        "1 | label(top(industry, index, 4))\n"
        "  |                            ^\n");
  CHECK(evaluated("label(top(industry, index, 0))") ==
        "report.yaml:1:28: error: there cannot be 0 of them: 3 segments have a value\n"
        "1 | label(top(industry, index, 0))\n"
        "  |                            ^\n");
  CHECK(evaluated("label([finance, large], agree(virtual))") ==
        "report.yaml:1:25: error: `agree(virtual, large)` has no value: nobody in that segment answered\n"
        "1 | label([finance, large], agree(virtual))\n"
        "  |                         ^^^^^^^^^^^^^^\n"
        "hint: say what to print instead: `if known(agree(virtual, large)) then ... else ...`\n");
}

TEST_CASE("a list is no text, and a text no list") {
  CHECK(evaluated("top(industry, index)") ==
        "report.yaml:1:1: error: `top(industry, index)` is a list of segments, which has no text of its own\n"
        "1 | top(industry, index)\n"
        "  | ^^^^^^^^^^^^^^^^^^^^\n"
        "hint: write `label(top(industry, index))` or `short(top(industry, index))`\n");
  CHECK(evaluated("if top(industry, index) = top(industry, index) then 'a' else 'b'") ==
        "report.yaml:1:25: error: `=` cannot compare `top(industry, index)` with `top(industry, index)`\n"
        "1 | if top(industry, index) = top(industry, index) then 'a' else 'b'\n"
        "  |                         ^\n");
  CHECK(evaluated("index(top(industry, index))") ==
        "report.yaml:1:7: error: `index` wants a segment; `top(industry, index)` is a list of segments\n"
        "1 | index(top(industry, index))\n"
        "  |       ^^^^^^^^^^^^^^^^^^^^\n");
  CHECK(evaluated("label([small, large], index(finance))") ==
        "report.yaml:1:23: error: this is the same for every segment\n"
        "1 | label([small, large], index(finance))\n"
        "  |                       ^^^^^^^^^^^^^^\n"
        "hint: leave out the segment of the figure to compare, as in `agree(mobile)`\n");
  CHECK(evaluated("label(tops(industry, index))") ==
        "report.yaml:1:7: error: unknown function `tops`\n"
        "1 | label(tops(industry, index))\n"
        "  |       ^^^^\n"
        "hint: did you mean `top`?\n");
}

TEST_CASE("names are joined as a sentence joins them") {
  using express::enumerate;
  CHECK(enumerate({}, Language::swedish).empty());
  CHECK(enumerate({"A"}, Language::swedish) == "A");
  CHECK(enumerate({"A", "B"}, Language::swedish) == "A och B");
  CHECK(enumerate({"A", "B", "C", "D"}, Language::swedish) == "A, B, C och D");
  CHECK(enumerate({"A", "B", "C"}, Language::english) == "A, B and C");
}
