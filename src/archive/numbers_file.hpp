// What a `--numbers` sidecar of a build says, as an edition: enough to be compared with another. Knows no report.
#pragma once

#include <optional>
#include <string>

#include "archive/edition.hpp"

namespace andel::archive {

/// The figures of the wave that most numbers are of, without their precision; the sentences and claims of each slide,
/// and as a sentence "expression = number" what else its charts say. Nothing where the file is no sidecar of the schema
/// "andel-numbers-2". Throws MachineError where it cannot be read.
std::optional<Edition> read_numbers(const std::string& path);

}  // namespace andel::archive
