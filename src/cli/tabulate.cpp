// `andel tabulate`: crosstabs of a codebook, or the figures of a report, with all that is known about each figure.
#include <string_view>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/input_guard.hpp"
#include "cli/list_option.hpp"
#include "cli/output_file.hpp"
#include "cli/output_name.hpp"
#include "cli/report_options.hpp"
#include "load/load.hpp"
#include "tables/csv.hpp"
#include "tables/json.hpp"
#include "tables/selection.hpp"
#include "tables/tabulation.hpp"
#include "tables/text.hpp"
#include "tables/xlsx.hpp"

namespace andel::cli {

namespace {

using tables::Selection;
using tabulate::ColumnTest;

enum class TableFormat { text, csv, json, xlsx };

constexpr std::array<std::pair<std::string_view, TableFormat>, 4> table_formats{
    {{"text", TableFormat::text}, {"csv", TableFormat::csv}, {"json", TableFormat::json}, {"xlsx", TableFormat::xlsx}}};

constexpr std::array<std::pair<std::string_view, ColumnTest>, 4> column_tests{{{"letters", ColumnTest::letters},
                                                                               {"rest", ColumnTest::rest},
                                                                               {"pairs", ColumnTest::pairs},
                                                                               {"changes", ColumnTest::changes}}};

struct TabulateOptions {
  std::shared_ptr<ReportOptions> report;
  std::optional<TableFormat> format;
  std::string output;
  bool all = false;
  Selection selection;
  std::vector<std::string> tests;
  std::string within;

  /// Whether a crosstab is asked for, and not the figures that a report shows.
  [[nodiscard]] bool selects() const {
    const auto& names = selection;
    return all || !tests.empty() || !within.empty() || !names.items.empty() || !names.measures.empty() ||
           !names.indexes.empty() || !names.banners.empty() || !names.waves.empty();
  }
};

/// The format asked for, else what the output's name says, else CSV. Throws CLI::ValidationError where the two
/// contradict each other.
TableFormat format_of(const TabulateOptions& options) {
  refuse_impossible_target(options.output);
  if (!options.format) refuse_other_extensions(options.output, {"txt", "csv", "json", "xlsx"});
  const std::string extension = extension_of(options.output);
  std::optional<TableFormat> named;
  for (const auto& [word, format] : table_formats) {
    const std::string_view usual = format == TableFormat::text ? "txt" : word;
    if (extension == usual) named = format;
    if (options.format == format) refuse_other_extensions(options.output, {usual});
  }
  return options.format ? *options.format : named.value_or(TableFormat::csv);
}

/// The tests named, or all but those of every two columns, which are many.
std::pair<std::set<ColumnTest>, tables::TableTests> read_tests(const std::vector<std::string>& words) {
  using tables::TableTests;
  if (words.empty()) return {{ColumnTest::letters, ColumnTest::rest, ColumnTest::changes}, TableTests::made};
  std::set<ColumnTest> tests;
  auto table_tests = TableTests::none;
  for (const auto& word : words) {
    const auto* found = std::ranges::find(column_tests, word, &std::pair<std::string_view, ColumnTest>::first);
    if (found != column_tests.end()) {
      tests.insert(found->second);
    } else if (word == "table") {
      table_tests = TableTests::made;
    } else if (word != "none" || words.size() > 1) {
      throw CLI::ValidationError(
          "--tests", fmt::format("`{}` is none of: letters, rest, pairs, changes, table; or none alone", word));
    }
  }
  return {std::move(tests), table_tests};
}

std::string write_tables(const tables::Tabulation& tabulation, TableFormat format) {
  switch (format) {
    case TableFormat::text:
      return tables::to_text(tabulation);
    case TableFormat::csv:
      return tables::to_csv(tabulation);
    case TableFormat::json:
      return tables::to_json(tabulation);
    case TableFormat::xlsx:
      return tables::to_xlsx(tabulation);
  }
  return {};
}

/// The survey and the edition, without a report's figures and all that refers to them.
Plan without_figures(Plan plan) {
  Plan bare;
  bare.codebook = std::move(plan.codebook);
  bare.brand = std::move(plan.brand);
  bare.language = plan.language;
  bare.wave = plan.wave;
  bare.vouched = std::move(plan.vouched);
  return bare;
}

/// Plans the figures: what a report shows, or the crosstab of a selection.
std::function<void(Plan&, Diagnostics&)> planner(const Selection& selection, bool is_report, bool selects,
                                                 tabulate::Crosstab& crosstab) {
  return [=, &selection, &crosstab](Plan& plan, Diagnostics& diagnostics) {
    if (!selects) {
      crosstab = tabulate::arrange_figures(plan);
      return;
    }
    plan = without_figures(std::move(plan));
    const auto waves = is_report ? std::vector{plan.wave} : plan.codebook.waves.ids();
    const auto request = tables::resolve(selection, waves, plan, diagnostics);
    if (!diagnostics.has_errors()) crosstab = tabulate::add_crosstab(request, plan);
  };
}

/// A codebook has no edition to choose, no keys to override and no archived figures.
void refuse_report_options(const ReportOptions& options) {
  if (!options.wave.empty()) {
    throw CLI::ValidationError(
        "--wave", fmt::format("chooses a report's edition; of a codebook, write --waves {}", options.wave));
  }
  if (!options.settings.empty()) throw CLI::ValidationError("--set", "overrides keys of a report, not of a codebook");
  if (!options.archive.empty()) throw CLI::ValidationError("--archive", "goes with a report, not with a codebook");
}

ExitCode tabulate(const TabulateOptions& options) {
  const TableFormat format = format_of(options);
  if (format == TableFormat::xlsx && options.output.empty()) {
    throw CLI::ValidationError("--format", "a workbook needs a file: give -o FILE.xlsx");
  }
  Selection selection = options.selection;
  if (!options.within.empty()) selection.within = options.within;
  auto [tests, table_tests] = read_tests(options.tests);
  selection.tests = std::move(tests);

  Request request = make_request(*options.report);
  const bool is_report = load::kind_of_spec(request.report) != load::SpecKind::codebook;
  if (!is_report) {
    refuse_report_options(*options.report);
    request.input = Input::codebook;
  }
  const bool selects = !is_report || options.selects();
  if (!selects) table_tests = tables::TableTests::none;
  tabulate::Crosstab crosstab;
  request.on_plan = planner(selection, is_report, selects, crosstab);
  Progress progress;
  request.on_stage = [&](Stage stage) { progress.begin(stage_name(stage)); };
  Run run = run_stages(request, Stage::tabulate);
  std::optional<tables::Tabulation> tabulation;
  if (run.reached(Stage::tabulate)) {
    Diagnostics unheard;  // the design was reported on when the figures were made
    tabulation.emplace(tables::complete(std::move(crosstab), run.plan, run.tables, run.waves, table_tests, unheard));
  }
  progress.pause();
  print_diagnostics(run.diagnostics, run.sources, options.report->form(), stderr);
  if (!tabulation) return ExitCode::input_errors;
  const std::string bytes = write_tables(*tabulation, format);
  if (options.output.empty() || is_standard_output(options.output)) {
    fmt::print("{}", bytes);
  } else {
    refuse_inputs(run, options.output);
    write_file(options.output, bytes);
    fmt::print("wrote {}: {}\n", options.output, format_size(bytes.size()));
  }
  return ExitCode::fine;
}

void add_selection(CLI::App& command, TabulateOptions& options) {
  auto& selection = options.selection;
  add_list(command, "--items", selection.items, "These items and response sets, with commas between them");
  add_list(command, "--measures", selection.measures, "These measures; `codes` is the share of each answer");
  add_list(command, "--indexes", selection.indexes, "These indexes");
  add_list(command, "--banners", selection.banners, "These banners and segments as columns, beside the total");
  add_list(command, "--waves", selection.waves, "These waves");
  command.add_option("--within", options.within, "Only respondents of this segment, as a domain of the design")
      ->type_name("SEGMENT");
  add_list(command, "--tests", options.tests,
           "letters (between a banner's segments), rest (against everybody else), changes (since the wave before), "
           "table (items by banners), pairs (every two columns), none; by default all but pairs");
  command.add_flag("--all", options.all, "Of a report: its whole codebook, and not only what it shows");
}

}  // namespace

void add_tabulate(CLI::App& app, Action& action) {
  const auto options = std::make_shared<TabulateOptions>();
  CLI::App* command = app.add_subcommand("tabulate", "Print the crosstabs of a codebook, or the figures of a report");
  options->report = add_report_options(*command, SlideChoice::not_offered);
  command->get_option("report")->description("A codebook, or a report's YAML file")->type_name("FILE.yaml");
  std::vector<std::pair<std::string, std::optional<TableFormat>>> formats(table_formats.begin(), table_formats.end());
  add_choice<std::optional<TableFormat>>(*command, "--format", options->format, std::move(formats),
                                         "text, csv, json or xlsx; by default what FILE's name says, else csv");
  command->add_option("-o,--output", options->output, "Where to write; by default standard output")
      ->check(named())
      ->type_name("FILE");
  add_selection(*command, *options);
  command->footer(
      "Every figure comes with its bases, standard error, degrees of freedom, design effects and interval.\n"
      "Examples:\n"
      "  andel tabulate codebook.yaml --format text\n"
      "  andel tabulate codebook.yaml --items mobile,virtual --banners size --waves 2011,2012 -o tables.xlsx\n"
      "  andel tabulate report.yaml > figures.csv\n"
      "  andel tabulate report.yaml --all --format json > codebook.json");
  command->callback([options, &action] { action = [options] { return tabulate(*options); }; });
}

}  // namespace andel::cli
