// `andel explain`: where the numbers of a slide come from.
#include <algorithm>
#include <charconv>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/concern.hpp"
#include "cli/numbers.hpp"
#include "cli/report_options.hpp"
#include "provenance/json.hpp"
#include "provenance/sentences.hpp"
#include "support/nearest.hpp"

namespace andel::cli {

namespace {

using provenance::NumberRecord;

struct ExplainOptions {
  std::shared_ptr<ReportOptions> report;
  std::size_t slide = 1;
  std::string number;
};

/// As a keyboard writes it: plain spaces and hyphens for no-break spaces and minus signs.
std::string typed(std::string text) {
  for (const auto& [sign, key] : {std::pair{"\u00A0", " "}, std::pair{"\u2212", "-"}}) {
    for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at)) {
      text.replace(at, std::string_view(sign).size(), key);
    }
  }
  return text;
}

/// Whether a number is printed so, or stems from that expression.
bool is_asked_for(const NumberRecord& number, const std::string& wanted) {
  return typed(number.printed) == typed(wanted) || number.expression == wanted;
}

/// What is wrong with a slide's number; empty where nothing is.
std::string is_slide(const std::string& text) {
  std::size_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure == std::errc() && end == text.data() + text.size()) return number > 0 ? "" : "slides are counted from 1";
  return fmt::format("`{}` is no slide's number such as 27", text);
}

void report_nothing(const std::vector<NumberRecord>& numbers, const ExplainOptions& options) {
  std::vector<std::string> printed;
  for (const auto& number : numbers) {
    const std::string text = typed(number.printed);
    if (std::find(printed.begin(), printed.end(), text) == printed.end()) printed.push_back(text);
  }
  fmt::print(stderr, "error: slide {} prints no `{}`\n", options.slide, options.number);
  for (const auto& hint : suggest(options.number, printed)) fmt::print(stderr, "hint: {}\n", hint);
}

/// What the build says on the lines that the numbers come from, and what keeps it from having any.
void print_concerning(const std::vector<NumberRecord>& numbers, const Run& run, const ExplainOptions& options) {
  const auto is_about_them = [&](const Diagnostic& diagnostic) {
    if (diagnostic.span.points_nowhere()) return false;
    const SourceFile& file = run.sources[diagnostic.span.file];
    const std::size_t line = file.place_of(diagnostic.span.begin).line;
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](const NumberRecord& number) { return number.line == line && number.file == file.path(); });
  };
  print_diagnostics(pick_concerning(run.diagnostics, is_about_them), run.sources, options.report->form(), stderr);
}

ExitCode explain(const ExplainOptions& options) {
  Request request = make_request(*options.report);
  request.slides = {{options.slide, options.slide}};
  const Run run = run_stages(request, Stage::tabulate);
  const bool failed = !run.reached(Stage::tabulate);
  auto records = failed ? provenance::Records() : provenance::collect_records(made_by(run));
  const auto& numbers = records.numbers;
  if (failed || !options.report->json) print_concerning(numbers, run, options);
  if (failed) return ExitCode::input_errors;
  const auto is_wanted = [&](const NumberRecord& number) { return is_asked_for(number, options.number); };
  if (!options.number.empty()) {
    if (std::none_of(numbers.begin(), numbers.end(), is_wanted)) {
      report_nothing(numbers, options);
      return ExitCode::input_errors;
    }
    records = provenance::keep_numbers(std::move(records), is_wanted);
  }
  if (options.report->json) {
    fmt::print("{}", provenance::records_as_json(records));
  } else if (options.number.empty()) {
    fmt::print("{}", provenance::list_numbers(numbers, made_by(run)));
  } else {
    fmt::print("{}", provenance::derive_numbers(numbers, made_by(run)));
  }
  return ExitCode::fine;
}

}  // namespace

void add_explain(CLI::App& app, Action& action) {
  const auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app.add_subcommand("explain", "Say where the numbers of a slide come from");
  options->report = add_report_options(*command, SlideChoice::not_offered);
  command->get_option("--json")->description("Print the numbers as JSON");
  command->add_option("slide", options->slide, "The slide's number")->required()->check(is_slide)->type_name("SLIDE");
  command
      ->add_option("number", options->number,
                   "As it is printed, such as '45 %', or its expression; without it, all of the slide's are listed")
      ->type_name("NUMBER");
  command->footer(
      "Examples:\n"
      "  andel explain report.yaml 27\n"
      "  andel explain report.yaml 27 '45 %'\n"
      "  andel explain report.yaml 27 'agree(mobile)' --json");
  command->callback([options, &action] { action = [options] { return explain(*options); }; });
}

}  // namespace andel::cli
