// Corrections of p-values for the number of tests in a family. Knows no test.
#pragma once

#include <span>
#include <vector>

#include "model/inference.hpp"

namespace andel::tabulate {

/// The corrected p-values, in the order given. The family is all of `p_values`. Bonferroni: min(1, m p). Holm
/// [1979]: step-down, the running maximum of (m - j + 1) p_(j). Benjamini & Hochberg [1995]: step-up, the
/// running minimum of m p_(j) / j.
std::vector<double> adjust(std::span<const double> p_values, Correction correction);

}  // namespace andel::tabulate
