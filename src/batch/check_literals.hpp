// Finds what the texts of a batch claim without a figure behind it. Knows no command line.
#pragma once

#include "lint/literals.hpp"
#include "pipeline.hpp"

namespace andel::batch {

/// What the titles and the handouts' texts of a run that was tabulated claim. They are the same in all handouts, so the
/// first is looked at.
void check_literals(const Run& run, lint::Strictness strictness, Diagnostics& diagnostics);

}  // namespace andel::batch
