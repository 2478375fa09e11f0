// Whether readers could stumble over the bases that a report prints. Knows slides' texts; no layout.
#pragma once

#include "model/plan.hpp"
#include "model/table.hpp"
#include "support/diagnostic.hpp"

namespace andel::tabulate {

/// Warns (`two-bases`) where two slides print different bases for segments of the same short label, which is what
/// charts call them. A slide that prints both side by side explains the difference.
void check_bases(const Plan& plan, const Tables& tables, Diagnostics& diagnostics);

}  // namespace andel::tabulate
