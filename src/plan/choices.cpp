// The part of `Resolver` that reads functions which look at one segment after another.
#include <algorithm>

#include <fmt/format.h>

#include "plan/resolver.hpp"
#include "plan/segment_list.hpp"
#include "support/restored.hpp"

namespace andel::plan {

using namespace express;

/// highest(segments, figure), lowest(segments, figure), rank(segments, figure, place): a segment.
Resolver::Result Resolver::choose(const Syntax& syntax, Function function, const Arguments& arguments) {
  const std::string sign = fmt::format("`{}`", syntax.text);
  auto candidates = resolve_segments(*arguments.given[0], scope_, sign, context_);
  if (!candidates) return std::nullopt;
  const auto figure = try_each(*candidates, Wanted::number, *arguments.given[1], sign);
  Choice choice;
  choice.direction = function == Function::lowest ? Direction::lowest_first : Direction::highest_first;
  if (function == Function::rank) {
    choice.place = resolve_as(Wanted::number, *arguments.given[2], sign);
    if (!choice.place) return std::nullopt;
  }
  if (!figure) return std::nullopt;
  choice.figure = *figure;
  choice.candidates = std::move(*candidates);
  return add(std::move(choice), ValueType::segment, syntax);
}

/// top(segments, figure), top(segments, figure, how many), bottom likewise: segments.
Resolver::Result Resolver::sort(const Syntax& syntax, Function function, const Arguments& arguments) {
  const std::string sign = fmt::format("`{}`", syntax.text);
  auto candidates = resolve_segments(*arguments.given[0], scope_, sign, context_);
  if (!candidates) return std::nullopt;
  const auto figure = try_each(*candidates, Wanted::number, *arguments.given[1], sign);
  Sorting sorting;
  sorting.direction = function == Function::bottom ? Direction::lowest_first : Direction::highest_first;
  if (arguments.given.size() > 2) {
    sorting.most = resolve_as(Wanted::number, *arguments.given[2], sign);
    if (!sorting.most) return std::nullopt;
  }
  if (!figure) return std::nullopt;
  sorting.figure = *figure;
  sorting.candidates = std::move(*candidates);
  return add(std::move(sorting), ValueType::segments, syntax);
}

/// those(segments, condition): segments.
Resolver::Result Resolver::select(const Syntax& syntax, const Arguments& arguments) {
  const std::string sign = fmt::format("`{}`", syntax.text);
  auto candidates = resolve_segments(*arguments.given[0], scope_, sign, context_);
  if (!candidates) return std::nullopt;
  const auto condition = try_each(*candidates, Wanted::boolean, *arguments.given[1], sign);
  if (!condition) return std::nullopt;
  return add(Selection{std::move(*candidates), *condition}, ValueType::segments, syntax);
}

/// [a, b]: segments, as they are written.
Resolver::Result Resolver::listed(const Syntax& syntax, std::string_view wanted_by) {
  auto candidates = resolve_segments(syntax, scope_, wanted_by, context_);
  if (!candidates) return std::nullopt;
  return add(Selection{std::move(*candidates), {}}, ValueType::segments, syntax);
}

/// place(segment, segments, figure): from 1.
Resolver::Result Resolver::place(const Syntax& syntax, const Arguments& arguments) {
  const std::string sign = fmt::format("`{}`", syntax.text);
  const auto segment = resolve_as(Wanted::segment, *arguments.given[0], sign);
  if (segment) {
    if (const auto ranked = place_among_peers(*segment, syntax, arguments)) return *ranked;
  }
  auto candidates = resolve_segments(*arguments.given[1], scope_, sign, context_, ListUse::counted);
  if (!segment || !candidates) return std::nullopt;
  for (const auto possible : candidates_of(*segment)) {
    if (std::find(candidates->begin(), candidates->end(), possible) != candidates->end()) continue;
    report("not-in-list", arguments.given[0]->extent,
           fmt::format("`{}` is not among the segments that it is to be placed in",
                       context_.plan.codebook.segments[possible].id));
    return std::nullopt;
  }
  const auto figure = try_each(*candidates, Wanted::number, *arguments.given[2], sign);
  if (!figure) return std::nullopt;
  return add(Placing{*segment, std::move(*candidates), *figure}, ValueType::number, syntax, Quantity::count);
}

/// A handout's own place among its peers, by a plain figure, in an order that thousands of handouts share. The inner
/// result is empty after an error, the outer one where the question is another.
std::optional<Resolver::Result> Resolver::place_among_peers(NodeId segment, const Syntax& syntax,
                                                            const Arguments& arguments) {
  const Binding* binding = scope_.binding;
  const Syntax& list = *arguments.given[1];
  const auto* placed = std::get_if<SegmentConstant>(&node(segment).content);
  const bool is_among_peers = list.kind == SyntaxKind::name && scope_.binds_peers(list.text);
  if (!is_among_peers || !placed || placed->segment != binding->segment) return std::nullopt;
  const auto figure =
      try_each({binding->segment}, Wanted::number, *arguments.given[2], fmt::format("`{}`", syntax.text));
  if (!figure) return Result();
  const auto* own = std::get_if<Figure>(&node(*figure).content);
  if (own == nullptr || !std::holds_alternative<TriedSegment>(node(own->segment).content)) return std::nullopt;
  const CellId cell = own->cells.front().second;
  const CellKey key = context_.plan.cells[cell];
  const RankingId ranking = context_.figures.ranking(key.subject, *binding->handout->peers, key.wave);
  const NodeId own_figure =
      add(Figure{segment, {{binding->segment, cell}}}, ValueType::number, syntax, node(*figure).quantity);
  return add(Placing{segment, {}, own_figure, ranking}, ValueType::number, syntax, Quantity::count);
}

/// count(segments), count(segments, condition).
Resolver::Result Resolver::count(const Syntax& syntax, const Arguments& arguments) {
  const std::string sign = fmt::format("`{}`", syntax.text);
  auto candidates = resolve_segments(*arguments.given[0], scope_, sign, context_, ListUse::counted);
  if (!candidates) return std::nullopt;
  if (arguments.given.size() == 1) {
    return add(NumberConstant{static_cast<double>(candidates->size())}, ValueType::number, syntax, Quantity::count);
  }
  const auto condition = try_each(*candidates, Wanted::boolean, *arguments.given[1], sign);
  if (!condition) return std::nullopt;
  return add(Counting{std::move(*candidates), *condition}, ValueType::number, syntax, Quantity::count);
}

/// Reads `body` so that figures without a segment in it stand for each candidate in turn.
Resolver::Result Resolver::try_each(const std::vector<SegmentId>& candidates, Wanted wanted, const Syntax& body,
                                    std::string_view wanted_by) {
  const Restored open(open_, &candidates);
  const Restored used(open_used_, false);
  const auto id = resolve_as(wanted, body, wanted_by);
  if (!id || open_used_) return id;
  report("no-open-figure", body.extent, "this is the same for every segment")
      .hints.emplace_back("leave out the segment of the figure to compare, as in `agree(mobile)`");
  return std::nullopt;
}

}  // namespace andel::plan
