// `andel tabulate`: the figures of a report, or of its whole codebook, at full precision.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/figure_list.hpp"
#include "cli/report_options.hpp"

namespace andel::cli {

namespace {

enum class TableFormat { csv, json };

struct TabulateOptions {
  std::shared_ptr<ReportOptions> report;
  TableFormat format = TableFormat::csv;
  bool all = false;
};

ExitCode tabulate(const TabulateOptions& options) {
  Request request = make_request(*options.report);
  if (options.all) request.on_plan = request_all_figures;
  Progress progress;
  request.on_stage = [&](Stage stage) { progress.begin(stage_name(stage)); };
  const Run run = run_stages(request, Stage::tabulate);
  print_diagnostics(run.diagnostics, run.sources, options.report->form(), stderr);
  if (!run.reached(Stage::tabulate)) return ExitCode::input_errors;
  fmt::print("{}", options.format == TableFormat::csv ? figures_as_csv(run.plan, run.tables)
                                                      : figures_as_json(run.plan, run.tables));
  return ExitCode::fine;
}

}  // namespace

void add_tabulate(CLI::App& app, Action& action) {
  const auto options = std::make_shared<TabulateOptions>();
  CLI::App* command = app.add_subcommand("tabulate", "Print a report's figures at full precision");
  options->report = add_report_options(*command, SlideChoice::not_offered);
  add_choice<TableFormat>(*command, "--format", options->format,
                          {{"csv", TableFormat::csv}, {"json", TableFormat::json}}, "csv (default) or json");
  command->add_flag("--all", options->all, "Every item, measure, answer code, index and segment of the codebook");
  command->footer(
      "Examples:\n"
      "  andel tabulate report.yaml > figures.csv\n"
      "  andel tabulate report.yaml --all --format json > codebook.json");
  command->callback([options, &action] { action = [options] { return tabulate(*options); }; });
}

}  // namespace andel::cli
