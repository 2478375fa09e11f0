// `andel publish`: the newest wave in an inbox becomes a publication; for schedulers.
#include "publish/publish.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/report_options.hpp"
#include "cli/strictness.hpp"

namespace andel::cli {

namespace {

struct PublishOptions {
  std::shared_ptr<ReportOptions> report;
  std::string inbox;
  std::string shelf;
  std::string handouts;  ///< a file whose handouts are published; empty: the report's own, if it has any
  unsigned settle = 10;  // seconds
  bool approve = false;
};

ExitCode say(const publish::Result& result, const PublishOptions& options) {
  using publish::Outcome;
  switch (result.outcome) {
    case Outcome::nothing_new:
      fmt::print("nothing new\n");
      return ExitCode::fine;
    case Outcome::unsettled:
      for (const auto& file : result.waiting) fmt::print("{} may still be written to: left for the next run\n", file);
      return ExitCode::fine;
    case Outcome::published:
      fmt::print("published {}/{}\n", options.shelf, result.folder);
      return ExitCode::fine;
    case Outcome::held:
      fmt::print("{0}/{1} waits for approval: read differences.txt there, then `touch {0}/{1}/approved`\n",
                 options.shelf, result.folder);
      return ExitCode::fine;
    case Outcome::failed:
      break;
  }
  fmt::print(stderr, "nothing published: {}\n", summary(result.diagnostics));
  return ExitCode::input_errors;
}

ExitCode publish_report(const PublishOptions& options) {
  publish::Job job;
  job.request = make_request(*options.report);
  if (!options.handouts.empty()) {
    ReportOptions handouts = *options.report;
    handouts.report = options.handouts;
    job.handouts = make_request(handouts);
  }
  job.inbox = options.inbox;
  job.shelf = options.shelf;
  job.settle = std::chrono::seconds(options.settle);
  job.approval = options.approve ? publish::Approval::needed : publish::Approval::not_needed;
  job.strictness = strictness_of(*options.report);
  job.program = "Andel " ANDEL_VERSION;
  Progress progress;
  job.request.on_stage = [&](Stage stage) { progress.begin(stage_name(stage)); };
  const publish::Result result = publish::publish(job);
  progress.pause();
  print_diagnostics(result.diagnostics, result.sources, options.report->form(), stderr);
  if (!options.report->json) {
    for (const auto& message : result.messages) fmt::print(stderr, "{}", message);
  }
  return say(result, options);
}

}  // namespace

void add_publish(CLI::App& app, Action& action) {
  const auto options = std::make_shared<PublishOptions>();
  CLI::App* command = app.add_subcommand("publish", "Publish the newest wave in an inbox, if there is a new one");
  options->report = add_report_options(*command, SlideChoice::not_offered);
  command->remove_option(command->get_option("--archive"));  // a publication has its own
  add_strict_option(*command, *options->report);
  command->add_option("--inbox", options->inbox, "The folder in which wave files arrive")
      ->required()
      ->check(named())
      ->type_name("DIR");
  command
      ->add_option("--out", options->shelf, "Where publications go: a dated folder each, `current` leads to the newest")
      ->required()
      ->check(named())
      ->type_name("DIR");
  command
      ->add_option("--handouts", options->handouts,
                   "Publish the handouts of this file beside the report, in the place of the report's own")
      ->check(named())
      ->type_name("REPORT.yaml");
  command->add_option("--settle", options->settle, "A file counts as whole when it has not changed for so long")
      ->check(within(0, 86400))
      ->type_name("SECONDS")
      ->capture_default_str();
  command->add_flag("--approve", options->approve, "Hold a new publication back until somebody approves it");
  command->footer(
      "Safe to run as often as you like, and to kill at any moment: docs/SCHEDULING.md.\n"
      "Example:\n"
      "  andel publish report.yaml --inbox inbox --out published");
  command->callback([options, &action] { action = [options] { return publish_report(*options); }; });
}

}  // namespace andel::cli
