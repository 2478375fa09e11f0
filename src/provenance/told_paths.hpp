// How files are called in what stands beside a document. Knows no record's meaning.
#pragma once

#include <string>

#include "provenance/record.hpp"

namespace andel::provenance {

/// The same records, with files below the report's folder, or in one beside it, told from there, and others from the
/// root, however the path of `report` was typed.
Records tell_paths_from(const std::string& report, Records records);

}  // namespace andel::provenance
