// A wave's respondents with new weights, as a data file that the same codebook can read. Knows no statistics.
#pragma once

#include <span>
#include <string>

#include "model/responses.hpp"
#include "model/survey.hpp"

namespace andel::cli {

/// CSV in UTF-8 with the separator and the decimal mark that `source` declares (or those that fit each other): the
/// respondent id, the columns that the codebook names, then `weight_column` with `weights`, one per respondent.
std::string weighted_data(const Codebook& codebook, const DataSource& source, const Responses& responses,
                          const std::string& weight_column, std::span<const double> weights);

}  // namespace andel::cli
