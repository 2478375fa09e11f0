// The option `--strict` of commands that check what texts claim. For command files only.
#pragma once

#include "cli/report_options.hpp"
#include "lint/literals.hpp"
#include "pipeline.hpp"

namespace andel::cli {

void add_strict_option(CLI::App& command, ReportOptions& options);

lint::Strictness strictness_of(const ReportOptions& options);

/// Adds to a run's diagnostics what its titles and texts claim without a figure, as far as there are figures.
void check_literals(Run& run, const ReportOptions& options);

}  // namespace andel::cli
