#include "cli/handouts.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <optional>
#include <thread>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include "batch/check_literals.hpp"
#include "batch/digest.hpp"
#include "batch/make_handouts.hpp"
#include "cli/batch_folder.hpp"
#include "cli/choice.hpp"
#include "cli/console.hpp"
#include "cli/list_option.hpp"
#include "cli/output_name.hpp"
#include "cli/shard.hpp"
#include "cli/strictness.hpp"
#include "support/machine_error.hpp"
#include "support/nearest.hpp"

namespace andel::cli {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using batch::EntryState;

/// Whether somebody asked the batch to end.
enum class Interrupted { no, yes };

/// Keeps SIGINT and SIGTERM waiting until they are asked for, so that files are whole and the manifest is written.
class HeldSignals {
 public:
  HeldSignals() {
    sigemptyset(&held_);
    sigaddset(&held_, SIGINT);
    sigaddset(&held_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &held_, &before_);
  }
  ~HeldSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  [[nodiscard]] Interrupted take() const {
    const timespec now{};
    return sigtimedwait(&held_, nullptr, &now) > 0 ? Interrupted::yes : Interrupted::no;
  }

 private:
  sigset_t held_{};
  sigset_t before_{};
};

/// Which handouts `--only` asks for.
std::vector<bool> asked_for(const std::vector<batch::Entry>& entries, const std::vector<std::string>& only,
                            Diagnostics& diagnostics) {
  std::vector<bool> asked(entries.size(), only.empty());
  std::vector<std::string> names;
  names.reserve(entries.size());
  for (const auto& entry : entries) names.push_back(entry.segment);
  for (const auto& name : only) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) {
      asked[static_cast<std::size_t>(found - names.begin())] = true;
      continue;
    }
    diagnostics.error("unknown-segment", {}, fmt::format("--only: there is no handout for `{}`", name)).hints =
        suggest(name, names);
  }
  return asked;
}

std::string count_handouts(std::size_t count) { return fmt::format("{} handout{}", count, count == 1 ? "" : "s"); }

/// "12 handouts were there already, "
std::string describe_kept(std::size_t count) {
  if (count == 0) return {};
  return fmt::format("{} {} there already, ", count_handouts(count), count == 1 ? "was" : "were");
}

/// "1200 of 10000 handouts, 412/s, 21 s left"
std::string describe_progress(const batch::Counts& counts, std::size_t total, Clock::duration elapsed) {
  const std::size_t finished = counts.made + counts.failed;
  const double rate = static_cast<double>(finished) / std::max(std::chrono::duration<double>(elapsed).count(), 1e-3);
  std::string text = fmt::format("{} of {} handouts", finished, total);
  if (finished == 0) return text;
  const auto left = std::chrono::duration<double>(static_cast<double>(total - finished) / rate);
  text += fmt::format(", {:.0f}/s, {} left", rate,
                      format_duration(std::chrono::duration_cast<std::chrono::nanoseconds>(left)));
  if (counts.failed > 0) text += fmt::format(", {} failed", counts.failed);
  return text;
}

std::size_t threads_for(const HandoutOptions& options) {
  return options.jobs > 0 ? options.jobs : std::max(std::thread::hardware_concurrency(), 1U);
}

/// Respondents are counted: their memory is for the documents now. Which file they stood in is told with their numbers.
void let_go_of_respondents(Run& run) {
  for (auto& wave : run.waves) {
    if (!wave) continue;
    Responses known;
    known.path = std::move(wave->path);
    known.digest = wave->digest;
    wave = std::move(known);
  }
}

/// Makes what is pending. The manifest is saved now and then, so that even a power failure costs little.
Interrupted make(BatchFolder& batch, const Run& run, const std::vector<std::size_t>& positions,
                 const HandoutOptions& options, Progress& progress) {
  constexpr auto patience = std::chrono::milliseconds(100);
  constexpr auto between_saves = std::chrono::seconds(5);
  const HeldSignals signals;
  const auto start = Clock::now();
  auto saved = start;
  auto interrupted = Interrupted::no;
  batch::Maker maker(run, positions, batch.entries(), batch.writer(), threads_for(options), options.numbers);
  while (interrupted == Interrupted::no && !maker.wait(patience)) {
    interrupted = signals.take();
    progress.begin(describe_progress(maker.counts(), positions.size(), Clock::now() - start));
    if (Clock::now() - saved < between_saves) continue;
    batch.save(maker.snapshot());
    saved = Clock::now();
  }
  try {
    maker.stop();
  } catch (const MachineError&) {
    batch.save(batch.entries());
    throw;
  }
  batch.save(batch.entries());
  return interrupted;
}

std::size_t count_done(const std::vector<batch::Entry>& entries, const std::vector<std::size_t>& positions) {
  const auto is_done = [&](std::size_t position) { return entries[position].state == EntryState::done; };
  return static_cast<std::size_t>(std::count_if(positions.begin(), positions.end(), is_done));
}

/// Names every handout that failed, and says of the first few why: often it is the same for all.
void print_failures(const std::vector<batch::Entry>& entries, const fs::path& manifest) {
  constexpr std::size_t explained = 3;
  std::string names;
  std::size_t failed = 0;
  for (const auto& entry : entries) {
    if (entry.state != EntryState::failed) continue;
    for (const auto& message : entry.messages) {
      if (failed < explained) fmt::print(stderr, "{}", message);
    }
    names += (failed++ == 0 ? "" : ", ") + entry.segment;
  }
  if (failed == 0) return;
  fmt::print(stderr, "{} of {} handouts failed: {}\n", failed, entries.size(), names);
  if (failed > explained) fmt::print(stderr, "{} says why each did\n", manifest.string());
}

/// How a batch ended that was to make `pending` handouts.
ExitCode conclude(Interrupted interrupted, std::size_t written, std::size_t pending) {
  if (interrupted == Interrupted::yes) {
    fmt::print(stderr, "interrupted: the same command makes the rest\n");
    return ExitCode::interrupted;
  }
  return written < pending ? ExitCode::input_errors : ExitCode::fine;
}

std::optional<std::string> look_up(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

/// Handouts go into a folder, by default one named after the report.
fs::path folder_for(const std::string& asked, const std::string& report) {
  if (asked.empty()) return fs::path(report).stem().concat("-handouts");
  std::error_code failure;
  const std::string extension = extension_of(asked);
  const bool is_file = fs::exists(asked, failure) && !fs::is_directory(asked, failure);
  if (is_file || extension == "pdf" || extension == "png" || extension == "svg") {
    throw CLI::ValidationError("--output", fmt::format("handouts go into a folder; {} names a file", asked));
  }
  return asked;
}

void create_folder(const fs::path& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure) throw MachineError(fmt::format("cannot make the folder {}: {}", folder.string(), failure.message()));
}

}  // namespace

batch::Sidecars sidecars_of(const std::string& numbers) {
  if (numbers.empty()) return batch::Sidecars::none;
  if (numbers == "json") return batch::Sidecars::json;
  if (numbers == "xlsx") return batch::Sidecars::xlsx;
  throw CLI::ValidationError("--numbers",
                             "with --handouts it is `json` or `xlsx`: each handout's numbers stand beside it");
}

void add_handout_options(CLI::App& command, HandoutOptions& options) {
  command.add_flag(
      "--handouts", options.wanted,
      "Make the report's handouts instead: one PDF per segment, and a manifest, in the folder given by -o");
  add_list(command, "--only", options.only, "Only the handouts of these segments, such as finance,public");
  command.add_option("-j,--jobs", options.jobs, "Handouts to make at the same time; by default one per processor")
      ->check(within(1, 1024))
      ->type_name("N");
  command
      .add_option("--shard", options.shard,
                  "Only the third of sixteen parts, say; `auto/16` where Slurm or Kubernetes says which")
      ->type_name("3/16");
}

ExitCode build_handouts(const ReportOptions& report, const HandoutOptions& options, const std::string& output) {
  const auto start = Clock::now();
  const Shard shard = find_shard(options.shard, look_up);
  const fs::path folder = folder_for(output, report.report);
  Request request = make_request(report);
  request.input = Input::handouts;
  Progress progress;
  request.on_stage = [&](Stage stage) { progress.begin(stage_name(stage)); };
  Run run = run_stages(request, Stage::tabulate);
  std::vector<batch::Entry> entries;
  std::vector<bool> asked;
  if (run.reached(Stage::tabulate)) {
    entries = batch::list_entries(run, run.diagnostics);
    asked = asked_for(entries, options.only, run.diagnostics);
    batch::check_literals(run, strictness_of(report), run.diagnostics);
  }
  progress.pause();
  print_diagnostics(run.diagnostics, run.sources, report.form(), stderr);
  if (!run.reached(Stage::tabulate) || run.diagnostics.has_errors()) {
    if (!report.json) fmt::print(stderr, "nothing written: {}\n", summary(run.diagnostics));
    return ExitCode::input_errors;
  }

  create_folder(folder);
  BatchFolder batch(run, std::move(entries), shard, folder,
                    batch::digest_inputs(run, request.environment.settings, "andel " ANDEL_VERSION));
  let_go_of_respondents(run);
  batch.resume(asked, options.numbers);
  const auto positions = batch.pending(asked);
  const std::size_t kept = batch.kept(asked);
  const auto interrupted = make(batch, run, positions, options, progress);
  progress.pause();
  print_failures(batch.entries(), batch.manifest_path());
  const std::size_t written = count_done(batch.entries(), positions);
  fmt::print("{}wrote {} to {}, {}\n", describe_kept(kept), count_handouts(written), folder.string(),
             format_duration(Clock::now() - start));
  return conclude(interrupted, written, positions.size());
}

}  // namespace andel::cli
