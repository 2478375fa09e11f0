// `andel build`: publishes a report as PDF, or its slides as PNG or SVG.
#include <chrono>
#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sys/resource.h>

#include "archive/archive_file.hpp"
#include "cli/attachments.hpp"
#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/data_report.hpp"
#include "cli/handouts.hpp"
#include "cli/input_guard.hpp"
#include "cli/numbers.hpp"
#include "cli/output_file.hpp"
#include "cli/output_name.hpp"
#include "cli/report_options.hpp"
#include "cli/strictness.hpp"
#include "draw/draw.hpp"

namespace andel::cli {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

enum class Format { pdf, png, svg };
/// Which part of PDF/A a PDF keeps to; 3a has the report's figures attached.
enum class Profile { pdf_a_2a, pdf_a_3a };

struct BuildOptions {
  std::shared_ptr<ReportOptions> report;
  std::string output;
  std::optional<Format> asked;  // by --format
  Profile profile = Profile::pdf_a_2a;
  std::optional<double> resolution;  // pixels per inch
  bool timings = false;
  std::string numbers;  // where to write the printed numbers; empty: nowhere
  HandoutOptions handouts;
};

struct Written {
  std::size_t files = 0;
  std::size_t bytes = 0;
  std::string first;
};

std::string_view name_of(Format format) {
  return format == Format::pdf ? "pdf" : format == Format::png ? "png" : "svg";
}

/// The format asked for, else the one that the output's name says, else PDF. Throws CLI::ValidationError where
/// the two contradict each other.
Format format_of(const BuildOptions& options) {
  refuse_impossible_target(options.output);
  if (is_standard_output(options.output) && options.asked.value_or(Format::pdf) != Format::pdf)
    throw CLI::ValidationError("--output", "each slide is a file of its own: name a file");
  if (options.asked) {
    refuse_other_extensions(options.output, {name_of(*options.asked)});
    return *options.asked;
  }
  refuse_other_extensions(options.output, {"pdf", "png", "svg"});
  const std::string extension = extension_of(options.output);
  for (const Format format : {Format::png, Format::svg}) {
    if (extension == name_of(format)) return format;
  }
  return Format::pdf;
}

/// Where to write: as asked, or the report's name in the current folder.
fs::path output_path(const BuildOptions& options, Format format) {
  if (!options.output.empty()) return options.output;
  return fs::path(options.report->report).stem().concat(fmt::format(".{}", name_of(format)));
}

/// "out/report.png" becomes "out/report-04.png" when a slide has a file of its own.
std::string page_path(const fs::path& path, const std::string& label) {
  const fs::path name = fmt::format("{}-{:0>2}{}", path.stem().string(), label, path.extension().string());
  return (path.parent_path() / name).string();
}

/// Draws all pages before it writes the first, so that a build which fails leaves the pages of one edition.
Written write_pages(const Run& run, const BuildOptions& options, Format format, const fs::path& path,
                    Progress& progress) {
  constexpr double points_per_inch = 72;
  constexpr double usual = 144;
  const double scale = options.resolution.value_or(usual) / points_per_inch;
  std::vector<OutputFile> files;
  for (const auto& page : run.document.pages) {
    progress.begin(fmt::format("{} {} of {}", stage_name(Stage::draw), files.size() + 1, run.document.pages.size()));
    const std::string name = page_path(path, page.label);
    refuse_inputs(run, name);
    files.push_back(
        {name, format == Format::png ? draw::to_png(page, run.faces, scale) : draw::to_svg(page, run.faces)});
  }
  write_files(files);
  Written written{files.size(), 0, files.front().path};
  for (const auto& file : files) written.bytes += file.bytes.size();
  return written;
}

Written write_document(const Run& run, const BuildOptions& options, Format format, Progress& progress) {
  const fs::path path = output_path(options, format);
  if (format != Format::pdf) return write_pages(run, options, format, path, progress);
  refuse_inputs(run, path.string());
  const std::string bytes = draw::to_pdf(run.document, run.faces);
  write_file(path.string(), bytes);
  return {1, bytes.size(), path.string()};
}

/// What an edition is archived with besides the figures that it shows.
std::function<void(Plan&, Diagnostics&)> archive_figures(const BuildOptions& options) {
  if (!options.report->slides.empty())
    throw CLI::ValidationError("--archive", "takes a whole edition, not some slides");
  return [](Plan& plan, Diagnostics&) { archive::request_trend_figures(plan); };
}

/// Whether something besides the document is made, which looks at the answers once more.
bool asks_for_answers(const BuildOptions& options) {
  return !options.numbers.empty() || !options.report->archive.empty() || options.profile == Profile::pdf_a_3a;
}

void print_timings(const Run& run, Clock::duration drawing) {
  for (const auto& [stage, duration] : run.timings) {
    fmt::print(stderr, "{:>9.2f} ms  {}\n", std::chrono::duration<double, std::milli>(duration).count(),
               stage_name(stage));
  }
  fmt::print(stderr, "{:>9.2f} ms  {} and writing\n", std::chrono::duration<double, std::milli>(drawing).count(),
             stage_name(Stage::draw));
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto milliseconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
  };
  fmt::print(stderr, "{:>9.2f} ms  CPU of the process so far, its start included\n",
             milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime));
  fmt::print(stderr, "{:>9.1f} MB  largest memory\n", static_cast<double>(usage.ru_maxrss) / 1000);
}

/// Handouts are PDF files in a folder, and whole.
ExitCode build_batch(const BuildOptions& options) {
  if (options.asked && *options.asked != Format::pdf) throw CLI::ValidationError("--format", "handouts are PDF files");
  if (!options.report->slides.empty()) throw CLI::ValidationError("--slides", "a handout is made as a whole");
  if (options.profile != Profile::pdf_a_2a) throw CLI::ValidationError("--profile", "handouts are PDF/A-2a");
  if (options.resolution) throw CLI::ValidationError("--resolution", "handouts are PDF files");
  if (is_standard_output(options.output)) throw CLI::ValidationError("--output", "handouts go into a folder: name one");
  HandoutOptions handouts = options.handouts;
  handouts.numbers = sidecars_of(options.numbers);
  return build_handouts(*options.report, handouts, options.output);
}

/// Also where neither is there yet.
bool is_same_file(const fs::path& one, const fs::path& other) {
  return fs::weakly_canonical(fs::absolute(one)) == fs::weakly_canonical(fs::absolute(other));
}

void refuse_handout_options(const HandoutOptions& options) {
  if (!options.only.empty()) throw CLI::ValidationError("--only", "goes with --handouts");
  if (!options.shard.empty()) throw CLI::ValidationError("--shard", "goes with --handouts");
  if (options.jobs > 0) throw CLI::ValidationError("--jobs", "goes with --handouts");
}

/// Throws CLI::ValidationError where options contradict each other or the format.
void refuse_contradictions(const BuildOptions& options, Format format) {
  if (options.profile == Profile::pdf_a_3a && format != Format::pdf)
    throw CLI::ValidationError("--profile", "only a PDF can have files attached");
  if (options.resolution && format != Format::png)
    throw CLI::ValidationError("--resolution", "goes with --format png: PDF and SVG are sharp at any size");
  refuse_numbers_target(options.numbers);
  if (!options.numbers.empty() && is_same_file(options.numbers, output_path(options, format)))
    throw CLI::ValidationError("--numbers", "is the file that the document goes to: choose another");
}

/// The document, and what was asked for besides: its numbers, its edition in the archive.
Written write_everything(const Run& run, const BuildOptions& options, Format format, Progress& progress) {
  if (!options.numbers.empty()) refuse_inputs(run, options.numbers, "--numbers");
  Written written = write_document(run, options, format, progress);
  if (!options.numbers.empty()) write_numbers(run, options.numbers);
  if (!options.report->archive.empty()) {
    const auto& responses = run.waves[run.plan.wave.position];
    Diagnostics said_already;
    archive::store_edition(options.report->archive,
                           archive::take_edition(run.plan, run.tables, *responses, run.sources, said_already));
  }
  return written;
}

/// To standard output, unless the document goes there.
void tell_written(const Run& run, const BuildOptions& options, const Written& written, Clock::duration elapsed) {
  std::FILE* const told = is_standard_output(options.output) ? stderr : stdout;
  fmt::print(told, "{}{}", describe_weights(run), list_suppressed(run.plan, run.tables));
  const std::size_t slides = run.document.pages.size();
  fmt::print(told, "wrote {}{}: {} slide{}, {}, {}\n", written.first,
             written.files > 1 ? fmt::format(" and {} more", written.files - 1) : "", slides, slides == 1 ? "" : "s",
             format_size(written.bytes), format_duration(elapsed));
}

/// What is made is the action's, in `run`: ending the process then need not take it apart.
ExitCode build(const BuildOptions& options, Run& run) {
  if (options.handouts.wanted) return build_batch(options);
  refuse_handout_options(options.handouts);
  const auto start = Clock::now();
  const Format format = format_of(options);
  refuse_contradictions(options, format);
  Request request = make_request(*options.report, ArchiveUse::added_to);
  Progress progress;
  request.on_stage = [&](Stage stage) { progress.begin(stage_name(stage)); };
  if (!options.report->archive.empty()) request.on_plan = archive_figures(options);
  if (!asks_for_answers(options)) request.answers = Answers::let_go;
  FigureAttachments attachments;
  if (options.profile == Profile::pdf_a_3a) attachments.ask_for(request);
  run = run_stages(request, Stage::compose);
  check_literals(run, *options.report);
  progress.pause();
  print_diagnostics(run.diagnostics, run.sources, options.report->form(), stderr);
  if (!run.reached(Stage::compose) || run.diagnostics.has_errors()) {
    if (!options.report->json) fmt::print(stderr, "nothing written: {}\n", summary(run.diagnostics));
    return ExitCode::input_errors;
  }

  progress.begin(stage_name(Stage::draw));
  const auto drawing = Clock::now();
  if (options.profile == Profile::pdf_a_3a) run.document.attachments = std::move(attachments).make(run);
  const Written written = write_everything(run, options, format, progress);
  progress.pause();
  if (options.timings) print_timings(run, Clock::now() - drawing);
  tell_written(run, options, written, Clock::now() - start);
  return ExitCode::fine;
}

}  // namespace

void add_build(CLI::App& app, Action& action) {
  const auto options = std::make_shared<BuildOptions>();
  CLI::App* command = app.add_subcommand("build", "Publish a report as PDF, or its slides as PNG or SVG");
  options->report = add_report_options(*command, SlideChoice::offered);
  command
      ->add_option("-o,--output", options->output,
                   "Where to write, `-` for standard output; by default the report's name in the current folder. "
                   "PNG and SVG get the slide's number before the extension")
      ->check(named())
      ->type_name("FILE");
  add_choice<std::optional<Format>>(*command, "--format", options->asked,
                                    {{"pdf", Format::pdf}, {"png", Format::png}, {"svg", Format::svg}},
                                    "pdf, png or svg; by default what FILE's name says, else pdf");
  add_choice<Profile>(*command, "--profile", options->profile,
                      {{"pdf/a-2a", Profile::pdf_a_2a}, {"pdf/a-3a", Profile::pdf_a_3a}},
                      "pdf/a-2a (default), or pdf/a-3a, which attaches the report's figures as CSV and JSON");
  command->add_option("--resolution", options->resolution, "Pixels per inch of PNG [144]")
      ->check(within(18, 1200))
      ->type_name("PPI");
  add_handout_options(*command, options->handouts);
  command
      ->add_option(
          "--numbers", options->numbers,
          "Also write every printed number and where it comes from, as JSON or as a workbook: what its name says. "
          "With --handouts, `json` or `xlsx`: a file beside each")
      ->check(named())
      ->type_name("FILE.json|FILE.xlsx");
  add_strict_option(*command, *options->report);
  command->add_flag("--timings", options->timings, "Print how long each stage took");
  command->footer(
      "Examples:\n"
      "  andel build report.yaml\n"
      "  andel build report.yaml -o annual-report.pdf --wave 2013\n"
      "  andel build report.yaml --format png --slides 4,27-30 -o slide.png\n"
      "  andel build handouts.yaml --handouts -o handouts -j 8");
  command->callback(
      [options, &action] { action = [options, run = std::make_shared<Run>()] { return build(*options, *run); }; });
}

}  // namespace andel::cli
