// The part of `Resolver` that lets comparisons be tested: which figures may meet in one.
#include <algorithm>

#include <fmt/format.h>

#include "plan/quantities.hpp"
#include "plan/resolver.hpp"
#include "support/restored.hpp"

namespace andel::plan {

using namespace express;

namespace {

bool is_comparison(const Syntax& syntax) {
  if (syntax.kind != SyntaxKind::binary) return false;
  switch (syntax.operation) {
    case Operator::equal:
    case Operator::unequal:
    case Operator::less:
    case Operator::less_or_equal:
    case Operator::greater:
    case Operator::greater_or_equal:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::optional<Expression> Resolver::resolve_claim(const Syntax& syntax) {
  expression_.span = scope_.span(syntax.extent);
  const Restored testing(testing_, std::optional(Certainty::noted));
  if (!resolve_as(Wanted::boolean, syntax, "`holds`")) return std::nullopt;
  return std::move(expression_);
}

/// significant(comparison): whether it holds, and is unlikely to do so by chance.
Resolver::Result Resolver::significant(const Arguments& arguments) {
  const Syntax& comparison = *arguments.given[0];
  if (!is_comparison(comparison)) {
    report("wrong-type", comparison.extent,
           fmt::format("`significant` wants a comparison; `{}` is none", written(comparison)))
        .hints.emplace_back("write `significant(a > b)`");
    return std::nullopt;
  }
  const Restored testing(testing_, std::optional(Certainty::demanded));
  return resolve_as(Wanted::boolean, comparison, "`significant`");
}

/// change(now, before), by their test; change(now, before, 3), by at least 3.
Resolver::Result Resolver::change(const Syntax& syntax, const Arguments& arguments) {
  const auto now = resolve_as(Wanted::number, *arguments.given[0], "`change`");
  const auto before = resolve_as(Wanted::number, *arguments.given[1], "`change`");
  if (!now || !before) return std::nullopt;
  const auto quantity = combine(Operator::subtract, node(*now).quantity, node(*before).quantity);
  if (!quantity) {
    report(
        "wrong-type", syntax.extent,
        fmt::format("`change` cannot go from {} to {}", noun_of(node(*before).quantity), noun_of(node(*now).quantity)));
    return std::nullopt;
  }
  Change change{*now, *before, {}, {}};
  if (arguments.given.size() > 2) {
    change.dead_band = resolve_as(Wanted::number, *arguments.given[2], "`change`");
    if (!change.dead_band || !fits_dead_band(*change.dead_band, *quantity, *arguments.given[2])) return std::nullopt;
  } else if (std::holds_alternative<Figure>(node(*now).content) &&
             std::holds_alternative<Figure>(node(*before).content)) {
    pair_figures(*now, *before, change.pairs);
  } else {
    report("not-testable", syntax.extent, "only two figures have a test that tells whether they differ")
        .hints.push_back(fmt::format("say from how much on it counts as a change: `change({}, {}, 3)`",
                                     written(*arguments.given[0]), written(*arguments.given[1])));
    return std::nullopt;
  }
  return add(std::move(change), ValueType::text, syntax);
}

/// A dead-band counts what the difference counts.
bool Resolver::fits_dead_band(NodeId band, Quantity difference, const Syntax& syntax) {
  const Quantity quantity = node(band).quantity;
  if (quantity == Quantity::plain || quantity == difference) return true;
  report("wrong-type", syntax.extent,
         fmt::format("the figures differ by {}; `{}` is {}", noun_of(difference), written(syntax), noun_of(quantity)));
  return false;
}

/// Joins a comparison with the tests of what it may compare. One that cannot be tested stays as it is, unless
/// significance was asked for.
Resolver::Result Resolver::test(NodeId comparison, Certainty certainty, const Syntax& syntax) {
  const auto& operation = std::get<Operation>(node(comparison).content);
  std::vector<TestedPair> pairs;
  bool testable = false;
  if (node(operation.left).type == ValueType::segment) {
    testable = operation.operation == Operator::equal && (pair_choice(operation.left, operation.right, pairs) ||
                                                          pair_choice(operation.right, operation.left, pairs));
  } else {
    testable = operation.operation != Operator::equal && pair_figures(operation.left, operation.right, pairs);
  }
  if (testable) return add(Tested{certainty, comparison, std::move(pairs)}, ValueType::boolean, syntax);
  if (certainty == Certainty::noted) return comparison;
  report("not-testable", syntax.extent, "there is no test for this comparison")
      .hints.emplace_back(
          "tested are two figures, a figure and a number, or `highest(...) = segment`, as in "
          "`significant(agree(mobile, large) > agree(mobile, small))`");
  return std::nullopt;
}

/// A figure and a figure, or a figure and a plain number (no pair: its interval decides).
bool Resolver::pair_figures(NodeId left, NodeId right, std::vector<TestedPair>& pairs) {
  const auto* first = std::get_if<Figure>(&node(left).content);
  const auto* second = std::get_if<Figure>(&node(right).content);
  if (first == nullptr || second == nullptr) {
    const bool with_number = std::holds_alternative<NumberConstant>(node(first != nullptr ? right : left).content);
    if ((first == nullptr && second == nullptr) || !with_number) return false;
    for (const auto& [segment, cell] : (first != nullptr ? first : second)->cells) context_.plan.intervals.insert(cell);
    return true;
  }
  const auto tried = [&](const Figure& figure) {
    return std::holds_alternative<TriedSegment>(node(figure.segment).content);
  };
  const bool in_step = tried(*first) && tried(*second);
  for (const auto& [segment, cell] : first->cells) {
    for (const auto& [other_segment, other] : second->cells) {
      if (cell == other || (in_step && segment != other_segment)) continue;
      pairs.push_back({cell, other, context_.figures.comparison(cell, other)});
    }
  }
  return true;
}

/// `highest(segments, figure) = segment`: that segment's figure and each of the others'.
bool Resolver::pair_choice(NodeId chosen, NodeId expected, std::vector<TestedPair>& pairs) {
  const auto* choice = std::get_if<Choice>(&node(chosen).content);
  const auto* segment = std::get_if<SegmentConstant>(&node(expected).content);
  if (choice == nullptr || segment == nullptr || choice->place) return false;
  const auto* figure = std::get_if<Figure>(&node(choice->figure).content);
  if (figure == nullptr) return false;
  const auto found = std::find_if(figure->cells.begin(), figure->cells.end(),
                                  [&](const auto& cell) { return cell.first == segment->segment; });
  if (found == figure->cells.end()) return false;
  for (const auto& [other_segment, other] : figure->cells) {
    if (other == found->second) continue;
    pairs.push_back({found->second, other, context_.figures.comparison(found->second, other)});
  }
  return true;
}

}  // namespace andel::plan
