// `andel check`: everything but writing; every error and warning at once.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/check_handouts.hpp"
#include "cli/commands.hpp"
#include "cli/data_report.hpp"
#include "cli/report_options.hpp"
#include "cli/strictness.hpp"
#include "colour/check_colours.hpp"
#include "load/load.hpp"

namespace andel::cli {

namespace {

struct CheckOptions {
  std::shared_ptr<ReportOptions> report;
  bool data = false;
};

/// The data alone, of a report or of a codebook that nothing is published from yet.
ExitCode check_data(const ReportOptions& options, load::SpecKind kind) {
  Request request = make_request(options);
  request.input = kind == load::SpecKind::codebook   ? Input::codebook
                  : kind == load::SpecKind::handouts ? Input::handouts
                                                     : Input::report;
  Run run = run_stages(request, Stage::plan);
  if (run.reached(Stage::plan)) check_run_data(run, request.input);
  print_diagnostics(run.diagnostics, run.sources, options.form(), stdout);
  if (!options.json) fmt::print("{}: {}\n", options.report, summary(run.diagnostics));
  return run.diagnostics.has_errors() ? ExitCode::input_errors : ExitCode::fine;
}

void check_slides(const ReportOptions& options, Findings& findings) {
  Request request = make_request(options);
  Progress progress;
  request.on_stage = [&](Stage stage) { progress.begin(stage_name(stage)); };
  Run run = run_stages(request, Stage::compose);
  if (run.reached(Stage::plan)) {
    load::check_fonts(run.plan.brand, run.diagnostics);
    colour::check_colours(run.plan, run.diagnostics);
  }
  check_literals(run, options);
  progress.pause();
  findings.print(run.diagnostics, run.sources);
  if (!options.json && run.reached(Stage::tabulate)) fmt::print("{}", list_suppressed(run.plan, run.tables));
}

ExitCode check(const ReportOptions& options, load::SpecKind kind) {
  using enum load::SpecKind;
  Findings findings(options.form(), stdout);
  if (kind != handouts) check_slides(options, findings);
  std::string tried;
  if (kind == handouts || kind == report_and_handouts) tried = check_handouts(options, findings);
  if (!options.json) fmt::print("{}{}: {}\n", tried, options.report, findings.summary());
  return findings.has_errors() ? ExitCode::input_errors : ExitCode::fine;
}

ExitCode run(const CheckOptions& options) {
  const load::SpecKind kind = load::kind_of_spec(options.report->report);
  const bool only_data = options.data || kind == load::SpecKind::codebook;
  return only_data ? check_data(*options.report, kind) : check(*options.report, kind);
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
  CLI::App* command =
      app.add_subcommand("check", "Say everything that is wrong with a report or a codebook, and write nothing");
  const auto options = std::make_shared<CheckOptions>();
  options->report = add_report_options(*command, SlideChoice::not_offered);
  add_strict_option(*command, *options->report);
  command->add_flag("--data", options->data,
                    "Look at the data instead: weights, codes without label, items that nobody answered, interviews "
                    "with one answer to everything; of a codebook, this is what is looked at");
  command->get_option("report")->description("A report's YAML file, or a codebook's")->type_name("FILE.yaml");
  command->footer(
      "Examples:\n"
      "  andel check report.yaml\n"
      "  andel check report.yaml --wave 2013\n"
      "  andel check --data codebook.yaml\n"
      "  andel check report.yaml --json | jq -r '\"\\(.file):\\(.line) \\(.message)\"'");
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace andel::cli
