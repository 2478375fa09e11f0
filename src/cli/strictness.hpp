// The option `--strict` of commands that check what texts claim. For command files only.
#pragma once

#include "cli/report_options.hpp"
#include "lint/literals.hpp"
#include "pipeline.hpp"

namespace andel::cli {

void add_strict_option(CLI::App& command, ReportOptions& options);

lint::Strictness strictness_of(const ReportOptions& options);

/// Adds to a run's diagnostics what the titles of its report claim.
void check_titles(Run& run, const ReportOptions& options);

/// Adds to a run's diagnostics what its titles and texts claim without a figure, as far as there are figures.
void check_literals(Run& run, const ReportOptions& options);

/// The same for a plan that was made of a run's report, as a handout's is.
void check_literals(const Plan& plan, const Run& run, const ReportOptions& options, Diagnostics& diagnostics);

}  // namespace andel::cli
