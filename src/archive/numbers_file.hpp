// What a `--numbers` sidecar of a build says, as an edition: enough to be compared with another. Knows no report.
#pragma once

#include <string>

#include "archive/edition.hpp"

namespace andel::archive {

/// The figures of the wave that most numbers are of, without their precision; the sentences and claims of each slide,
/// and as a sentence "expression = number" what else its charts say. Throws MachineError where the file cannot be read
/// or is no sidecar of the schema "andel-numbers-2".
Edition read_numbers(const std::string& path);

}  // namespace andel::archive
