// Each mistake that an expression can hold, with its column, the width of its caret, and the next step.
#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

using namespace andel;
using namespace andel::tests;

namespace {

struct Broken {
  std::string expression;
  std::size_t column;
  std::size_t width;
  std::string message;
  std::string hint;
};

std::string diagnosed(const std::string& expression) {
  SpecFile report_file;
  Diagnostics diagnostics;
  Plan plan = plan::make_plan(small_report(report_file), small_codebook(), small_brand(), diagnostics);
  SpecFile file;
  const SourceText source = file.text(expression);
  const auto id = plan::plan_expression(plan, source, diagnostics);
  CHECK_FALSE(id.has_value());
  return file.render_all(diagnostics);
}

std::string expected(const Broken& broken) {
  return fmt::format("report.yaml:1:{}: error: {}\n1 | {}\n  | {}{}\n{}", broken.column, broken.message,
                     broken.expression, std::string(broken.column - 1, ' '), std::string(broken.width, '^'),
                     broken.hint.empty() ? "" : fmt::format("hint: {}\n", broken.hint));
}

}  // namespace

// clang-format off
TEST_CASE("a broken expression is diagnosed at its place") {
  const auto broken = GENERATE(values<Broken>({
      {"agree(moblie)", 7, 6, "unknown item `moblie`", "did you mean `mobile`?"},
      {"agree(finance)", 7, 7, "`agree` wants an item; `finance` is a segment of banner `industry`", ""},
      {"agree(mobile, finans)", 15, 6, "unknown segment `finans`", "did you mean `finance`?"},
      {"agree(mobile, virtual)", 15, 7, "`agree` wants a segment; `virtual` is an item", ""},
      {"agree", 1, 5, "`agree` wants an item, and perhaps a segment and a wave", "write `agree(item)` or `agree(item, segment)`"},
      {"agree()", 1, 7, "`agree` wants an item, and perhaps a segment and a wave", "write `agree(item)` or `agree(item, segment)`"},
      {"agree(mobile, finance, public)", 1, 30, "`agree` wants an item, and perhaps a segment and a wave", "write `agree(item)` or `agree(item, segment)`"},
      {"agree(mobile, wave 2013)", 20, 4, "unknown wave `2013`", "did you mean `2011` or `2012`?"},
      {"agree(mobile, wave 2011, wave 2012)", 26, 9, "`agree` takes one wave", ""},
      {"agree(highest(industry, index))", 7, 24, "`agree` wants an item here", ""},
      {"index(index, finance)", 1, 21, "`index` is an index over all its items: it wants a segment only", "write `index(finance)`"},
      {"index(mobile)", 7, 6, "`index` wants a segment; `mobile` is an item", ""},
      {"label(service)", 7, 7, "`service` names more than one thing", "write `segment service` or `item service`"},
      {"label(finanse)", 7, 7, "unknown name `finanse`", "did you mean `finance`?"},
      {"label(segment mobile)", 15, 6, "`segment` wants a segment; `mobile` is an item", ""},
      {"label()", 1, 7, "`label` takes 1 to 2 arguments, not 0", "write `label(thing)`"},
      {"label(finance, public)", 16, 6, "`public` is a segment, which has no text of its own", "write `label(public)` or `short(public)`"},
      {"short(agre)", 7, 4, "unknown name `agre`", "did you mean `agree`?"},
      {"year(2012)", 1, 10, "`year` takes no arguments, not 1", "write `year`"},
      {"house(wave 2012)", 7, 9, "`house` takes no wave", ""},
      {"finance", 1, 7, "`finance` is a segment, which has no text of its own", "write `label(finance)` or `short(finance)`"},
      {"agre(mobile)", 1, 4, "unknown function `agre`", "did you mean `agree`?"},
      {"mobile(finance)", 1, 6, "`mobile` is an item, not a function", ""},
      {"yeer", 1, 4, "unknown name `yeer`", "did you mean `year`?"},
      {"agree(mobile) > 40", 1, 18, "`agree(mobile) > 40` is a condition, which has no text of its own", "say what to print: `if ... then \"...\" else \"...\"`"},
      {"if agree(mobile) then 'a' else 'b'", 4, 13, "`if` wants a condition; `agree(mobile)` is a number", ""},
      {"if index > 30 then 'a'", 20, 3, "expected `else`, found the end", ""},
      {"if index > 30 then 'a' else 'b' | lower", 33, 1, "this filter could belong to a branch or to the whole `if`", "put the branch, or the whole `if`, in parentheses"},
      {"agree(mobile) + index", 15, 1, "`+` cannot join a share and an index value", ""},
      {"agree(mobile) > index", 15, 1, "`>` cannot compare `agree(mobile)` with `index`", ""},
      {"label(finance) > 3", 1, 14, "`>` wants a number; `label(finance)` is a text", ""},
      {"label(finance) = index", 16, 1, "`=` cannot compare `label(finance)` with `index`", ""},
      {"label(finance) + 1", 1, 14, "`+` wants a number; `label(finance)` is a text", ""},
      {"not agree(mobile)", 5, 13, "`not` wants a condition; `agree(mobile)` is a number", ""},
      {"-label(finance)", 2, 14, "`-` wants a number; `label(finance)` is a text", ""},
      {"[finance, public]", 1, 17, "a list can only stand where a function wants segments", ""},
      {"industry without public", 1, 23, "`without` can only stand where a function wants segments", ""},
      {"highest(industry)", 1, 17, "`highest` takes 2 arguments, not 1", "write `highest(banner, figure)`"},
      {"highest(indsutry, index)", 9, 8, "unknown segment or banner `indsutry`", "did you mean `industry`?"},
      {"highest(industry without large, index)", 26, 5, "`large` is not among the segments to leave it out of", ""},
      {"highest(industry, label(finance))", 19, 14, "`highest` wants a number; `label(finance)` is a text", ""},
      {"highest(industry, index(total))", 19, 12, "this is the same for every segment", "leave out the segment of the figure to compare, as in `agree(mobile)`"},
      {"highest([finance, finance], index)", 19, 7, "segment `finance` is listed twice", ""},
      {"highest([industry, finance], index)", 20, 7, "segment `finance` is listed twice", ""},
      {"highest([], index)", 9, 2, "there is no segment left in this list", ""},
      {"label(highest(industry, index) and large)", 7, 24, "only segments that are named can be combined here", ""},
      {"place(large, industry, index)", 7, 5, "`large` is not among the segments that it is to be placed in", ""},
      {"count(industry, agree(mobile))", 17, 13, "`count` wants a condition; `agree(mobile)` is a number", ""},
      {"agree(mobile) | bold", 17, 4, "unknown filter `bold`", "there are `decimals`, `bare`, `signed`, `words`, `spelled`, `of ten`, `about of ten`, `times`, `lower`, `capitalised`"},
      {"agree(mobile) | word", 17, 4, "unknown filter `word`", "did you mean `words`?"},
      {"agree(mobile) | decimals", 17, 8, "`decimals` wants a whole number from 0 to 6, as in `decimals 1`", ""},
      {"agree(mobile) | decimals 9", 26, 1, "`decimals` wants a whole number from 0 to 6, as in `decimals 1`", ""},
      {"agree(mobile) | bare 1", 22, 1, "`bare` takes no number", ""},
      {"index | words", 9, 5, "`words` wants a share; `index` is an index value", ""},
      {"label(finance) | words", 1, 14, "`words` wants a number; `label(finance)` is a text", ""},
      {"agree(mobile) |", 15, 1, "expected a filter's name after `|`", ""},
      {"agree(mobile, large", 6, 1, "this bracket lacks its `)`", ""},
      {"agree(mobile large)", 14, 5, "expected `,` or `)`, found `large`", ""},
      {"agree(mobile))", 14, 1, "did not expect `)` here", ""},
      {"agree(mobile) agree", 15, 5, "did not expect `agree` here", ""},
      {"'open", 1, 1, "this quote is never closed", ""},
      {"agree(mobile) == 45", 15, 2, "`==` is written `=` here", ""},
      {"agree(mobile) ! 45", 15, 1, "`!` has no meaning in an expression", ""},
      {"3 +", 3, 1, "expected a value, found the end", ""},
      {"* 3", 1, 1, "expected a value, found `*`", ""},
      {"a b c", 3, 1, "did not expect `b` here", ""},
      {"agree(mobile, business and lagre)", 28, 5, "unknown segment `lagre`", "did you mean `large`?"},
      {"agree(mobile, business or)", 26, 1, "expected a value, found `)`", ""},
      {"\"{agree(moblie)} and {x\"", 22, 1, "this brace is never closed", ""},
      {"\"a } b\"", 4, 1, "this brace was never opened", ""},
      {"difference(agree(mobile))", 1, 25, "`difference` takes 2 arguments, not 1", "write `difference(a, b)`"},
      {"title(1)", 1, 8, "`title` takes no arguments, not 1", "write `title`"},
      {"base(mobile)", 6, 6, "`base` wants a segment; `mobile` is an item", ""},
      {"finance = public", 1, 16, "`finance = public` is a condition, which has no text of its own", "say what to print: `if ... then \"...\" else \"...\"`"},
      {"agree(if index > 1 then mobile else virtual)", 7, 37, "`agree` wants an item here", ""},
  }));
  CHECK(diagnosed(broken.expression) == expected(broken));
}
// clang-format on

TEST_CASE("an expression nested beyond reason is refused") {
  const std::string deep = std::string(900, '(') + "1" + std::string(900, ')');
  CHECK(diagnosed(deep).find("this is nested too deeply") != std::string::npos);
  std::string conditions;
  for (int i = 0; i < 900; ++i) conditions += "if ";
  CHECK(diagnosed(conditions).find("this is nested too deeply") != std::string::npos);
  CHECK(diagnosed(std::string(900, '-') + "1").find("this is nested too deeply") != std::string::npos);
  std::string sum = "1";
  for (int i = 0; i < 100'000; ++i) sum += "+1";
  CHECK(diagnosed(sum).find("this expression is too long") != std::string::npos);
}

TEST_CASE("every mistake of one expression shows at once") {
  CHECK(diagnosed("agree(moblie) + agree(virtual, finans) | wrods") ==
        "report.yaml:1:42: error: unknown filter `wrods`\n"
        "1 | agree(moblie) + agree(virtual, finans) | wrods\n"
        "  |                                          ^^^^^\n"
        "hint: did you mean `words`?\n"
        "report.yaml:1:7: error: unknown item `moblie`\n"
        "1 | agree(moblie) + agree(virtual, finans) | wrods\n"
        "  |       ^^^^^^\n"
        "hint: did you mean `mobile`?\n"
        "report.yaml:1:32: error: unknown segment `finans`\n"
        "1 | agree(moblie) + agree(virtual, finans) | wrods\n"
        "  |                                ^^^^^^\n"
        "hint: did you mean `finance`?\n");
}
