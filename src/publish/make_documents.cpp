#include "publish/make_documents.hpp"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "batch/make_handouts.hpp"
#include "draw/draw.hpp"
#include "plan/handout.hpp"
#include "publish/printed_figures.hpp"

namespace andel::publish {

namespace {

constexpr const char* figures_part = "figures";

std::string path_of(const batch::Entry& entry) { return "handouts/" + entry.file; }

/// What each handout depends on. Planning one costs little beside making it.
std::vector<Dependencies> list_all_dependencies(const Run& run, const Dependencies& shared) {
  std::vector<Dependencies> all;
  Diagnostics said_before;
  plan::HandoutPlanner planner(*run.handout, run.plan, said_before);
  for (const auto& handout : run.handouts) {
    const Plan& plan = planner.plan(handout.segment, said_before);
    all.push_back(shared);
    all.back().emplace_back(figures_part, digest_printed_figures(plan, run.tables));
  }
  return all;
}

void make_in_threads(const Run& run, const std::vector<std::size_t>& positions, std::vector<batch::Entry>& entries,
                     const Documents& documents) {
  constexpr auto patience = std::chrono::seconds(1);
  const auto write = [&](const std::string& file, std::string_view bytes) {
    if (!bytes.empty()) documents.write("handouts/" + file, bytes);
  };
  batch::Maker maker(run, positions, entries, write, std::max(std::thread::hardware_concurrency(), 1U));
  while (!maker.wait(patience)) {
  }
  maker.stop();
}

}  // namespace

void make_report(Run& run, const Request& request, const std::string& file, Dependencies dependencies,
                 Documents& documents) {
  dependencies.emplace_back(figures_part, digest_printed_figures(run.plan, run.tables));
  if (documents.carry_over(file, dependencies)) return;
  compose_run(run, request);
  if (run.diagnostics.has_errors()) return;
  documents.write(file, draw::to_pdf(run.document, run.faces));
  documents.add(file, std::move(dependencies));
}

std::vector<std::string> make_handouts(Run& run, const Dependencies& dependencies, Documents& documents) {
  auto entries = batch::list_entries(run, run.diagnostics);
  if (run.diagnostics.has_errors()) return {};
  auto depend_on = list_all_dependencies(run, dependencies);
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!documents.carry_over(path_of(entries[i]), depend_on[i])) positions.push_back(i);
  }
  if (!positions.empty()) make_in_threads(run, positions, entries, documents);
  std::vector<std::string> messages;
  for (const std::size_t i : positions) {
    for (auto& message : entries[i].messages) messages.push_back(std::move(message));
    if (entries[i].state == batch::EntryState::done) {
      documents.add(path_of(entries[i]), std::move(depend_on[i]));
    } else {
      run.diagnostics.error("handout-failed", run.handout->span,
                            fmt::format("the handout of `{}` cannot be made", entries[i].segment));
    }
  }
  return messages;
}

}  // namespace andel::publish
