// What a careful analyst looks at before trusting a file: weights, codes nobody explained, questions nobody
// answered, interviews that were clicked through. Says what it finds; changes nothing.
#pragma once

#include "model/responses.hpp"
#include "model/survey.hpp"
#include "support/diagnostic.hpp"

namespace andel::tabulate {

/// Appends, for one wave: `weight-summary` (a note), `zero-weights`, `extreme-weights`, `code-without-label`,
/// `item-without-answers`, `straight-lined` (the same answer to all of at least eight items of one scale), and
/// what `check_partitions` and the sample design have to say.
void check_data(const Codebook& codebook, WaveId wave, const Responses& responses, Diagnostics& diagnostics);

}  // namespace andel::tabulate
