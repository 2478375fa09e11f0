// Tells codebooks from reports by their keys, so that one given in place of the other is one mistake and not twenty.
// Knows no file.
#pragma once

#include <string>
#include <vector>

#include "load/load.hpp"
#include "load/yaml_mapping.hpp"

namespace andel::load {

/// A codebook has items or waves, and neither slides nor a codebook.
SpecKind kind_of(const std::vector<YamlEntry>& entries);

/// Whether these are not the keys of a codebook; if they are, that is reported.
bool expect_report(const std::vector<YamlEntry>& entries, Diagnostics& diagnostics);

/// Whether these are not the keys of a report; if they are, that is reported where the file is asked for.
bool expect_codebook(const std::vector<YamlEntry>& entries, const std::string& path, Span asked_at,
                     Diagnostics& diagnostics);

}  // namespace andel::load
