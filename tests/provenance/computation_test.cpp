#include "provenance/computation.hpp"

#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

using namespace andel;
using namespace andel::tests;

namespace {

std::string written(const std::string& expression, const std::string& language = "sv") {
  SpecFile report_file;
  Diagnostics diagnostics;
  Plan plan = plan::make_plan(small_report(report_file, language), small_codebook(), small_brand(), diagnostics);
  SpecFile file;
  const auto id = plan::plan_expression(plan, file.text(expression), diagnostics);
  const auto evaluated =
      express::evaluate_expression(*id, plan, tables_for(plan), diagnostics, express::Trace::on).value();
  REQUIRE(file.render_all(diagnostics).empty());
  if (evaluated.numbers.empty()) return "no number";
  return provenance::write_computation(plan.expressions[*id], evaluated, evaluated.numbers.back(), plan.language);
}

}  // namespace

TEST_CASE("arithmetic is written out with unrounded values") {
  const auto expression = GENERATE(values<std::pair<std::string, std::string>>({
      {"agree(mobile, large) - agree(mobile, small)", "52,6000 − 38,2000"},
      {"index - index(small) | decimals 1 | signed", "38,4000 − 34,4000"},
      {"(index - 10) * 2", "(38,4000 − 10) × 2"},
      {"index - 10 * 2", "38,4000 − 10 × 2"},
      {"index - (10 - 2)", "38,4000 − (10 − 2)"},
      {"index - 10 - 2", "38,4000 − 10 − 2"},
      {"index + (10 - 2)", "38,4000 + 10 − 2"},
      {"index / (index(small) / 2)", "38,4000 / (34,4000 / 2)"},
      {"agree(mobile, finance) / agree(mobile, public) | times", "66,6667 / 28,4000"},
      {"base(total) - base(service)", "6\u00A0136 − 1\u00A0580"},
      {"agree(mobile)", ""},
      {"index(highest(industry, index)) - index", "49,3000 − 38,4000"},
      {"count(industry, index > 40) / count(industry)", "1 / 3"},
      {"if index > 30 then index - 10 else index + 10", "38,4000 − 10"},
      {"(if index > 30 then index - 10 else 10) * 2", "(38,4000 − 10) × 2"},
      {"if index > 30 then '{index} är {index - 10} mer än 10.' else ''", "38,4000 − 10"},
      {"label(top([small, large], index), index - 10)", "34,4000 − 10"},
      {"label(finance)", "no number"},
  }));
  CHECK(written(expression.first) == expression.second);
}

TEST_CASE("values are written as the language writes numbers") {
  CHECK(written("agree(mobile, large) - 40", "en") == "52.6000 − 40");
  CHECK(provenance::write_value(1234.5, Language::swedish) == "1\u00A0234,5000");
  CHECK(provenance::write_value(70, Language::english) == "70");
  CHECK(provenance::write_way(38.4, 70, 0.4, Language::swedish) == "38,4000 + 0,4000 × (70 − 38,4000)");
}
