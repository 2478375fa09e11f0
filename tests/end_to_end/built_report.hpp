// A report built as `andel build` builds it, with what the stages made on the way.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pipeline.hpp"

namespace andel::test {

using Settings = std::vector<std::pair<std::string, std::string>>;

/// All stages on a report of this repository, with its brands and fonts; `path` starts from its root.
Run run_report(const std::string& path, const Settings& settings = {});

/// All stages but the last on what its handouts have in common.
Run run_handouts(const std::string& path);

/// The diagnostics as a person sees them, without the folder of this repository.
std::string render_diagnostics(const Run& run);

/// The file; fails the running test where anything is wrong with the report.
std::string write_pdf(const Run& run);

}  // namespace andel::test
