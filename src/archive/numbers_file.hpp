// What a `--numbers` sidecar of a build says, as an edition: enough to be compared with another. Knows no report.
#pragma once

#include <string>

#include "archive/edition.hpp"

namespace andel::archive {

/// The figures of the wave that most numbers are of, and every other number as a sentence "expression = number" of its
/// slide. Without precision and claims, which sidecars do not have. Throws MachineError where the file cannot be read
/// or is no sidecar of the schema "andel-numbers-2", or of the one before.
Edition read_numbers(const std::string& path);

}  // namespace andel::archive
