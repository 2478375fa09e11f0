// A tabulation as a spreadsheet: a sheet per banner with bases, figures and letters, one with every quantity of every
// figure, one with notes. Knows no statistics.
#pragma once

#include <string>

#include "tables/tabulation.hpp"

namespace andel::tables {

/// The bytes of an .xlsx file; equal tabulations make equal bytes. Throws MachineError where there is no room for it.
std::string to_xlsx(const Tabulation& tabulation);

}  // namespace andel::tables
