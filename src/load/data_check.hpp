// Holds a data file against its codebook: codes, segments, weights, respondent ids. Knows no file format.
#pragma once

#include "load/data_errors.hpp"
#include "load/data_needs.hpp"
#include "load/data_table.hpp"
#include "model/survey.hpp"

namespace andel::load {

/// Adds an error for every value that does not fit:
/// an answer that is not on the item's scale, a code without a segment in a banner, a blank in a banner that does
/// not say what `lacking` means, a blank or negative weight, weights that are all 0, a blank in a column of
/// the sample design, a blank or repeated respondent id. Blank answers are fine: not asked.
void check_data(const Codebook& codebook, const DataNeeds& needs, const DataTable& table, DataErrors& errors);

}  // namespace andel::load
