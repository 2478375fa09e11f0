// The part of `Evaluator` that notes what it compared and decided, for those who explain a number.
#include <algorithm>
#include <set>

#include "express/evaluator.hpp"

namespace andel::express {

NodeId Evaluator::id_of(const Node& node) const {
  return {static_cast<std::uint32_t>(&node - &*expression_.nodes.begin())};
}

void Evaluator::trace_order(StepKind kind, const Node& node, const Ranking& ranking,
                            const std::vector<SegmentId>& candidates, const std::vector<SegmentId>& taken) {
  if (trace_ == Trace::off) return;
  Step step{.kind = kind, .node = id_of(node), .compared = {}, .among = ranking.size()};
  const std::set<SegmentId> chosen(taken.begin(), taken.end());
  std::set<SegmentId> ranked;
  for (const auto& [value, segment] : ranking) {
    ranked.insert(segment);
    const bool is_chosen = chosen.contains(segment);
    step.compared.push_back({segment, value, is_chosen ? Verdict::holds : Verdict::fails});
    if (kind != StepKind::placed || !is_chosen) continue;
    const double best = value;  // equals share the best of their places
    step.place = static_cast<double>(
        1 + std::count_if(ranking.begin(), ranking.end(), [&](const auto& other) { return other.first > best; }));
  }
  for (const SegmentId candidate : candidates) {
    if (!ranked.contains(candidate)) step.compared.push_back({candidate, std::nullopt});
  }
  evaluated_.steps.push_back(std::move(step));
}

void Evaluator::trace_place(const Node& node, double place, std::size_t among) {
  if (trace_ == Trace::off) return;
  evaluated_.steps.push_back(
      {.kind = StepKind::placed, .node = id_of(node), .compared = {}, .among = among, .place = place});
}

void Evaluator::trace_count(const Node& node, const std::vector<SegmentId>& candidates,
                            const std::vector<SegmentId>& fulfilling) {
  if (trace_ == Trace::off) return;
  Step step{.kind = StepKind::counted, .node = id_of(node), .compared = {}, .among = candidates.size()};
  const std::set<SegmentId> taken(fulfilling.begin(), fulfilling.end());
  for (const SegmentId candidate : candidates) {
    step.compared.push_back({candidate, std::nullopt, taken.contains(candidate) ? Verdict::holds : Verdict::fails});
  }
  evaluated_.steps.push_back(std::move(step));
}

void Evaluator::trace_decision(NodeId condition, bool holds) {
  if (trace_ == Trace::off) return;
  evaluated_.steps.push_back(
      {.kind = StepKind::decided, .node = condition, .compared = {}, .holds = holds ? Verdict::holds : Verdict::fails});
}

void Evaluator::surround_with_steps(const Mark& before) {
  for (std::size_t step = before.steps; step < evaluated_.steps.size(); ++step) surrounding_.push_back(step);
}

}  // namespace andel::express
