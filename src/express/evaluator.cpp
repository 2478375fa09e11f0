#include "express/evaluator.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "express/letter_case.hpp"
#include "express/ratio_words.hpp"
#include "support/restored.hpp"
#include "text/number_format.hpp"

namespace andel::express {
namespace {

/// What `found` pairs with a segment; planning made sure that it is there.
template <class T>
T pair_of(const std::vector<std::pair<SegmentId, T>>& pairs, SegmentId segment) {
  if (pairs.size() == 1) return pairs.front().second;
  // Most lists are a banner's segments, which have one id after another.
  const std::size_t guess = segment.position - pairs.front().first.position;
  if (guess < pairs.size() && pairs[guess].first == segment) return pairs[guess].second;
  return std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.first == segment; })->second;
}

std::string ids_of(const std::vector<SegmentId>& segments, const Codebook& codebook) {
  std::string ids;
  for (const auto segment : segments) ids += (ids.empty() ? "" : ", ") + codebook.segments[segment].id;
  return ids;
}

/// Two numbers are equal when they would be printed alike.
bool print_alike(const Number& left, const Number& right) {
  const int decimals = std::max(decimals_of(left), decimals_of(right));
  return text::round_half_away(left.value, decimals) == text::round_half_away(right.value, decimals);
}

}  // namespace

std::optional<Evaluated> Evaluator::run() {
  auto text = written(expression_.root());
  if (!text) return std::nullopt;
  evaluated_.text = std::move(*text);
  return std::move(evaluated_);
}

std::optional<Judged> Evaluator::judge() {
  const auto holds = value_as<bool>(expression_.root());
  if (!holds) return std::nullopt;
  return Judged{*holds ? Verdict::holds : Verdict::fails, std::move(evaluated_)};
}

std::optional<Value> Evaluator::value(NodeId id) {
  const Node& node = expression_.nodes[id];
  auto computed = std::visit([&](const auto& content) { return compute(content, node); }, node.content);
  if (trace_ == Trace::on && computed) {
    if (const auto* number = std::get_if<Number>(&*computed)) evaluated_.values.emplace_back(id, number->value);
  }
  return computed;
}

std::optional<std::string> Evaluator::written(NodeId id) {
  const Mark before = mark();
  auto any = value(id);
  if (!any) return std::nullopt;
  if (const auto* number = std::get_if<Number>(&*any)) {
    std::string text = write_number(*number, plan_.language);
    note_printed(text, *number, before, expression_.nodes[id], id);
    return signed_words(std::move(text), *number);
  }
  if (const auto* segment = std::get_if<SegmentId>(&*any)) return plan_.codebook.segments[*segment].id;
  if (const auto* segments = std::get_if<std::vector<SegmentId>>(&*any)) return ids_of(*segments, plan_.codebook);
  if (const auto* holds = std::get_if<bool>(&*any)) return *holds ? "true" : "false";
  return std::get<std::string>(std::move(*any));
}

std::string Evaluator::signed_words(std::string words, const Number& number) {
  if (number.flag == CellFlag::none) return words;
  evaluated_.flag = CellFlag::uncertain;
  return std::move(words.append(uncertain_sign));
}

void Evaluator::note_printed(const std::string& text, const Number& number, const Mark& before, const Node& node,
                             NodeId computed) {
  const Mark now = mark();
  PrintedNumber& printed =
      evaluated_.numbers.emplace_back(PrintedNumber{text, number, node.span, before.cells, now.cells, before.bases,
                                                    now.bases, computed, before.values, now.values, surrounding_});
  for (std::size_t step = before.steps; step < now.steps; ++step) printed.steps.push_back(step);
}

std::optional<Value> Evaluator::compute(const NumberConstant& constant, const Node& node) {
  return Number{.value = constant.value, .quantity = node.quantity};
}

std::optional<Value> Evaluator::compute(const TextConstant& constant, const Node&) { return constant.text; }

std::optional<Value> Evaluator::compute(const Joined& joined, const Node&) {
  std::string all;
  bool whole = true;
  for (const auto part : joined.parts) {
    const auto text = written(part);
    whole = whole && text;
    if (text) all += *text;
  }
  return whole ? std::optional<Value>(std::move(all)) : std::nullopt;
}

std::optional<Value> Evaluator::compute(const SegmentConstant& constant, const Node&) { return constant.segment; }

std::optional<Value> Evaluator::compute(const TriedSegment&, const Node&) { return tried_.value(); }

std::optional<Value> Evaluator::compute(const Figure& figure, const Node& node) {
  const auto segment = value_as<SegmentId>(figure.segment);
  if (!segment) return std::nullopt;
  const CellId id = pair_of(figure.cells, *segment);
  const Cell& cell = tables_.cells[id];
  if (cell.state != CellState::value) return report_missing(cell, id, node);
  evaluated_.cells.push_back(id);
  return Number{.value = cell.value, .quantity = node.quantity, .flag = cell.flag};
}

std::optional<Value> Evaluator::compute(const Known& known, const Node&) {
  Diagnostics unheard;
  Evaluator probe(expression_, plan_, tables_, unheard);
  probe.tried_ = tried_;
  return probe.value(known.figure).has_value();
}

std::optional<Value> Evaluator::compute(const Interviews& interviews, const Node& node) {
  const auto segment = value_as<SegmentId>(interviews.segment);
  if (!segment) return std::nullopt;
  const BaseId id = pair_of(interviews.bases, *segment);
  evaluated_.bases.push_back(id);
  return Number{.value = static_cast<double>(tables_.bases[id].unweighted), .quantity = node.quantity};
}

std::optional<Value> Evaluator::compute(const SegmentLabel& label, const Node&) {
  const auto segment = value_as<SegmentId>(label.segment);
  if (!segment) return std::nullopt;
  const Segment& found = plan_.codebook.segments[*segment];
  return label.length == LabelLength::full ? found.label : found.short_label;
}

std::optional<Value> Evaluator::compute(const Negative& negative, const Node& node) {
  const auto operand = value_as<Number>(negative.operand);
  if (!operand) return std::nullopt;
  return Number{.value = -operand->value, .quantity = node.quantity, .flag = operand->flag};
}

std::optional<Value> Evaluator::compute(const Inversion& inversion, const Node&) {
  const auto operand = value_as<bool>(inversion.operand);
  if (!operand) return std::nullopt;
  return !*operand;
}

std::optional<Value> Evaluator::compute(const Operation& operation, const Node& node) {
  if (operation.operation == Operator::both || operation.operation == Operator::either) return connect(operation);
  const auto left = value(operation.left);
  const auto right = value(operation.right);  // even after an error on the left, to report both
  if (!left || !right) return std::nullopt;
  if (node.type == ValueType::boolean) return compare(operation, *left, *right);
  return calculate(operation, std::get<Number>(*left), std::get<Number>(*right), node);
}

/// `and` and `or` look at their right side only where it matters, so that a condition can guard a figure.
std::optional<Value> Evaluator::connect(const Operation& operation) {
  const auto left = value_as<bool>(operation.left);
  if (!left) return std::nullopt;
  const bool decided = *left == (operation.operation == Operator::either);
  return decided ? std::optional<Value>(*left) : value(operation.right);
}

std::optional<Value> Evaluator::compare(const Operation& operation, const Value& left, const Value& right) const {
  const auto* a = std::get_if<Number>(&left);
  const auto* b = std::get_if<Number>(&right);
  const bool equal = a && b ? print_alike(*a, *b)
                     : std::holds_alternative<SegmentId>(left)
                         ? std::get<SegmentId>(left) == std::get<SegmentId>(right)
                         : std::get<std::string>(left) == std::get<std::string>(right);
  switch (operation.operation) {
    case Operator::equal:
      return equal;
    case Operator::unequal:
      return !equal;
    case Operator::less:
      return a->value < b->value;
    case Operator::less_or_equal:
      return a->value <= b->value;
    case Operator::greater:
      return a->value > b->value;
    default:
      return a->value >= b->value;
  }
}

std::optional<Value> Evaluator::calculate(const Operation& operation, const Number& left, const Number& right,
                                          const Node& node) {
  Number result{.value = 0, .quantity = node.quantity, .flag = std::max(left.flag, right.flag)};
  switch (operation.operation) {
    case Operator::add:
      result.value = left.value + right.value;
      break;
    case Operator::subtract:
      result.value = left.value - right.value;
      break;
    case Operator::multiply:
      result.value = left.value * right.value;
      break;
    default:
      if (right.value == 0) {
        diagnostics_.error("division-by-zero", expression_.nodes[operation.right].span, "this is 0, and divides");
        return std::nullopt;
      }
      result.value = left.value / right.value;
  }
  return result;
}

std::optional<Value> Evaluator::compute(const Conditional& conditional, const Node&) {
  const Mark before = mark();
  const auto condition = value_as<bool>(conditional.condition);
  if (!condition) return std::nullopt;
  trace_decision(conditional.condition, *condition);
  const Restored surroundings(surrounding_);
  surround_with_steps(before);
  return value(*condition ? conditional.then : conditional.otherwise);
}

std::optional<Value> Evaluator::compute(const Filtered& filtered, const Node& node) {
  if (filtered.filter == Filter::lower || filtered.filter == Filter::capitalised) {
    const auto text = written(filtered.operand);
    if (!text) return std::nullopt;
    return filtered.filter == Filter::lower ? to_lower(*text) : capitalise(*text);
  }
  const Mark before = mark();
  const auto number = value_as<Number>(filtered.operand);
  if (!number) return std::nullopt;
  if (node.type == ValueType::number) return change_format(filtered, *number);
  auto words = put_into_words(filtered, *number, node);
  if (!words) return std::nullopt;
  note_printed(*words, *number, before, node, filtered.operand);
  return signed_words(std::move(*words), *number);
}

std::optional<Value> Evaluator::change_format(const Filtered& filtered, Number number) const {
  if (filtered.filter == Filter::decimals) number.decimals = filtered.number;
  if (filtered.filter == Filter::bare) number.unit = UnitShown::no;
  if (filtered.filter == Filter::is_signed) number.sign = Sign::always;
  return number;
}

std::optional<std::string> Evaluator::put_into_words(const Filtered& filtered, const Number& number, const Node& node) {
  std::optional<std::string> words;
  if (filtered.filter == Filter::times) {
    words = ratio_in_words(number.value, plan_.language);
  } else if (filtered.filter == Filter::words) {
    words = share_in_words(number.value, plan_.language);
  } else if (filtered.filter == Filter::spelled) {
    words = spelled_number(number.value, plan_.language);
    if (!words) words = write_number(number, plan_.language);  // 13 and more are written with digits
  } else {
    const Tenths tenths = filtered.filter == Filter::of_ten ? Tenths::rounded : Tenths::compared;
    words = share_of_ten(number.value, tenths, plan_.language);
  }
  if (words) return words;
  diagnostics_.error("no-words", node.span,
                     fmt::format("{} has words; this is {}",
                                 filtered.filter == Filter::times ? "a ratio above 0" : "a share between 0 and 100",
                                 write_number(number, plan_.language)));
  return std::nullopt;
}

std::nullopt_t Evaluator::report_missing(const Cell& cell, CellId id, const Node& node) {
  const bool suppressed = cell.state == CellState::suppressed;
  if (tried_ && missing_ == Missing::dropped) {  // a candidate without a figure drops out
    if (suppressed) suppressed_.push_back(*tried_);
    return std::nullopt;
  }
  const CellKey& key = plan_.cells[id];
  const std::string name = name_of_figure(key, plan_);
  const std::string_view reason = !suppressed ? "nobody in that segment answered"
                                  : cell.suppressed_for == SuppressedFor::itself
                                      ? "it is suppressed, because it rests on too few answers"
                                      : "it is suppressed, because another suppressed figure would follow from it";
  diagnostics_
      .error(suppressed ? "suppressed-figure" : "no-answers", node.span,
             fmt::format("`{}` has no value: {}", name, reason))
      .hints.push_back(fmt::format("say what to print instead: `if known({}) then ... else ...`", name));
  return std::nullopt;
}

}  // namespace andel::express
