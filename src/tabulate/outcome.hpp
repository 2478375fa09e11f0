// From answers to values: what a measure or an index counts a respondent as. Knows no segment and no weight.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/responses.hpp"
#include "model/survey.hpp"

namespace andel::tabulate {

/// The value of an answer code under a measure, or nothing where it is outside the measure's base: a missing
/// code, a code that the coding leaves out, and a don't-know where only answers count. Where everybody counts,
/// a don't-know is 0 unless the coding names it.
std::optional<double> value_of(double code, const Measure& measure, const Scale& scale);

/// The value of a code towards an index, or nothing: don't-knows and missing codes never take part.
std::optional<double> value_of(double code, const Index& index, const Scale& scale);

/// One value per respondent: the mean of the coded, answered items, as the codebook's `Index` defines it.
/// NaN for respondents without any. A column that the wave lacks counts as blank.
std::vector<double> index_values(const Index& index, const Codebook& codebook, const Responses& responses);

}  // namespace andel::tabulate
