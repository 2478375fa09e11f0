// The codes that an SPSS file declares missing although its codebook counts them. Knows no cases.
#pragma once

#include "load/data_needs.hpp"
#include "load/data_spss.hpp"
#include "model/survey.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

/// One warning per scale and code that the codebook takes for an answer or a don't-know, with how many answers the
/// file's declaration has made blank. The file wins, as it does wherever else it is opened; but bases shrink by it,
/// so it is not done in silence.
void warn_of_missing_codes(const Codebook& codebook, const DataNeeds& needs, const DataSource& source,
                           const SpssCases& cases, Diagnostics& diagnostics);

}  // namespace andel::load
