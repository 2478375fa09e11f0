#include "plan/quantities.hpp"

#include <array>

namespace andel::plan {

using express::Operator;
using express::Quantity;

namespace {

std::optional<Quantity> add_up(Operator operation, Quantity left, Quantity right) {
  if (left == Quantity::year && right == Quantity::year) {
    return operation == Operator::subtract ? std::optional(Quantity::plain) : std::nullopt;
  }
  if (left == right) {
    return operation == Operator::subtract && left == Quantity::percent ? Quantity::points : left;
  }
  if (left == Quantity::plain) return right;
  if (right == Quantity::plain) return left;
  // 45 % and 3 percentage points more are 48 %.
  if (left == Quantity::percent && right == Quantity::points) return Quantity::percent;
  if (operation == Operator::add && left == Quantity::points && right == Quantity::percent) return Quantity::percent;
  return std::nullopt;
}

}  // namespace

std::optional<Quantity> combine(Operator operation, Quantity left, Quantity right) {
  switch (operation) {
    case Operator::add:
    case Operator::subtract:
      return add_up(operation, left, right);
    case Operator::multiply:
      if (left == Quantity::plain) return right;
      return right == Quantity::plain ? left : Quantity::plain;
    case Operator::divide:
      return right == Quantity::plain ? left : Quantity::plain;
    default:
      break;
  }
  if (left == right || right == Quantity::plain) return left;
  return left == Quantity::plain ? std::optional(right) : std::nullopt;
}

std::string_view noun_of(Quantity quantity) {
  constexpr std::array<std::string_view, 7> nouns{"a plain number",    "a share", "an index value", "a mean",
                                                  "percentage points", "a count", "a year"};
  return nouns[static_cast<std::size_t>(quantity)];
}

}  // namespace andel::plan
