// The part of `Evaluator` that looks at one segment after another: highest, rank, place, count.
#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

#include <fmt/format.h>

#include "express/evaluator.hpp"
#include "support/restored.hpp"
#include "text/number_format.hpp"

namespace andel::express {

bool are_alike(double one, double other) {
  constexpr double alike = 1e-9;
  return std::abs(one - other) <= alike;
}

std::optional<Evaluator::Ranking> Evaluator::rank(const std::vector<SegmentId>& candidates, NodeId figure,
                                                  Direction direction, const Node& node) {
  Ranking ranking;
  {
    const Restored restored(tried_);
    const Restored dropping(missing_, Missing::dropped);
    const Restored untraced(trace_, Trace::off);  // what is compared is a step as a whole
    const std::size_t errors_before = diagnostics_.errors();
    for (const SegmentId candidate : candidates) {
      tried_ = candidate;
      if (const auto number = value_as<Number>(figure)) ranking.emplace_back(number->value, candidate);
      if (diagnostics_.errors() > errors_before) return std::nullopt;
    }
  }
  warn_of_suppressed(node);
  if (ranking.empty()) {
    diagnostics_.error("nothing-to-choose", node.span, "none of these segments has a value to choose by");
    return std::nullopt;
  }
  const double sign = direction == Direction::highest_first ? 1 : -1;
  std::stable_sort(ranking.begin(), ranking.end(),
                   [&](const auto& a, const auto& b) { return sign * a.first > sign * b.first; });
  return ranking;
}

std::optional<Value> Evaluator::compute(const Choice& choice, const Node& node) {
  const auto ranking = rank(choice.candidates, choice.figure, choice.direction, node);
  if (!ranking) return std::nullopt;
  std::size_t position = 0;
  if (choice.place) {
    const auto place = value_as<Number>(*choice.place);
    if (!place) return std::nullopt;
    const double wanted = text::round_half_away(place->value, 0);
    if (wanted < 1 || wanted > static_cast<double>(ranking->size())) {
      diagnostics_.error("no-such-place", expression_.nodes[*choice.place].span,
                         fmt::format("there is no place {}: {} segments have a value", wanted, ranking->size()));
      return std::nullopt;
    }
    position = static_cast<std::size_t>(wanted) - 1;
  }
  warn_of_tie(*ranking, position, node);
  const SegmentId chosen = (*ranking)[position].second;
  trace_order(StepKind::chosen, node, *ranking, choice.candidates, {chosen});
  return chosen;
}

/// Of a ranking that was made before.
std::optional<Value> Evaluator::place_in(const andel::Ranking& ranking, const Placing& placing, const Node& node) {
  const auto own = value_as<Number>(placing.figure);
  const auto segment = value_as<SegmentId>(placing.segment);
  if (!own || !segment) return std::nullopt;
  suppressed_ = ranking.suppressed;
  warn_of_suppressed(node);
  const auto behind = std::lower_bound(ranking.values.begin(), ranking.values.end(), own->value, std::greater<>());
  const auto ahead = std::distance(ranking.values.begin(), behind);
  trace_place(node, {own->value, *segment}, static_cast<double>(ahead + 1), ranking.values.size());
  return Number{.value = static_cast<double>(ahead + 1), .quantity = node.quantity};
}

std::optional<Value> Evaluator::compute(const Placing& placing, const Node& node) {
  if (placing.ranking) return place_in(tables_.rankings[*placing.ranking], placing, node);
  const auto segment = value_as<SegmentId>(placing.segment);
  const auto ranking = rank(placing.candidates, placing.figure, Direction::highest_first, node);
  if (!segment || !ranking) return std::nullopt;
  const auto found = std::find_if(ranking->begin(), ranking->end(),
                                  [&](const auto& candidate) { return candidate.second == *segment; });
  if (found == ranking->end()) {
    diagnostics_.error("no-such-place", node.span,
                       fmt::format("`{}` has no place among these segments", plan_.codebook.segments[*segment].id));
    return std::nullopt;
  }
  // Equals share the best of their places, as in sports.
  const auto ahead = std::count_if(ranking->begin(), ranking->end(),
                                   [&](const auto& candidate) { return candidate.first > found->first; });
  trace_order(StepKind::placed, node, *ranking, placing.candidates, {*segment});
  return Number{.value = static_cast<double>(ahead + 1), .quantity = node.quantity};
}

std::optional<std::vector<SegmentId>> Evaluator::filter(const std::vector<SegmentId>& candidates, NodeId condition,
                                                        const Node& node) {
  const Restored restored(tried_);
  const Restored dropping(missing_, Missing::dropped);
  std::optional<Restored<Trace>> untraced(std::in_place, trace_, Trace::off);
  const std::size_t errors_before = diagnostics_.errors();
  std::vector<SegmentId> fulfilling;
  std::vector<SegmentId> dropped;  // a part of the condition had no figure to go by
  for (const SegmentId candidate : candidates) {
    tried_ = candidate;
    const auto holds = value_as<bool>(condition);
    if (diagnostics_.errors() > errors_before) return std::nullopt;
    if (!holds) {
      dropped.push_back(candidate);
    } else if (*holds) {
      fulfilling.push_back(candidate);
    }
  }
  untraced.reset();
  warn_of_suppressed(node);
  trace_count(node, candidates, fulfilling, dropped);
  return fulfilling;
}

std::optional<Value> Evaluator::compute(const Counting& counting, const Node& node) {
  const auto fulfilling = filter(counting.candidates, counting.condition, node);
  if (!fulfilling) return std::nullopt;
  return Number{.value = static_cast<double>(fulfilling->size()), .quantity = node.quantity};
}

/// "The highest" of those that may be shown is not the highest of all.
void Evaluator::warn_of_suppressed(const Node& node) {
  if (suppressed_.empty()) return;
  constexpr std::size_t most_named = 5;
  std::string names;
  for (std::size_t i = 0; i < std::min(suppressed_.size(), most_named); ++i) {
    names += fmt::format("{}`{}`", i == 0 ? "" : ", ", plan_.codebook.segments[suppressed_[i]].id);
  }
  if (suppressed_.size() > most_named) names += fmt::format(" and {} more", suppressed_.size() - most_named);
  const bool one = suppressed_.size() == 1;
  diagnostics_
      .warning("suppressed-candidate", node.span,
               fmt::format("{} {} no part in this: {} suppressed", names, one ? "takes" : "take",
                           one ? "its figure is" : "their figures are"))
      .hints.emplace_back("leave them out with `without`, and say so in the text");
  suppressed_.clear();
}

void Evaluator::warn_of_tie(const Ranking& ranking, std::size_t position, const Node& node) {
  for (std::size_t other = 0; other < ranking.size(); ++other) {
    if (other == position || !are_alike(ranking[other].first, ranking[position].first)) continue;
    diagnostics_.warning("tie", node.span,
                         fmt::format("`{}` and `{}` are equal here; the first of them was taken",
                                     plan_.codebook.segments[ranking[std::min(position, other)].second].id,
                                     plan_.codebook.segments[ranking[std::max(position, other)].second].id));
    return;
  }
}

}  // namespace andel::express
