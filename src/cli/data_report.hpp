// What commands say about a run's data in a line or two: how it is weighted, and what is kept back of it.
#pragma once

#include <string>

#include "pipeline.hpp"

namespace andel::cli {

/// One line per wave that was read and is weighted: range, efficiency, zeros and extremes.
std::string describe_weights(const Run& run);

/// One line per figure that the presentation policy keeps back: "suppressed: agree(trust, women), n = 12", or what
/// for: ", which would give another away".
std::string list_suppressed(const Plan& plan, const Tables& tables);

/// Adds to a run that was planned what a careful look at its data finds, wave by wave: those of the codebook, or those
/// that the report takes figures from.
void check_run_data(Run& run, Input input);

}  // namespace andel::cli
