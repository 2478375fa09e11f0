// The records of printed numbers as a spreadsheet, for people who check them: a sheet of numbers, a sheet of the
// figures behind them. Knows nothing of how a workbook is written.
#pragma once

#include <string>
#include <vector>

#include "provenance/record.hpp"

namespace andel::provenance {

/// The bytes of an .xlsx file; equal records make equal bytes. Throws MachineError where there is no room for it.
std::string numbers_as_xlsx(const std::vector<NumberRecord>& numbers, const std::string& title);

}  // namespace andel::provenance
