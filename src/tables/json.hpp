// A tabulation as JSON of the form `andel-tables-1`, which docs/TABLES.md describes. Knows no statistics.
#pragma once

#include <string>

#include "tables/tabulation.hpp"

namespace andel::tables {

/// One figure, difference or test per line; numbers are the shortest that read back the same; what is undefined or held
/// back is null.
std::string to_json(const Tabulation& tabulation);

}  // namespace andel::tables
