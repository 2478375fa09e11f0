// The figures of a tabulation as CSV: a header line and one line per figure. The columns are in docs/TABLES.md.
#pragma once

#include <string>

#include "tables/tabulation.hpp"

namespace andel::tables {

/// Decimal points, comma-separated, RFC 4180 quoting; numbers are the shortest that read back the same; what is
/// undefined or held back is empty.
std::string to_csv(const Tabulation& tabulation);

}  // namespace andel::tables
