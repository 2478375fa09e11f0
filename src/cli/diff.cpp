// `andel diff`: what two editions of a report say differently.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "archive/archive_file.hpp"
#include "archive/compare.hpp"
#include "archive/numbers_file.hpp"
#include "cli/commands.hpp"
#include "cli/report_options.hpp"

namespace andel::cli {

namespace {

namespace fs = std::filesystem;

struct DiffOptions {
  std::shared_ptr<ReportOptions> report;
  std::string from;
  std::string to;
};

/// An edition, and the plan that it was made with where it comes from data and not from a file.
struct Made {
  archive::Edition edition;
  std::optional<Plan> plan;
};

/// A side of the comparison that is a file: its path, and perhaps behind a colon the wave of an archive.
struct NamedFile {
  std::string path;
  std::string wave;  ///< empty: the newest
};

std::optional<NamedFile> find_file(const std::string& name) {
  std::error_code failure;
  if (fs::is_regular_file(name, failure)) return NamedFile{name, ""};
  const auto colon = name.rfind(':');
  if (colon == std::string::npos || !fs::is_regular_file(name.substr(0, colon), failure)) return std::nullopt;
  return NamedFile{name.substr(0, colon), name.substr(colon + 1)};
}

bool is_database(const std::string& path) {
  constexpr std::string_view mark = "SQLite format 3";
  std::array<char, mark.size()> head{};
  std::ifstream(path, std::ios::binary).read(head.data(), head.size());
  return std::equal(mark.begin(), mark.end(), head.begin());
}

/// Throws CLI::ValidationError where `option` names a file that holds no such edition, MachineError where it cannot be
/// read.
archive::Edition read_edition(const NamedFile& file, const char* option) {
  if (!is_database(file.path)) {
    auto edition = archive::read_numbers(file.path);
    if (edition) return std::move(*edition);
    throw CLI::ValidationError(
        option, fmt::format("{} holds no numbers of a build, as `andel build --numbers` writes them", file.path));
  }
  const archive::Archive editions = archive::read_archive(file.path);
  if (editions.empty()) throw CLI::ValidationError(option, fmt::format("{} holds no edition", file.path));
  if (file.wave.empty()) return editions.back();
  if (const auto* edition = archive::find_edition(editions, file.wave)) return *edition;
  std::string waves;
  for (const auto& edition : editions) waves += (waves.empty() ? "" : ", ") + edition.wave;
  throw CLI::ValidationError(option,
                             fmt::format("{} holds no edition of wave {}, but of {}", file.path, file.wave, waves));
}

/// The edition as the data at hand make it; nothing after errors, which have been printed. A claim that does not hold
/// in the edition is printed too, and its sentence counts as gone.
std::optional<Made> make_edition(const DiffOptions& options, const std::string& wave) {
  if (options.report->report.empty()) {
    throw CLI::ValidationError(wave,
                               "there is no such file; a wave's edition needs the report: "
                               "`andel diff REPORT.yaml --from ... --to ...`");
  }
  Request request = make_request(*options.report);
  request.environment.settings.emplace_back("wave", wave);
  request.on_plan = [](Plan& plan, Diagnostics&) { plan.detail = Detail::precision; };
  Progress progress;
  request.on_stage = [&](Stage stage) { progress.begin(stage_name(stage)); };
  Run run = run_stages(request, Stage::tabulate);
  std::optional<Made> made;
  if (run.reached(Stage::tabulate)) {
    auto edition =
        archive::take_edition(run.plan, run.tables, *run.waves[run.plan.wave.position], run.sources, run.diagnostics);
    made = Made{std::move(edition), std::move(run.plan)};
  }
  progress.pause();
  print_diagnostics(run.diagnostics, run.sources, options.report->form(), stderr);
  return made;
}

/// `--archive` stands for the past: it has the edition to compare from.
enum class Side { from, to };

std::optional<Made> find_edition(const DiffOptions& options, Side side) {
  const std::string& name = side == Side::from ? options.from : options.to;
  if (const auto file = find_file(name)) {
    return Made{read_edition(*file, side == Side::from ? "--from" : "--to"), std::nullopt};
  }
  if (side == Side::from && !options.report->archive.empty()) {
    const auto editions = archive::read_archive(options.report->archive);
    if (const auto* archived = archive::find_edition(editions, name)) return Made{*archived, std::nullopt};
  }
  return make_edition(options, name);
}

/// As the report's codebook wants changes tested; without one, they are not.
archive::Testing find_testing(const DiffOptions& options, const Made& before, const Made& after) {
  if (after.plan) return archive::testing_since(before.edition.wave, *after.plan);
  archive::Testing untested;
  untested.tests = archive::Tests::impossible;
  if (options.report->report.empty()) return untested;
  Request request = make_request(*options.report);
  request.environment.settings.emplace_back("wave", after.edition.wave);
  const Run run = run_stages(request, Stage::plan);
  return run.reached(Stage::plan) ? archive::testing_since(before.edition.wave, run.plan) : untested;
}

ExitCode diff(const DiffOptions& options) {
  const auto before = find_edition(options, Side::from);
  if (!before) return ExitCode::input_errors;
  const auto after = find_edition(options, Side::to);
  if (!after) return ExitCode::input_errors;
  const auto differences =
      archive::compare_editions(before->edition, after->edition, find_testing(options, *before, *after));
  fmt::print("{}", options.report->json ? archive::differences_as_json(differences)
                                        : archive::differences_as_text(differences));
  return differences.empty() ? ExitCode::fine : ExitCode::input_errors;
}

}  // namespace

void add_diff(CLI::App& app, Action& action) {
  const auto options = std::make_shared<DiffOptions>();
  CLI::App* command = app.add_subcommand("diff", "Say what has changed between two editions of a report");
  options->report = add_report_options(*command, SlideChoice::not_offered);
  command->get_option("report")->required(false)->description(
      "The report's YAML file; not needed to compare two files, but then no change is tested");
  command
      ->add_option("--from", options->from,
                   "The earlier edition: a wave, an archive (FILE or FILE:WAVE), or a build's numbers; of a wave, the "
                   "archived edition where there is one")
      ->required()
      ->type_name("EDITION");
  command->add_option("--to", options->to, "The later edition")->required()->type_name("EDITION");
  command->footer(
      "Exits with 0 where there are no differences, with 1 where there are some.\n"
      "Examples:\n"
      "  andel diff report.yaml --from 2011 --to 2013\n"
      "  andel diff report.yaml --from 2011 --to 2013 --json | jq '.sentences[].after'\n"
      "  andel diff report.yaml --from 2011 --to 2011 --archive editions.sqlite   # has the data changed?\n"
      "  andel diff --from old/archive.sqlite --to new/archive.sqlite\n"
      "  andel diff --from before.json --to after.json   # two builds' numbers");
  command->callback([options, &action] { action = [options] { return diff(*options); }; });
}

}  // namespace andel::cli
