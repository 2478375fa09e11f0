#include "plan/goal.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "express/number.hpp"
#include "model/subject.hpp"
#include "plan/resolver.hpp"
#include "plan/waves.hpp"

namespace andel::plan {

using namespace express;

namespace {

std::optional<Subject> subject_of(const GoalSpec& spec, Context& context) {
  const Meanings& meanings = context.names.find(spec.measure.text);
  if (meanings.index && !spec.item) return *meanings.index;
  if (!meanings.index && !meanings.measure) {
    context.names.report(spec.measure.text, {NameKind::measure, NameKind::index}, "`measure`", spec.measure.span,
                         context.diagnostics);
    return std::nullopt;
  }
  if (meanings.index) {
    context.diagnostics.error("items-of-index", spec.item->span, fmt::format("`{}` is an index", spec.measure.text))
        .hints.emplace_back("leave out `item`");
    return std::nullopt;
  }
  if (!spec.item) {
    context.diagnostics.error("no-items", spec.measure.span, fmt::format("`{}` wants an item", spec.measure.text))
        .hints.emplace_back("add `item: ...`");
    return std::nullopt;
  }
  const auto item = context.names.find(spec.item->text).item;
  if (item) return ItemMeasure{*meanings.measure, *item};
  context.names.report(spec.item->text, {NameKind::item}, "`item`", spec.item->span, context.diagnostics);
  return std::nullopt;
}

}  // namespace

int year_of(const Wave& wave) {
  int year = 0;
  std::from_chars(wave.date.data(), wave.date.data() + std::min<std::size_t>(wave.date.size(), 4), year);
  return year;
}

std::optional<Goal> plan_goal(const GoalSpec& spec, Context& context) {
  const auto subject = subject_of(spec, context);
  const auto from = require_wave(spec.from.text, spec.from.span, "`from`", context);
  if (!subject || !from) return std::nullopt;
  const int start_year = year_of(context.plan.codebook.waves[*from]);
  if (spec.year <= start_year) {
    context.diagnostics.error("bad-value", spec.span,
                              fmt::format("the goal's year {} is not after its first, {}", spec.year, start_year));
    return std::nullopt;
  }
  return Goal{*subject, unit_of(*subject, context.plan.codebook), *from, start_year, spec.target, spec.year};
}

GoalPath make_goal_path(const Goal& goal, CellId start, const std::vector<WaveId>& waves, const Plan& plan) {
  const bool swedish = plan.language == Language::swedish;
  GoalPath path{start, goal.target, {}, 0, fmt::format("{} {}", swedish ? "Mål" : "Goal", goal.year)};
  const int years = goal.year - goal.start_year;
  for (const WaveId wave : waves) {
    const double gone = year_of(plan.codebook.waves[wave]) - goal.start_year;
    path.behind.push_back(std::clamp(gone / years, 0.0, 1.0));
  }
  path.time = time_of(plan.codebook.waves[goal.start]) + years;
  return path;
}

std::vector<ItemId> read_vouched(const std::vector<Spanned>& names, Context& context) {
  std::vector<ItemId> items;
  for (const auto& name : names) {
    if (const auto item = context.names.find(name.text).item) {
      items.push_back(*item);
    } else {
      context.names.report(name.text, {NameKind::item}, "`comparable`", name.span, context.diagnostics);
    }
  }
  return items;
}

const Goal* Resolver::find_goal(const Syntax& syntax) {
  if (context_.plan.goal) return &*context_.plan.goal;
  if (context_.goal_is_wrong) return nullptr;
  report("no-goal", syntax.word, "the report has no goal")
      .hints.emplace_back("add one at its top, such as `goal: {measure: index, from: 2011, to: 70, by: 2016}`");
  return nullptr;
}

Resolver::Result Resolver::goal_year(const Syntax& syntax) {
  const Goal* goal = find_goal(syntax);
  if (goal == nullptr) return std::nullopt;
  return add(NumberConstant{static_cast<double>(goal->year)}, ValueType::number, syntax, Quantity::year);
}

NodeId Resolver::add_operation(Operator operation, NodeId left, NodeId right, Quantity quantity, const Syntax& syntax) {
  return add(Operation{operation, left, right}, ValueType::number, syntax, quantity);
}

NodeId Resolver::add_total_figure(const Subject& subject, Unit unit, WaveId wave, const Syntax& syntax) {
  const NodeId total = add(SegmentConstant{context_.plan.codebook.total}, ValueType::segment, syntax);
  return *figure(subject, unit, total, wave, syntax);
}

/// The way to the goal is straight: `goal_now` lies on it in the wave's year, and `goal_pace` is what is missing,
/// divided by the years that are left.
Resolver::Result Resolver::goal(const Syntax& syntax, Function function, WaveId wave) {
  const Goal* goal = find_goal(syntax);
  if (goal == nullptr) return std::nullopt;
  const Quantity quantity = quantity_of(goal->unit);
  const auto number = [&](double value) { return add(NumberConstant{value}, ValueType::number, syntax, quantity); };
  const int year = year_of(context_.plan.codebook.waves[wave]);
  if (function == Function::goal || (function == Function::goal_now && year >= goal->year)) return number(goal->target);
  if (function == Function::goal_pace && year >= goal->year) {
    report("goal-passed", syntax.word, fmt::format("the goal's year, {}, has come: no years are left", goal->year));
    return std::nullopt;
  }
  const bool pace = function == Function::goal_pace;
  const NodeId before = add_total_figure(goal->subject, goal->unit, pace ? wave : goal->start, syntax);
  const NodeId missing = add_operation(Operator::subtract, number(goal->target), before, quantity, syntax);
  if (pace) return add_operation(Operator::divide, missing, number(goal->year - year), quantity, syntax);
  const double gone = static_cast<double>(year - goal->start_year) / (goal->year - goal->start_year);
  const NodeId step = add_operation(Operator::multiply, missing, number(gone), quantity, syntax);
  return add_operation(Operator::add, before, step, quantity, syntax);
}

}  // namespace andel::plan
