// The part of `Evaluator` that asks whether a comparison may hold by chance. Two-sided tests at the level of the
// codebook; they were computed with the figures.
#include <algorithm>

#include <fmt/format.h>

#include "express/evaluator.hpp"
#include "support/restored.hpp"

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
    const auto left = cell_of(comparison.left);
    const auto right = cell_of(comparison.right);
    const auto pair = std::find_if(tested.pairs.begin(), tested.pairs.end(), [&](const TestedPair& candidate) {
      return candidate.left == left && candidate.right == right;
    });
    if (pair != tested.pairs.end()) doubt = doubt_about_pair(*pair);
  }
  evaluated_.cells.resize(counted.cells);  // the same figures again
  return doubt;
}

std::optional<std::string> Evaluator::doubt_about_pair(const TestedPair& pair) const {
  const auto too_few = [&](CellId id) {
    return static_cast<double>(tables_.cells[id].base.unweighted) < plan_.codebook.test.smallest_base;
  };
  for (const CellId id : {pair.left, pair.right}) {
    if (!too_few(id)) continue;
    return fmt::format("too few interviews for a test: `{}` has {}", name_of_figure(plan_.cells[id], plan_),
                       tables_.cells[id].base.unweighted);
  }
  const Comparison& comparison = tables_.comparisons[pair.comparison];
  switch (comparison.state) {
    case PrecisionState::constant:
      return std::nullopt;
    case PrecisionState::known:
    case PrecisionState::boundary:
      break;
    default:
      return std::string("the design leaves no test");
  }
  if (comparison.p_value < plan_.codebook.test.level) return std::nullopt;
  return fmt::format("p = {:.2f}", comparison.p_value);
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
