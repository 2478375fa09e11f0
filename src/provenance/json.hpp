// The records of what a document says as JSON, for programs. The schema's name is in the document.
#pragma once

#include <string>

#include "provenance/record.hpp"

namespace andel::provenance {

/// {"schema": "andel-numbers-2", "numbers": [{...}, ...], "texts": [...], "claims": [...]}, ending with a line feed.
/// Numbers and texts are numbered from 1.
std::string records_as_json(const Records& records);

}  // namespace andel::provenance
