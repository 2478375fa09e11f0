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

void check_literals(Run& run, const ReportOptions& options) {
  if (!run.reached(Stage::tabulate)) return;
  const auto strictness = strictness_of(options);
  lint::check_titles(run.titles, run.plan.language, run.sources, strictness, run.diagnostics);
  lint::check_literals(run.plan, run.tables, run.sources, strictness, run.diagnostics);
}

}  // namespace andel::cli
