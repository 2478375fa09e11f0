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
    step.compared.push_back({segment, value, is_chosen ? Step::Fate::taken : Step::Fate::left});
    if (kind != StepKind::placed || !is_chosen) continue;
    const double best = value;  // equals share the best of their places
    step.place = static_cast<double>(
        1 + std::count_if(ranking.begin(), ranking.end(), [&](const auto& other) { return other.first > best; }));
  }
  for (const SegmentId candidate : candidates) {
    if (!ranked.contains(candidate)) step.compared.push_back({candidate, std::nullopt, Step::Fate::dropped});
  }
  evaluated_.steps.push_back(std::move(step));
}

void Evaluator::trace_place(const Node& node, const std::pair<double, SegmentId>& placed, double place,
                            std::size_t among) {
  if (trace_ == Trace::off) return;
  evaluated_.steps.push_back({.kind = StepKind::placed,
                              .node = id_of(node),
                              .compared = {{placed.second, placed.first, Step::Fate::taken}},
                              .among = among,
                              .place = place});
}

void Evaluator::trace_count(const Node& node, const std::vector<SegmentId>& candidates,
                            const std::vector<SegmentId>& fulfilling, const std::vector<SegmentId>& dropped) {
  if (trace_ == Trace::off) return;
  Step step{
      .kind = StepKind::counted, .node = id_of(node), .compared = {}, .among = candidates.size() - dropped.size()};
  const std::set<SegmentId> taken(fulfilling.begin(), fulfilling.end());
  const std::set<SegmentId> without_figure(dropped.begin(), dropped.end());
  for (const SegmentId candidate : candidates) {
    const auto fate = without_figure.contains(candidate) ? Step::Fate::dropped
                      : taken.contains(candidate)        ? Step::Fate::taken
                                                         : Step::Fate::left;
    step.compared.push_back({candidate, std::nullopt, fate});
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
