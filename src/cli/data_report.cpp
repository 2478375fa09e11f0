#include "cli/data_report.hpp"

#include <set>

#include <fmt/format.h>

#include "express/evaluate.hpp"
#include "load/load.hpp"
#include "tabulate/check_data.hpp"
#include "tabulate/weight_report.hpp"
#include "tabulate/weighting.hpp"

namespace andel::cli {

namespace {

bool is_weighted(const Codebook& codebook) { return !codebook.weight_column.empty() || codebook.weighting; }

std::set<WaveId> waves_to_check(const Plan& plan, Input input) {
  std::set<WaveId> waves;
  if (input == Input::codebook) {
    for (const WaveId wave : plan.codebook.waves.ids()) waves.insert(wave);
    return waves;
  }
  waves.insert(plan.wave);
  for (const auto& key : plan.cells) waves.insert(key.wave);
  for (const auto& key : plan.bases) waves.insert(key.wave);
  return waves;
}

}  // namespace

std::string describe_weights(const Run& run) {
  std::string lines;
  if (!is_weighted(run.plan.codebook)) return lines;
  for (const auto& responses : run.waves) {
    if (!responses) continue;
    lines += fmt::format("weights of {}: {}\n", responses->path,
                         tabulate::describe(tabulate::report_weights(responses->weights)));
  }
  return lines;
}

std::string list_suppressed(const Plan& plan, const Tables& tables) {
  std::string lines;
  for (const CellId id : plan.cells.ids()) {
    const Cell& cell = tables.cells[id];
    if (cell.state != CellState::suppressed) continue;
    lines +=
        fmt::format("suppressed: {}, n = {}{}\n", express::name_of_figure(plan.cells[id], plan), cell.base.unweighted,
                    cell.suppressed_for == SuppressedFor::another ? ", which would give another away" : "");
  }
  return lines;
}

void check_run_data(Run& run, Input input) {
  const Codebook& codebook = run.plan.codebook;
  for (const WaveId wave : waves_to_check(run.plan, input)) {
    auto responses = load::load_responses(codebook, wave, run.sources, run.diagnostics);
    if (!responses) continue;
    if (codebook.weighting) {
      auto weights = tabulate::weigh(codebook, *responses, run.diagnostics);
      if (weights) responses->weights = std::move(weights->raking.weights);
    }
    tabulate::check_data(codebook, wave, *responses, run.diagnostics);
  }
}

}  // namespace andel::cli
