// Judges charts: whether bars and marks can be seen, and series told apart.
#pragma once

#include "colour/usage.hpp"
#include "support/diagnostic.hpp"

namespace andel::colour {

/// Warns, at the chart style, of each series that is too faint on a surface ("low-contrast") and of each pair of
/// series that look alike ("series-alike"): neighbours by contrast, all by their difference to any sight. The
/// colours in the hints of a style are of one palette, which passes.
void check_series(const Brand& brand, const std::vector<BarUse>& uses, Diagnostics& diagnostics);

/// Warns ("low-contrast") of reference marks that are too faint on a surface.
void check_marks(const Brand& brand, const std::vector<MarkUse>& uses, Diagnostics& diagnostics);

}  // namespace andel::colour
