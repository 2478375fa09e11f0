#include "cli/strictness.hpp"

#include <CLI/CLI.hpp>

namespace andel::cli {

void add_strict_option(CLI::App& command, ReportOptions& options) {
  command.add_flag("--strict", options.strict,
                   "Take numbers and claims that are typed instead of computed for errors, not warnings");
}

lint::Strictness strictness_of(const ReportOptions& options) {
  return options.strict ? lint::Strictness::refuse : lint::Strictness::warn;
}

void check_titles(Run& run, const ReportOptions& options) {
  lint::check_titles(run.titles, run.plan.language, run.sources, strictness_of(options), run.diagnostics);
}

void check_literals(Run& run, const ReportOptions& options) {
  if (!run.reached(Stage::tabulate)) return;
  check_titles(run, options);
  check_literals(run.plan, run, options, run.diagnostics);
}

void check_literals(const Plan& plan, const Run& run, const ReportOptions& options, Diagnostics& diagnostics) {
  lint::check_literals(plan, run.tables, run.sources, strictness_of(options), diagnostics);
}

}  // namespace andel::cli
