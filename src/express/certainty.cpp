// The part of `Evaluator` that asks whether a comparison may hold by chance. Two-sided tests at the level of the
// codebook; they were computed with the figures.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "express/evaluator.hpp"
#include "support/restored.hpp"
#include "text/number_format.hpp"

namespace andel::express {

std::optional<Value> Evaluator::compute(const Tested& tested, const Node& node) {
  const auto holds = value_as<bool>(tested.comparison);
  if (!holds || !*holds) return holds;
  auto doubt = doubt_about(tested);
  if (!doubt) return true;
  if (tested.certainty == Certainty::demanded) return false;
  evaluated_.doubts.push_back({node.span, std::move(*doubt)});
  return true;
}

/// Why a comparison that holds may do so by chance; nothing where it is certain enough.
std::optional<std::string> Evaluator::doubt_about(const Tested& tested) {
  const auto& comparison = std::get<Operation>(expression_.nodes[tested.comparison].content);
  const auto counted = mark();
  std::optional<std::string> doubt;
  if (tested.pairs.empty()) {
    doubt = doubt_about_interval(comparison);
  } else if (expression_.nodes[comparison.left].type == ValueType::segment) {
    for (const auto& pair : tested.pairs) {
      if (tables_.cells[pair.right].state != CellState::value) continue;  // a candidate that dropped out
      auto of_pair = doubt_about_pair(pair);
      if (of_pair && (!doubt || *of_pair > *doubt)) doubt = std::move(of_pair);
    }
  } else {
    const auto* pair = test_of(tested.pairs, comparison.left, comparison.right);
    if (pair != nullptr) doubt = doubt_about_pair(*pair);
  }
  evaluated_.cells.resize(counted.cells);  // the same figures again
  return doubt;
}

/// The test of two figures, as far as those that the nodes give here have one: not where both are the same.
const TestedPair* Evaluator::test_of(const std::vector<TestedPair>& pairs, NodeId left, NodeId right) {
  const auto first = cell_of(left);
  const auto second = cell_of(right);
  const auto pair = std::find_if(pairs.begin(), pairs.end(), [&](const TestedPair& candidate) {
    return candidate.left == first && candidate.right == second;
  });
  return pair == pairs.end() ? nullptr : &*pair;
}

std::optional<std::string> Evaluator::doubt_about_pair(const TestedPair& pair) const {
  if (auto obstacle = obstacle_to_test(pair)) return obstacle;
  const Comparison& comparison = tables_.comparisons[pair.comparison];
  const bool constant = comparison.state == PrecisionState::constant;
  if (constant || comparison.p_value < plan_.codebook.test.level) return std::nullopt;
  return fmt::format("p = {:.2f}", comparison.p_value);
}

/// Why two figures cannot be tested; nothing where they can, or where that is needless since neither varies.
std::optional<std::string> Evaluator::obstacle_to_test(const TestedPair& pair) const {
  const auto too_few = [&](CellId id) {
    return static_cast<double>(tables_.cells[id].base.unweighted) < plan_.codebook.test.smallest_base;
  };
  for (const CellId id : {pair.left, pair.right}) {
    if (!too_few(id)) continue;
    return fmt::format("too few interviews for a test: `{}` has {}", name_of_figure(plan_.cells[id], plan_),
                       tables_.cells[id].base.unweighted);
  }
  switch (tables_.comparisons[pair.comparison].state) {
    case PrecisionState::constant:
    case PrecisionState::known:
    case PrecisionState::boundary:
      return std::nullopt;
    default:
      return std::string("the design leaves no test");
  }
}

/// A figure against a number: whether the figure's interval holds that number.
std::optional<std::string> Evaluator::doubt_about_interval(const Operation& comparison) {
  const bool figure_first = std::holds_alternative<Figure>(expression_.nodes[comparison.left].content);
  const auto cell = cell_of(figure_first ? comparison.left : comparison.right);
  const auto number = value_as<Number>(figure_first ? comparison.right : comparison.left);
  if (!cell || !number) return std::nullopt;
  const auto& interval = tables_.cells[*cell].precision.interval;
  if (!interval) return std::nullopt;
  if (number->value < interval->low || number->value > interval->high) return std::nullopt;
  return fmt::format("the {:.4g} % interval is {:.2f} to {:.2f}", 100 * plan_.codebook.interval.level, interval->low,
                     interval->high);
}

std::optional<Value> Evaluator::compute(const Change& change, const Node& node) {
  const auto now = value_as<Number>(change.now);
  const auto before = value_as<Number>(change.before);
  if (!now || !before) return std::nullopt;
  const double difference = now->value - before->value;
  Course course = Course::unchanged;
  if (change.dead_band) {
    const auto band = value_as<Number>(*change.dead_band);
    if (!band) return std::nullopt;
    const double printed = text::round_half_away(difference, std::max(decimals_of(*now), decimals_of(*before)));
    const bool still = printed == 0 || std::abs(printed) < band->value;
    course = still ? Course::unchanged : printed > 0 ? Course::risen : Course::fallen;
  } else {
    course = course_by_test(change, difference, node);
  }
  return signed_words(std::string(course_in_words(course, now->quantity, plan_.language)),
                      {.value = difference, .flag = std::max(now->flag, before->flag)});
}

/// A change that cannot be tested is none that could be told, which is worth a warning.
Course Evaluator::course_by_test(const Change& change, double difference, const Node& node) {
  const auto counted = mark();
  const auto* pair = test_of(change.pairs, change.now, change.before);
  evaluated_.cells.resize(counted.cells);  // the same figures again
  if (pair == nullptr || difference == 0) return Course::unchanged;
  if (const auto obstacle = obstacle_to_test(*pair)) {
    diagnostics_.warning("change-untested", node.span, fmt::format("called unchanged, but untested: {}", *obstacle))
        .hints.emplace_back("say from how much on it counts as a change: `change(now, before, 3)`");
    return Course::unchanged;
  }
  if (doubt_about_pair(*pair)) return Course::unchanged;
  return difference > 0 ? Course::risen : Course::fallen;
}

/// The cell that a figure's node gives here.
std::optional<CellId> Evaluator::cell_of(NodeId figure) {
  const auto& content = std::get<Figure>(expression_.nodes[figure].content);
  const auto segment = value_as<SegmentId>(content.segment);
  if (!segment) return std::nullopt;
  const auto found = std::find_if(content.cells.begin(), content.cells.end(),
                                  [&](const auto& cell) { return cell.first == *segment; });
  return found == content.cells.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace andel::express
