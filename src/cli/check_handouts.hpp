// What `andel check` says of a report's handouts. For command files only.
#pragma once

#include <string>

#include "cli/console.hpp"
#include "cli/report_options.hpp"

namespace andel::cli {

/// Plans all handouts and composes them, or a hundred telling ones where there are more. Returns in a line, perhaps
/// two, what was looked at and what failed; empty where it did not come that far.
std::string check_handouts(const ReportOptions& options, Findings& findings);

}  // namespace andel::cli
