// Resolves every name of a report once, to ids, and lists the figures that it needs. The only stage in
// which a name can be unknown. Reads no file.
#pragma once

#include <optional>

#include "model/plan.hpp"
#include "model/report.hpp"
#include "support/diagnostic.hpp"

namespace andel::plan {

/// The plan of a report. With errors in `diagnostics` the plan is incomplete and must not be used.
Plan make_plan(const ReportSpec& report, Codebook codebook, Brand brand, Diagnostics& diagnostics);

/// Adds one more expression to a plan, and the figures that it needs; nothing after an error. `text` must hold
/// an expression without braces, such as `agree(mobile, finance) | words`.
std::optional<ExpressionId> plan_expression(Plan& plan, const SourceText& text, Diagnostics& diagnostics);

/// The same for an expression of any type, such as a condition or a segment, whose comparisons are tested.
std::optional<ExpressionId> plan_value(Plan& plan, const SourceText& text, Diagnostics& diagnostics);

}  // namespace andel::plan
