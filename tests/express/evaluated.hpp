// Expressions over the small report, and what they say.
#pragma once

#include <string>

#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

namespace andel::tests {

/// What an expression says, with ~ for no-break spaces, or else its diagnostics. `tables` are made from the plan.
template <class MakeTables>
std::string evaluated(const std::string& expression, const std::string& language, const MakeTables& make_tables) {
  SpecFile report_file;
  Diagnostics diagnostics;
  Plan plan = plan::make_plan(small_report(report_file, language), small_codebook(), small_brand(), diagnostics);
  REQUIRE(report_file.render_all(diagnostics).empty());
  SpecFile file;
  const SourceText source = file.text(expression);
  const auto id = plan::plan_expression(plan, source, diagnostics);
  if (!id) return file.render_all(diagnostics);
  const auto result = express::evaluate_expression(*id, plan, make_tables(plan), diagnostics);
  return diagnostics.empty() && result ? visible(result->text) : file.render_all(diagnostics);
}

inline std::string evaluated(const std::string& expression, const std::string& language = "sv") {
  return evaluated(expression, language, [](const Plan& plan) { return tables_for(plan); });
}

}  // namespace andel::tests
