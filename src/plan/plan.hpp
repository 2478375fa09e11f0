// Resolves every name of a report once, to ids, and lists the figures that it needs. The only stage in
// which a name can be unknown. Reads no file.
#pragma once

#include "model/plan.hpp"
#include "model/report.hpp"
#include "support/diagnostic.hpp"

namespace andel::plan {

/// The plan of a report. With errors in `diagnostics` the plan is incomplete and must not be used.
Plan make_plan(const ReportSpec& report, Codebook codebook, Brand brand, Diagnostics& diagnostics);

}  // namespace andel::plan
