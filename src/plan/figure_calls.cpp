// The part of `Resolver` that reads figures: a measure of an item, an index, a number of interviews.
#include <algorithm>

#include <fmt/format.h>

#include "express/number.hpp"
#include "plan/applicable.hpp"
#include "plan/resolver.hpp"
#include "plan/waves.hpp"

namespace andel::plan {

using namespace express;

/// measure(item, segment, wave): the last two may be left out.
Resolver::Result Resolver::measure(const Syntax& syntax, MeasureId id) {
  const auto arguments = read_arguments(syntax, Takes::wave);
  if (!arguments) return std::nullopt;
  const std::string sign = fmt::format("`{}`", syntax.text);
  if (arguments->given.empty() || arguments->given.size() > 2) {
    report("argument-count", syntax.kind == SyntaxKind::call ? syntax.extent : syntax.word,
           fmt::format("{} wants an item, and perhaps a segment and a wave", sign))
        .hints.push_back(fmt::format("write `{0}(item)` or `{0}(item, segment)`", syntax.text));
    return std::nullopt;
  }
  const auto asked = item(*arguments->given[0], sign);
  const auto segment = segment_or_default(*arguments, 1, syntax);
  if (!asked || !segment) return std::nullopt;
  if (const auto complaint = complain_of_item(id, *asked, context_.plan.codebook)) {
    report("not-measured", arguments->given[0]->extent, *complaint);
    return std::nullopt;
  }
  const Unit unit = context_.plan.codebook.measures[id].unit;
  return figure(ItemMeasure{id, *asked}, unit, *segment, arguments->wave, syntax);
}

/// index(segment, wave): both may be left out, and then the parentheses.
Resolver::Result Resolver::index(const Syntax& syntax, IndexId id) {
  const auto arguments = read_arguments(syntax, Takes::wave);
  if (!arguments) return std::nullopt;
  if (arguments->given.size() > 1) {
    report("argument-count", syntax.extent,
           fmt::format("`{}` is an index over all its items: it wants a segment only", syntax.text))
        .hints.push_back(fmt::format("write `{}({})`", syntax.text, written(*arguments->given.back())));
    return std::nullopt;
  }
  const auto segment = segment_or_default(*arguments, 0, syntax);
  if (!segment) return std::nullopt;
  return figure(id, context_.plan.codebook.indexes[id].unit, *segment, arguments->wave, syntax);
}

/// base(segment, wave): interviews, unweighted.
Resolver::Result Resolver::base(const Syntax& syntax, const Arguments& arguments) {
  const auto segment = segment_or_default(arguments, 0, syntax);
  if (!segment) return std::nullopt;
  Interviews interviews{*segment, {}};
  for (const auto candidate : candidates_of(*segment)) {
    interviews.bases.emplace_back(candidate, context_.figures.base(candidate, arguments.wave));
  }
  expression_.needs = Needs::figures;
  return add(std::move(interviews), ValueType::number, syntax, Quantity::count);
}

/// known(figure): whether it has a value that may be shown.
Resolver::Result Resolver::known(const Syntax& syntax, const Arguments& arguments) {
  const auto number = resolve_as(Wanted::number, *arguments.given[0], "`known`");
  if (!number) return std::nullopt;
  return add(Known{*number}, ValueType::boolean, syntax);
}

Resolver::Result Resolver::figure(const Subject& subject, Unit unit, NodeId segment, WaveId wave,
                                  const Syntax& syntax) {
  check_comparable(subject, wave, context_.plan.wave, scope_.span(syntax.extent), context_);
  Figure figure{segment, context_.figures.cells(subject, candidates_of(segment), wave)};
  expression_.needs = Needs::figures;
  return add(std::move(figure), ValueType::number, syntax, quantity_of(unit));
}

std::optional<ItemId> Resolver::item(const Syntax& syntax, std::string_view wanted_by) {
  const bool may_be_item = syntax.qualifier == Qualifier::none || syntax.qualifier == Qualifier::item;
  if (syntax.kind != SyntaxKind::name || !may_be_item) {
    report("wrong-kind", syntax.extent, fmt::format("{} wants an item here", wanted_by));
    return std::nullopt;
  }
  const auto id = context_.names.find(syntax.text).item;
  if (!id) {
    context_.names.report(syntax.text, {NameKind::item}, wanted_by, scope_.span(syntax.word), context_.diagnostics);
  }
  return id;
}

/// The segment given in that place; without one, the segment that is tried by what surrounds the figure, or
/// the total.
Resolver::Result Resolver::segment_or_default(const Arguments& arguments, std::size_t position, const Syntax& syntax) {
  if (position < arguments.given.size()) {
    return resolve_as(Wanted::segment, *arguments.given[position], fmt::format("`{}`", syntax.text));
  }
  if (!open_) return add(SegmentConstant{context_.plan.codebook.total}, ValueType::segment, syntax);
  open_used_ = true;
  return add(TriedSegment{}, ValueType::segment, syntax);
}

/// Every segment that a segment-valued node may give.
std::vector<SegmentId> Resolver::candidates_of(NodeId segment) const {
  const auto& content = node(segment).content;
  if (const auto* constant = std::get_if<SegmentConstant>(&content)) return {constant->segment};
  if (std::holds_alternative<TriedSegment>(content)) return *open_;
  if (const auto* choice = std::get_if<Choice>(&content)) return choice->candidates;
  if (const auto* sorting = std::get_if<Sorting>(&content)) return sorting->candidates;
  if (const auto* selection = std::get_if<Selection>(&content)) return selection->candidates;
  const auto& conditional = std::get<Conditional>(content);
  auto all = candidates_of(conditional.then);
  for (const auto other : candidates_of(conditional.otherwise)) {
    if (std::find(all.begin(), all.end(), other) == all.end()) all.push_back(other);
  }
  return all;
}

}  // namespace andel::plan
