// The records of what a document says as a spreadsheet, for people who check it: sheets of numbers, of the figures
// behind them, of texts and of claims. Knows nothing of how a workbook is written.
#pragma once

#include <string>

#include "provenance/record.hpp"

namespace andel::provenance {

/// The bytes of an .xlsx file; equal records make equal bytes. Throws MachineError where there is no room for it.
std::string records_as_xlsx(const Records& records, const std::string& title);

}  // namespace andel::provenance
