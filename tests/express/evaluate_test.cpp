#include "express/evaluate.hpp"

#include <catch2/catch.hpp>

#include "express/evaluated.hpp"

using namespace andel;
using namespace andel::tests;

namespace {

struct Said {
  std::string expression;
  std::string swedish;
  std::string english;
};

}  // namespace

TEST_CASE("expressions say what their figures are") {
  const auto said = GENERATE(values<Said>({
      {"agree(mobile)", "45~%", "45%"},
      {"agree(mobile, finance)", "67~%", "67%"},
      {"agree(service, service)", "71~%", "71%"},
      {"agree(mobile, business and large)", "55~%", "55%"},
      {"agree(mobile, wave 2012)", "48~%", "48%"},
      {"trust(service)", "4,0", "4.0"},
      {"index", "38", "38"},
      {"index(finance)", "49", "49"},
      {"index(total, wave 2012)", "39", "39"},
      {"base", "6~136", "6,136"},
      {"base(finance)", "148", "148"},
      {"base(wave 2012)", "4~278", "4,278"},
      {"base(business and large)", "1~234", "1,234"},
      {"base(total) - base(service) - base(public)", "4~000", "4,000"},
      {"difference(agree(mobile, large), agree(mobile, small))", "14~procentenheter", "14~percentage points"},
      {"agree(mobile, small) - agree(mobile, large)", "−14~procentenheter", "−14~percentage points"},
      {"46 - agree(mobile)", "1~%", "1%"},
      {"index(large) - index(small)", "3", "3"},
      {"agree(mobile, finance) / agree(mobile, public)", "2,3", "2.3"},
      {"agree(mobile) * 2", "90~%", "90%"},
      {"1 + 2 * 3", "7", "7"},
      {"(1 + 2) * 3", "9", "9"},
      {"7 - 2 - 1", "4", "4"},
      {"-index", "−38", "−38"},
      {"7 / 2", "3,5", "3.5"},
  }));
  CHECK(evaluated(said.expression) == said.swedish);
  CHECK(evaluated(said.expression, "en") == said.english);
}

TEST_CASE("filters change how a value is written, not what it is") {
  const auto said = GENERATE(values<Said>({
      {"agree(mobile) | decimals 1", "45,0~%", "45.0%"},
      {"agree(mobile, finance) | decimals 2", "66,67~%", "66.67%"},
      {"agree(mobile) | bare", "45", "45"},
      {"index(finance) | decimals 1 | signed", "+49,3", "+49.3"},
      {"agree(mobile, small) - agree(mobile, large) | signed | bare", "−14", "−14"},
      {"agree(mobile) - agree(mobile) | signed", "0~procentenheter", "0~percentage points"},
      {"agree(mobile) | words", "knappt hälften", "just under half"},
      {"agree(mobile, finance) | words | capitalised", "Två tredjedelar", "Two thirds"},
      {"agree(mobile, finance) | of ten", "7~av~10", "7~in~10"},
      {"agree(mobile, finance) | about of ten", "knappt 7~av~10", "just under 7~in~10"},
      {"count(industry, agree(mobile) > 40) | spelled", "två", "two"},
      {"base(finance) | spelled", "148", "148"},
      {"label(finance) | lower", "bank/finans", "bank/finans"},
      {"lower(short(mobile)) | capitalised", "Har ett mobilt arbetssätt", "Har ett mobilt arbetssätt"},
  }));
  CHECK(evaluated(said.expression) == said.swedish);
  CHECK(evaluated(said.expression, "en") == said.english);
}

TEST_CASE("texts of the report, of its wave and of the codebook") {
  const auto said = GENERATE(values<Said>({
      {"year", "2011", "2011"},
      {"year(wave 2012)", "2012", "2012"},
      {"date", "18 januari 2011", "18 January 2011"},
      {"fieldwork", "oktober–november 2010", "oktober–november 2010"},
      {"wave", "2011", "2011"},
      {"survey", "Smarta Företag Index", "Smarta Företag Index"},
      {"house", "Andel", "Andel"},
      {"title", "Smarta Företag Index 2011", "Smarta Företag Index 2011"},
      {"label(mobile)", "Mitt företag har ett mobilt arbetssätt", "Mitt företag har ett mobilt arbetssätt"},
      {"short(mobile)", "Har ett mobilt arbetssätt", "Har ett mobilt arbetssätt"},
      {"label(segment service)", "Service/Tjänster", "Service/Tjänster"},
      {"short(segment service)", "Service", "Service"},
      {"label(item service)", "Servar kunderna på deras villkor", "Servar kunderna på deras villkor"},
      {"label(industry)", "Bransch", "Bransch"},
      {"label(agree)", "Andel som instämmer", "Andel som instämmer"},
      {"label(index)", "Smarta Företag Index", "Smarta Företag Index"},
      {"label(wave 2012)", "2012", "2012"},
      {"short(business and large)", "Näringslivet, 200+ anställda", "Näringslivet, 200+ anställda"},
      {"short(business and not large)", "Näringslivet, ej 200+ anställda", "Näringslivet, not 200+ anställda"},
      {"short((small or large) and finance)", "(5–19 anställda eller 200+ anställda), Bank/Finans",
       "(5–19 anställda or 200+ anställda), Bank/Finans"},
      {"\"it's -- so to say -- {agree(mobile)}\"", "it’s – so to say – 45~%", "it’s – so to say – 45%"},
      {"'a {{brace}} and a \"quote\"'", "a {brace} and a ”quote”", "a {brace} and a “quote”"},
  }));
  CHECK(evaluated(said.expression) == said.swedish);
  CHECK(evaluated(said.expression, "en") == said.english);
}

TEST_CASE("figures choose segments") {
  const auto said = GENERATE(values<std::pair<std::string, std::string>>({
      {"label(highest(industry, index))", "Bank/Finans"},
      {"index(highest(industry, index))", "49"},
      {"index(highest(industry, agree(virtual)))", "36"},
      {"label(lowest(industry, index))", "Offentlig sektor"},
      {"label(lowest(industry without public, index))", "Service/Tjänster"},
      {"label(highest([small, large], agree(mobile)))", "Företag med 200+ anställda"},
      {"label(highest([size, public], agree(mobile)))", "Företag med 200+ anställda"},
      {"label(highest([size, public] without [large, public], agree(mobile)))", "Företag med 5–19 anställda"},
      {"label(highest(industry, agree(mobile) - agree(virtual)))", "Bank/Finans"},
      {"label(highest(industry, agree(mobile) - agree(mobile, total)))", "Bank/Finans"},
      {"label(rank(industry, index, 2))", "Service/Tjänster"},
      {"place(public, industry, index)", "3"},
      {"place(highest(industry, agree(virtual)), industry, index)", "2"},
      {"count(industry)", "3"},
      {"count(industry, agree(mobile) > 40)", "2"},
      {"count(industry, agree(mobile) > agree(mobile, total) and base > 100)", "1"},
      {"count(industry, not agree(mobile) > 40)", "1"},
      {"index(if index > 30 then finance else public)", "49"},
      // A segment without the figure drops out: nobody in `large` has an answer to virtual, nor in `small`.
      {"label(highest([large, finance, small, service], agree(virtual)))", "Service/Tjänster"},
  }));
  CHECK(evaluated(said.first) == said.second);
}

TEST_CASE("conditions choose words") {
  const auto said = GENERATE(values<std::pair<std::string, std::string>>({
      {"if agree(mobile) > 40 then 'fler' else 'färre'", "fler"},
      {"if agree(mobile) >= 45 and index < 38 then 'a' else 'b'", "b"},
      {"if agree(mobile) < 40 or index != 40 then 'a' else 'b'", "a"},
      {"if agree(mobile) <= 45 then agree(mobile) else index", "45~%"},
      // `=` asks whether two numbers would be printed alike.
      {"if index = 38 then 'a' else 'b'", "a"},
      {"if (index | decimals 1) = 38 then 'a' else 'b'", "b"},
      {"if highest(industry, index) = finance then 'a' else 'b'", "a"},
      {"if label(finance) = 'Bank/Finans' then 'a' else 'b'", "a"},
      {"if index > 50 then 'hög' else if index > 30 then 'medel' else 'låg'", "medel"},
      {"if index > 30 then (agree(mobile) | words) else agree(mobile)", "knappt hälften"},
      {"if index > 30 then agree(mobile) else 'okänt'", "45~%"},
      // What a condition rules out need not have a value.
      {"if index > 50 and agree(service, small) > 1 then 'a' else 'b'", "b"},
      {"if index > 50 then agree(service, small) else 'b'", "b"},
  }));
  CHECK(evaluated(said.first) == said.second);
}

TEST_CASE("a figure without a value is an error at the figure") {
  CHECK(evaluated("agree(mobile) - agree(service, small)") ==
        "report.yaml:1:17: error: `agree(service, small)` has no value: it is suppressed, because it rests on too few "
        "answers\n"
        "1 | agree(mobile) - agree(service, small)\n"
        "  |                 ^^^^^^^^^^^^^^^^^^^^^\n"
        "hint: say what to print instead: `if known(agree(service, small)) then ... else ...`\n");
  CHECK(evaluated("if agree(mobile, wave 2012) > 1 then label(finance) else agree(virtual, large, wave 2012)") ==
        "Bank/Finans");
  CHECK(evaluated("agree(virtual, large, wave 2012)") ==
        "report.yaml:1:1: error: `agree(virtual, large, wave 2012)` has no value: nobody in that segment answered\n"
        "1 | agree(virtual, large, wave 2012)\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "hint: say what to print instead: `if known(agree(virtual, large, wave 2012)) then ... else ...`\n");
}

TEST_CASE("what cannot be computed is an error at its place") {
  CHECK(evaluated("agree(mobile) / (index - index)") ==
        "report.yaml:1:17: error: this is 0, and divides\n"
        "1 | agree(mobile) / (index - index)\n"
        "  |                 ^^^^^^^^^^^^^^^\n");
  CHECK(evaluated("label(highest(size, agree(virtual)))") ==
        "report.yaml:1:7: error: none of these segments has a value to choose by\n"
        "1 | label(highest(size, agree(virtual)))\n"
        "  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
  CHECK(evaluated("label(rank(industry, index, 4))") ==
        "report.yaml:1:29: error: there is no place 4: 3 segments have a value\n"
        "1 | label(rank(industry, index, 4))\n"
        "  |                             ^\n");
  CHECK(evaluated("place(large, size, agree(virtual))").find("none of these segments") != std::string::npos);
  CHECK(evaluated("place(large, [large, finance], agree(virtual))") ==
        "report.yaml:1:1: error: `large` has no place among these segments\n"
        "1 | place(large, [large, finance], agree(virtual))\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
  CHECK(evaluated("agree(mobile) * 3 | words") ==
        "report.yaml:1:1: error: a share between 0 and 100 has words; this is 135\u00A0%\n"
        "1 | agree(mobile) * 3 | words\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^\n");
}

TEST_CASE("a choice between equals is a warning") {
  CHECK(evaluated("label(lowest(industry, agree(virtual)))") ==
        "report.yaml:1:7: warning: `finance` and `public` are equal here; the first of them was taken\n"
        "1 | label(lowest(industry, agree(virtual)))\n"
        "  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
}

TEST_CASE("an evaluated expression lists the figures that it looked at") {
  SpecFile file;
  Diagnostics diagnostics;
  Plan plan = plan::make_plan(small_report(file), small_codebook(), small_brand(), diagnostics);
  const SourceText source = file.text("if agree(mobile) > 99 then index else base(finance)");
  const auto id = plan::plan_expression(plan, source, diagnostics);
  const auto result = express::evaluate_expression(*id, plan, tables_for(plan), diagnostics);
  REQUIRE(result->cells.size() == 1);
  CHECK(name_of(plan.cells[result->cells[0]], plan) == "agree(mobile, total)");
  REQUIRE(result->bases.size() == 1);
  CHECK(plan.codebook.segments[plan.bases[result->bases[0]].segment].id == "finance");
}
