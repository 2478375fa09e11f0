// The figures of a plan as rows, for analysts: which figure, its base, its value at full precision.
// Knows no file format's details but CSV and JSON; no statistics.
#pragma once

#include <string>

#include "model/plan.hpp"
#include "model/table.hpp"

namespace andel::cli {

/// Asks for every figure of the codebook in the report's wave: each item by each measure and by each of its
/// answer codes, and each index, in every segment. The codes become measures named `code_1`, `code_2` ...
void request_all_figures(Plan& plan);

/// A header line and one line per figure; decimal points, comma-separated, RFC 4180 quoting.
std::string figures_as_csv(const Plan& plan, const Tables& tables);

/// {"schema": "andel-figures-1", "figures": [{...}, ...]}; a figure without a value has `null` for `est`.
std::string figures_as_json(const Plan& plan, const Tables& tables);

/// One line per figure that the presentation policy keeps back: "suppressed: agree(trust, women), n = 12".
std::string list_suppressed(const Plan& plan, const Tables& tables);

}  // namespace andel::cli
