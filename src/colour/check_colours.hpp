// The colour gate: judges a brand's palette as the planned slides use it. Made for designers: every warning
// names a pair, the figure it reaches, the limit, and a colour near by that passes. docs/COLOURS.md has the rules.
#pragma once

#include "model/plan.hpp"
#include "support/diagnostic.hpp"

namespace andel::colour {

/// Appends warnings only: text, bars and reference marks that are too faint on what they stand on
/// ("low-contrast"), and series of a chart style that look alike ("series-alike"). Each pair once, however many
/// slides show it. Grid lines, baselines and bands are decoration and are not judged.
void check_colours(const Plan& plan, Diagnostics& diagnostics);

}  // namespace andel::colour
