// The part of `Resolver` that reads operators and filters.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "plan/quantities.hpp"
#include "plan/resolver.hpp"
#include "support/nearest.hpp"
#include "support/restored.hpp"

namespace andel::plan {

using namespace express;

namespace {

constexpr int most_decimals = 6;

std::string in_ticks(std::string_view text) { return fmt::format("`{}`", text); }

}  // namespace

Resolver::Result Resolver::prefixed(const Syntax& syntax) {
  const bool negative = syntax.kind == SyntaxKind::negative;
  const auto operand =
      resolve_as(negative ? Wanted::number : Wanted::boolean, syntax.children[0], negative ? "`-`" : "`not`");
  if (!operand) return std::nullopt;
  if (!negative) return add(Inversion{*operand}, ValueType::boolean, syntax);
  const Quantity quantity = node(*operand).quantity;
  return add(Negative{*operand}, ValueType::number, syntax, quantity);
}

Resolver::Result Resolver::binary(const Syntax& syntax) {
  const Syntax& left = syntax.children[0];
  const Syntax& right = syntax.children[1];
  const std::string sign = in_ticks(name_of(syntax.operation));
  switch (syntax.operation) {
    case Operator::add:
    case Operator::subtract:
    case Operator::multiply:
    case Operator::divide:
      return arithmetic(syntax.operation, left, right, syntax, sign);
    case Operator::both:
    case Operator::either: {
      const auto first = resolve_as(Wanted::boolean, left, sign);
      const auto second = resolve_as(Wanted::boolean, right, sign);
      if (!first || !second) return std::nullopt;
      return add(Operation{syntax.operation, *first, *second}, ValueType::boolean, syntax);
    }
    case Operator::without:
      report("wrong-type", syntax.extent, "`without` can only stand where a function wants segments");
      return std::nullopt;
    default:
      return comparison(syntax);
  }
}

Resolver::Result Resolver::comparison(const Syntax& syntax) {
  const auto certainty = testing_;
  const Restored testing(testing_, std::optional<Certainty>());  // what stands within is not what is claimed
  const std::string sign = in_ticks(name_of(syntax.operation));
  const bool ordered = syntax.operation != Operator::equal && syntax.operation != Operator::unequal;
  const Wanted wanted = ordered ? Wanted::number : Wanted::anything;
  const auto left = resolve_as(wanted, syntax.children[0], sign);
  const auto right = resolve_as(wanted, syntax.children[1], sign);
  if (!left || !right) return std::nullopt;
  const Node& first = node(*left);
  const Node& second = node(*right);
  const bool comparable =
      first.type == second.type && first.type != ValueType::boolean && first.type != ValueType::segments;
  if (!comparable || !combine(syntax.operation, first.quantity, second.quantity)) {
    report("wrong-type", syntax.word,
           fmt::format("{} cannot compare `{}` with `{}`", sign, written(syntax.children[0]),
                       written(syntax.children[1])));
    return std::nullopt;
  }
  const NodeId id = add(Operation{syntax.operation, *left, *right}, ValueType::boolean, syntax);
  return certainty ? test(id, *certainty, syntax) : id;
}

Resolver::Result Resolver::arithmetic(Operator operation, const Syntax& left, const Syntax& right, const Syntax& whole,
                                      std::string_view wanted_by) {
  const auto first = resolve_as(Wanted::number, left, wanted_by);
  const auto second = resolve_as(Wanted::number, right, wanted_by);
  if (!first || !second) return std::nullopt;
  const auto quantity = combine(operation, node(*first).quantity, node(*second).quantity);
  if (!quantity) {
    report("wrong-type", whole.word,
           fmt::format("{} cannot join {} and {}", wanted_by, noun_of(node(*first).quantity),
                       noun_of(node(*second).quantity)));
    return std::nullopt;
  }
  return add(Operation{operation, *first, *second}, ValueType::number, whole, *quantity);
}

Resolver::Result Resolver::filter(const Syntax& syntax) {
  const auto* signature = find_filter(syntax.text);
  if (!signature) {
    std::vector<std::string> names;
    for (const auto& row : filters()) names.emplace_back(row.name);
    auto& error = report("unknown-filter", syntax.word, fmt::format("unknown filter `{}`", syntax.text));
    error.hints = suggest(syntax.text, names);
    if (error.hints.empty()) error.hints.push_back(fmt::format("there are `{}`", fmt::join(names, "`, `")));
  }
  const std::string sign = signature ? in_ticks(signature->name) : std::string("a filter");
  const bool any = !signature || signature->operand == FilterOperand::anything;
  const auto operand = resolve_as(any ? Wanted::printable : Wanted::number, syntax.children[0], sign);
  if (!signature || !operand) return std::nullopt;
  const auto number = filter_number(syntax, *signature);
  if (!number) return std::nullopt;
  const Quantity quantity = node(*operand).quantity;
  if (signature->operand == FilterOperand::percent && quantity != Quantity::percent && quantity != Quantity::plain) {
    report("wrong-type", syntax.word,
           fmt::format("{} wants a share; `{}` is {}", sign, written(syntax.children[0]), noun_of(quantity)));
    return std::nullopt;
  }
  if (signature->operand == FilterOperand::ratio && quantity != Quantity::plain) {
    report("wrong-type", syntax.word,
           fmt::format("{} wants a ratio; `{}` is {}", sign, written(syntax.children[0]), noun_of(quantity)))
        .hints.emplace_back("divide two figures, as in `agree(mobile, large) / agree(mobile, small) | times`");
    return std::nullopt;
  }
  const bool formats = signature->filter == Filter::decimals || signature->filter == Filter::bare ||
                       signature->filter == Filter::is_signed;
  return add(Filtered{signature->filter, *operand, *number}, formats ? ValueType::number : ValueType::text, syntax,
             formats ? quantity : Quantity::plain);
}

/// The number after a filter's name, 0 for a filter that takes none; nothing after an error.
std::optional<int> Resolver::filter_number(const Syntax& syntax, const FilterSignature& signature) {
  const bool given = syntax.children.size() > 1;
  if (signature.number == FilterNumber::none) {
    if (!given) return 0;
    report("argument-count", syntax.children[1].extent, fmt::format("`{}` takes no number", signature.name));
    return std::nullopt;
  }
  int number = -1;
  if (given) {
    const std::string& digits = syntax.children[1].text;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) number = -1;
  }
  if (0 <= number && number <= most_decimals) return number;
  report("argument-count", given ? syntax.children[1].extent : syntax.word,
         fmt::format("`{0}` wants a whole number from 0 to {1}, as in `{0} 1`", signature.name, most_decimals));
  return std::nullopt;
}

}  // namespace andel::plan
