// Archived figures in the place of data that are no longer at hand, and a watch over data that are.
// Knows no database.
#pragma once

#include "archive/edition.hpp"
#include "support/diagnostic.hpp"

namespace andel::archive {

/// Whether a wave's figures are to come from the archive: it has the wave, and the data file is gone.
bool stands_in(const Archive& archive, const Plan& plan, WaveId wave);

/// Warns where a wave's data are no longer those that its edition was made from.
void check_unchanged(const Archive& archive, const Plan& plan, WaveId wave, const Responses& responses,
                     Diagnostics& diagnostics);

/// Fills a wave's figures, sizes and changes against other waves. A change is tested as between independent waves;
/// in a panel it stays untested, for its respondents are gone. A figure that was not archived is an error.
void recall(const Archive& archive, const Plan& plan, WaveId wave, Tables& tables, Diagnostics& diagnostics);

}  // namespace andel::archive
