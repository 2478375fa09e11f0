// `andel weight`: rakes a wave's weights to what is known of the population, says how well that went, and writes them.
#include <algorithm>
#include <filesystem>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/input_guard.hpp"
#include "cli/output_file.hpp"
#include "cli/output_name.hpp"
#include "cli/report_options.hpp"
#include "cli/weighted_data.hpp"
#include "load/load.hpp"
#include "tabulate/weight_report.hpp"
#include "tabulate/weighting.hpp"

namespace andel::cli {

namespace {

struct WeightOptions {
  std::shared_ptr<ReportOptions> report;
  std::string output;
  std::string column = "weight";
};

/// The wave asked for; else the report's own, or a codebook's only one.
WaveId choose_wave(const WeightOptions& options, const Run& run, Input input) {
  const auto& waves = run.plan.codebook.waves;
  if (input == Input::report) return run.plan.wave;
  std::string known;
  for (const WaveId id : waves.ids()) {
    if (waves[id].id == options.report->wave) return id;
    known += (known.empty() ? "" : ", ") + waves[id].id;
  }
  if (options.report->wave.empty() && waves.size() == 1) return run.plan.wave;
  throw CLI::ValidationError("--wave", options.report->wave.empty()
                                           ? fmt::format("say which of the codebook's waves: {}", known)
                                           : fmt::format("`{}` is none of: {}", options.report->wave, known));
}

void print_report(const tabulate::WaveWeights& weights, const Responses& responses, std::FILE* stream) {
  const auto& raking = weights.raking;
  fmt::print(stream, "{}: the margins are met after {} cycle{}, to within {:.1e} of their targets\n", responses.path,
             raking.cycles, raking.cycles == 1 ? "" : "s", raking.distance);
  if (raking.trimmings > 0) {
    fmt::print(stream, "weights were capped and raked again {} time{}\n", raking.trimmings,
               raking.trimmings == 1 ? "" : "s");
  }
  fmt::print(stream, "{}\n", tabulate::describe(tabulate::report_weights(raking.weights)));
  for (const auto& margin : weights.margins) {
    fmt::print(stream, "{}:\n", margin.id);
    for (const auto& category : margin.categories) {
      fmt::print(stream, "  {:<24} {:6.2f} % -> {:6.2f} %\n", category.id, category.before, category.after);
    }
  }
}

ExitCode give_up(const Run& run, const WeightOptions& options) {
  print_diagnostics(run.diagnostics, run.sources, options.report->form(), stderr);
  if (!options.report->json) fmt::print(stderr, "nothing weighted: {}\n", summary(run.diagnostics));
  return ExitCode::input_errors;
}

/// The new column has to be found again in the file that is written.
void refuse_impossible_names(const WeightOptions& options) {
  refuse_impossible_target(options.output);
  refuse_other_extensions(options.output, {"csv"});
  const std::string& name = options.column;
  const bool is_plain = !name.empty() && name.front() != ' ' && name.back() != ' ' &&
                        name.find_first_of(",;\t\r\n\"") == std::string::npos;
  if (is_plain) return;
  throw CLI::ValidationError("--column", fmt::format("`{}` cannot name a column: write a word such as weight", name));
}

ExitCode weigh(const WeightOptions& options) {
  refuse_impossible_names(options);
  Request request = make_request(*options.report);
  request.input =
      load::kind_of_spec(options.report->report) == load::SpecKind::codebook ? Input::codebook : Input::report;
  Run run = run_stages(request, Stage::plan);
  if (!run.reached(Stage::plan)) return give_up(run, options);
  Codebook& codebook = run.plan.codebook;
  if (!codebook.weighting) {
    run.diagnostics.error("no-weighting", {}, "the codebook does not say what to weight to")
        .hints.emplace_back("add the margins: `weighting: {margins: {sex: {women: 51, men: 49}}}`");
    return give_up(run, options);
  }
  const WaveId wave = choose_wave(options, run, request.input);
  const auto responses = load::load_responses(codebook, wave, run.sources, run.diagnostics);
  if (!responses) return give_up(run, options);
  const auto weights = tabulate::weigh(codebook, *responses, run.diagnostics);
  if (!weights) return give_up(run, options);
  print_diagnostics(run.diagnostics, run.sources, options.report->form(), stderr);
  std::FILE* const told = is_standard_output(options.output) ? stderr : stdout;
  print_report(*weights, *responses, told);
  if (options.output.empty()) return ExitCode::fine;
  if (responses->find(options.column) != nullptr || options.column == codebook.respondent_column) {
    throw CLI::ValidationError("--column", fmt::format("the data have a column `{}` already", options.column));
  }
  refuse_inputs(run, options.output);
  write_file(options.output,
             weighted_data(codebook, codebook.waves[wave].data, *responses, options.column, weights->raking.weights));
  fmt::print(told, "wrote {}: {} respondents\n", options.output, responses->size());
  return ExitCode::fine;
}

}  // namespace

void add_weight(CLI::App& app, Action& action) {
  const auto options = std::make_shared<WeightOptions>();
  CLI::App* command = app.add_subcommand("weight", "Weight a wave to the margins of its codebook");
  options->report = add_report_options(*command, SlideChoice::not_offered);
  command->get_option("report")->description("A codebook, or a report's YAML file")->type_name("FILE.yaml");
  command
      ->add_option("-o,--output", options->output,
                   "Write the respondents with their weights: the columns that the codebook names, as CSV; `-` is "
                   "standard output")
      ->check(named())
      ->type_name("FILE.csv");
  command->add_option("--column", options->column, "The name of the new column of weights")
      ->type_name("NAME")
      ->capture_default_str();
  command->footer(
      "A codebook's `weighting` also applies to every build.\n"
      "Examples:\n"
      "  andel weight codebook.yaml --wave 2011\n"
      "  andel weight codebook.yaml --wave 2011 -o data/wave-2011-weighted.csv");
  command->callback([options, &action] { action = [options] { return weigh(*options); }; });
}

}  // namespace andel::cli
