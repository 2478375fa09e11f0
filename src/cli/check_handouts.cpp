#include "cli/check_handouts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "batch/check_literals.hpp"
#include "batch/make_handouts.hpp"
#include "batch/try_handouts.hpp"
#include "cli/strictness.hpp"
#include "colour/check_colours.hpp"
#include "load/load.hpp"

namespace andel::cli {

namespace {

constexpr std::size_t most_trials = 100;

/// "3 handouts would fail: finance, public, rural"
std::string name_failed(const std::vector<std::size_t>& failed, const std::vector<batch::Entry>& entries) {
  constexpr std::size_t most_named = 10;
  if (failed.empty()) return {};
  std::string names;
  for (std::size_t i = 0; i < std::min(failed.size(), most_named); ++i) {
    names += (i == 0 ? "" : ", ") + entries[failed[i]].segment;
  }
  if (failed.size() > most_named) names += fmt::format(" and {} more", failed.size() - most_named);
  return fmt::format("{} handout{} would fail: {}\n", failed.size(), failed.size() == 1 ? "" : "s", names);
}

std::string describe_trials(std::size_t planned, std::size_t composed) {
  const std::string all = fmt::format("{} handout{}", planned, planned == 1 ? "" : "s");
  if (planned == composed) return fmt::format("{} planned and composed\n", all);
  return fmt::format("{} planned, {} of them composed\n", all, composed);
}

}  // namespace

std::string check_handouts(const ReportOptions& options, Findings& findings) {
  Request request = make_request(options);
  request.input = Input::handouts;
  Progress progress;
  request.on_stage = [&](Stage stage) { progress.begin(stage_name(stage)); };
  Run run = run_stages(request, Stage::tabulate);
  std::string said;
  if (run.reached(Stage::tabulate)) {
    load::check_fonts(run.plan.brand, run.diagnostics);
    const auto entries = batch::list_entries(run, run.diagnostics);
    if (!run.diagnostics.has_errors()) {
      progress.begin(stage_name(Stage::compose));
      Diagnostics found;
      const auto positions = batch::choose_trials(entries, most_trials);
      const auto failed = batch::try_handouts(run, positions, colour::check_colours, found);
      progress.pause();
      findings.print(found, run.sources);
      said = describe_trials(entries.size(), positions.size()) + name_failed(failed, entries);
    }
    batch::check_literals(run, strictness_of(options), run.diagnostics);
  }
  progress.pause();
  findings.print(run.diagnostics, run.sources);
  return said;
}

}  // namespace andel::cli
