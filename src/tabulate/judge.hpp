// Whether one figure may be printed, by itself. Knows neither other figures nor pages.
// Rules and source: docs/STATISTICS.md, Presentation.
#pragma once

#include <optional>

#include "model/inference.hpp"
#include "model/table.hpp"
#include "tabulate/estimate.hpp"

namespace andel::tabulate {

/// `shield`: may be printed for itself, but would give away a figure that may not.
enum class Verdict { print, flag, suppress, shield };

/// Whether a base is as large as the policy wants it for anything to be printed of it.
bool may_print(const Base& base, const PresentationPolicy& policy);

/// The fewest interviews that the interval limits let anything be said of.
double fewest_interviews(const PresentationPolicy& policy);

/// By the policy's limits on the base, and by the interval limits where the policy asks for them. A figure without a
/// value is printed as what it is.
Verdict judge(const Estimate& estimate, const PresentationPolicy& policy);

/// The NCHS standards for proportions [Series 2 No. 175]: suppressed under 30 interviews or effective interviews,
/// with a 95 % Korn-Graubard interval at least 0.30 wide, or at least 0.05 wide and wider than 1.3 times the share;
/// flagged where the complement fails the latter, at a share of 0 or 1, and under 8 degrees of freedom. Other figures
/// have to have the same 30: means by spread / V, as p(1 - p)/V of a share is, medians and standard deviations by Kish.
Verdict judge_by_nchs(const Estimate& estimate);

}  // namespace andel::tabulate
