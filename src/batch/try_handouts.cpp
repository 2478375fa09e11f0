#include "batch/try_handouts.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <tuple>

#include "compose/compose.hpp"
#include "plan/handout.hpp"
#include "text/shaper.hpp"

namespace andel::batch {
namespace {

/// Hands on each complaint once: the same slide goes wrong in the same way for many segments.
class Complaints {
 public:
  explicit Complaints(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add(const Diagnostics& found) {
    for (const auto& one : found.all()) {
      if (said_.emplace(one.code, one.span.file, one.span.begin, one.span.end).second) diagnostics_.add(one);
    }
  }

 private:
  Diagnostics& diagnostics_;
  std::set<std::tuple<std::string, FileId, std::size_t, std::size_t>> said_;
};

}  // namespace

std::vector<std::size_t> choose_trials(const std::vector<Entry>& entries, std::size_t most) {
  std::vector<std::size_t> all(entries.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (all.size() <= most) return all;
  std::set<std::size_t> chosen;
  const std::size_t share = most / 4;
  const auto choose_first = [&](auto comes_first) {
    std::vector<std::size_t> order = all;
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(share), order.end(),
                      [&](std::size_t a, std::size_t b) {
                        if (comes_first(entries[a], entries[b])) return true;
                        return !comes_first(entries[b], entries[a]) && a < b;
                      });
    chosen.insert(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(share));
  };
  choose_first([](const Entry& a, const Entry& b) { return a.label.size() > b.label.size(); });
  choose_first([](const Entry& a, const Entry& b) { return a.interviews < b.interviews; });
  choose_first([](const Entry& a, const Entry& b) { return a.suppressed > b.suppressed; });
  std::vector<std::size_t> rest;
  std::set_difference(all.begin(), all.end(), chosen.begin(), chosen.end(), std::back_inserter(rest));
  const std::size_t others = most - chosen.size();
  for (std::size_t i = 0; i < others; ++i) chosen.insert(rest[i * rest.size() / others]);
  return {chosen.begin(), chosen.end()};
}

std::vector<std::size_t> try_handouts(const Run& run, const std::vector<std::size_t>& positions, const Inspect& inspect,
                                      Diagnostics& diagnostics) {
  Diagnostics said_before;  // when all were planned
  plan::HandoutPlanner planner(*run.handout, run.plan, said_before);
  Complaints complaints(diagnostics);
  complaints.add(run.diagnostics);
  std::unique_ptr<text::Shaper> shaper;
  std::vector<std::size_t> failed;
  for (const std::size_t position : positions) {
    Diagnostics found;
    const Plan& plan = planner.plan(run.handouts[position].segment, found);
    if (!shaper) shaper = compose::make_shaper(plan, run.faces);
    if (!found.has_errors()) compose::compose(plan, run.tables, *shaper, found);
    inspect(plan, found);
    if (found.has_errors()) failed.push_back(position);
    complaints.add(found);
  }
  return failed;
}

}  // namespace andel::batch
