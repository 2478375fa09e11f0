// Two waves that asked the same people, as one file: a respondent is a cluster of the rows they have in either
// wave, so that what a person's answers have in common enters the variance of a change.
#pragma once

#include <optional>

#include "model/responses.hpp"
#include "support/diagnostic.hpp"
#include "tabulate/design.hpp"
#include "tabulate/linearise.hpp"

namespace andel::tabulate {

/// The design over the rows of `first` followed by those of `second`, matched by respondent id. A declared
/// cluster stays the sampled unit; otherwise the respondent is.
std::optional<Design> panel_design(const Responses& first, const Responses& second, const SampleDesign& declared,
                                   Diagnostics& diagnostics);

/// Linearised values of the second wave, at its rows in the joint file.
Linearised shifted(Linearised linearised, std::size_t rows_before);

}  // namespace andel::tabulate
