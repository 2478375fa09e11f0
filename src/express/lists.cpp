// The part of `Evaluator` that lists segments: sorted, the first few, those that fulfil a condition, and their labels.
#include <fmt/format.h>

#include "express/evaluator.hpp"
#include "support/restored.hpp"
#include "text/number_format.hpp"

namespace andel::express {

std::optional<Value> Evaluator::compute(const Sorting& sorting, const Node& node) {
  const auto ranking = rank(sorting.candidates, sorting.figure, sorting.direction, node);
  if (!ranking) return std::nullopt;
  std::size_t count = ranking->size();
  if (sorting.most) {
    const auto most = value_as<Number>(*sorting.most);
    if (!most) return std::nullopt;
    const double wanted = text::round_half_away(most->value, 0);
    if (wanted < 1 || wanted > static_cast<double>(count)) {
      diagnostics_.error("no-such-place", expression_.nodes[*sorting.most].span,
                         fmt::format("there cannot be {} of them: {} segments have a value", wanted, count));
      return std::nullopt;
    }
    count = static_cast<std::size_t>(wanted);
    if (count < ranking->size()) warn_of_cut(*ranking, count, node);
  }
  std::vector<SegmentId> sorted;
  sorted.reserve(count);
  for (std::size_t i = 0; i < count; ++i) sorted.push_back((*ranking)[i].second);
  trace_order(StepKind::chosen, node, *ranking, sorting.candidates, sorted);
  return sorted;
}

/// Where the last that is listed and the first that is not are equal, the list says too much.
void Evaluator::warn_of_cut(const Ranking& ranking, std::size_t count, const Node& node) {
  if (!are_alike(ranking[count - 1].first, ranking[count].first)) return;
  const auto& segments = plan_.codebook.segments;
  diagnostics_.warning("tie", node.span,
                       fmt::format("`{}` and `{}` are equal here; the first of them is listed, the other is not",
                                   segments[ranking[count - 1].second].id, segments[ranking[count].second].id));
}

std::optional<Value> Evaluator::compute(const Selection& selection, const Node& node) {
  if (!selection.condition) return selection.candidates;
  auto fulfilling = filter(selection.candidates, *selection.condition, node);
  if (!fulfilling) return std::nullopt;
  return std::move(*fulfilling);
}

std::optional<Value> Evaluator::compute(const ListLabel& label, const Node&) {
  const Mark before = mark();
  const auto any = value(label.segments);
  if (!any) return std::nullopt;
  const Restored surroundings(surrounding_);
  surround_with_steps(before);
  const auto* one = std::get_if<SegmentId>(&*any);
  const auto segments = one != nullptr ? std::vector{*one} : std::get<std::vector<SegmentId>>(*any);
  const Restored restored(tried_);
  const Restored reporting(missing_, Missing::reported);  // who is named has to have a figure
  std::vector<std::string> names;
  for (const SegmentId segment : segments) {
    tried_ = segment;
    const Segment& found = plan_.codebook.segments[segment];
    names.push_back(label.length == LabelLength::full ? found.label : found.short_label);
    if (!label.figure) continue;
    const auto figure = written(*label.figure);
    if (!figure) return std::nullopt;
    names.back() += fmt::format(" ({})", *figure);
  }
  return enumerate(names, plan_.language);
}

}  // namespace andel::express
