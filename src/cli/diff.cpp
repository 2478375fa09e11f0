// `andel diff`: what two editions of a report say differently.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "archive/compare.hpp"
#include "cli/commands.hpp"
#include "cli/report_options.hpp"

namespace andel::cli {

namespace {

struct DiffOptions {
  std::shared_ptr<ReportOptions> report;
  std::string from;
  std::string to;
};

/// An edition, and how its codebook wants changes since `--from` tested.
struct Made {
  archive::Edition edition;
  archive::Testing testing;
};

/// The edition as the data at hand make it; nothing after errors, which have been printed. A claim that does not hold
/// in the edition is printed too, and its sentence counts as gone.
std::optional<Made> make_edition(const DiffOptions& options, const std::string& wave) {
  Request request = make_request(*options.report);
  request.environment.settings.emplace_back("wave", wave);
  request.on_plan = [](Plan& plan, Diagnostics&) { plan.detail = Detail::precision; };
  Progress progress;
  request.on_stage = [&](Stage stage) { progress.begin(stage_name(stage)); };
  Run run = run_stages(request, Stage::tabulate);
  std::optional<Made> made;
  if (run.reached(Stage::tabulate)) {
    made = {archive::take_edition(run.plan, run.tables, *run.waves[run.plan.wave.position], run.diagnostics),
            archive::testing_since(options.from, run.plan)};
  }
  print_diagnostics(run.diagnostics, run.sources, options.report->form(), stderr);
  return made;
}

ExitCode diff(const DiffOptions& options) {
  const auto after = make_edition(options, options.to);
  if (!after) return ExitCode::input_errors;
  const archive::Edition* archived = nullptr;
  archive::Archive editions;
  if (!options.report->archive.empty()) {
    editions = *make_request(*options.report).archive;
    archived = archive::find_edition(editions, options.from);
  }
  std::optional<Made> before;
  if (archived == nullptr) {
    before = make_edition(options, options.from);
    if (!before) return ExitCode::input_errors;
  }
  const auto differences =
      archive::compare_editions(archived ? *archived : before->edition, after->edition, after->testing);
  fmt::print("{}", options.report->json ? archive::differences_as_json(differences)
                                        : archive::differences_as_text(differences));
  return differences.empty() ? ExitCode::fine : ExitCode::input_errors;
}

}  // namespace

void add_diff(CLI::App& app, Action& action) {
  const auto options = std::make_shared<DiffOptions>();
  CLI::App* command = app.add_subcommand("diff", "Say what has changed between two editions of a report");
  options->report = add_report_options(*command, SlideChoice::not_offered);
  command->add_option("--from", options->from, "The earlier wave; the archive's edition of it, where there is one")
      ->required()
      ->type_name("WAVE");
  command->add_option("--to", options->to, "The later wave")->required()->type_name("WAVE");
  command->footer(
      "Exits with 0 where there are no differences, with 1 where there are some.\n"
      "Examples:\n"
      "  andel diff report.yaml --from 2011 --to 2013\n"
      "  andel diff report.yaml --from 2011 --to 2013 --json | jq '.sentences[].after'\n"
      "  andel diff report.yaml --from 2011 --to 2011 --archive editions.sqlite   # has the data changed?");
  command->callback([options, &action] { action = [options] { return diff(*options); }; });
}

}  // namespace andel::cli
