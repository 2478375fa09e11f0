// The records of printed numbers as JSON, for programs. The schema's name is in the document.
#pragma once

#include <string>
#include <vector>

#include "provenance/record.hpp"

namespace andel::provenance {

/// {"schema": "andel-numbers-1", "numbers": [{...}, ...]}, ending with a line feed.
std::string numbers_as_json(const std::vector<NumberRecord>& numbers);

}  // namespace andel::provenance
