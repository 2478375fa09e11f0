#include "provenance/computation.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "text/number_format.hpp"

namespace andel::provenance {
namespace {

using express::NodeId;
using express::Operator;

bool is_arithmetic(Operator operation) {
  return operation == Operator::add || operation == Operator::subtract || operation == Operator::multiply ||
         operation == Operator::divide;
}

std::string_view sign_of(Operator operation) {
  switch (operation) {
    case Operator::add:
      return " + ";
    case Operator::subtract:
      return " \u2212 ";
    case Operator::multiply:
      return " \u00D7 ";
    default:
      return " / ";
  }
}

/// Which operand needs parentheses: sums within products, and whatever stands behind a minus or a stroke.
bool needs_parentheses(Operator outer, Operator inner, bool is_second) {
  const bool inner_sum = inner == Operator::add || inner == Operator::subtract;
  const bool outer_sum = outer == Operator::add || outer == Operator::subtract;
  if (!outer_sum) return inner_sum || (is_second && outer == Operator::divide);
  return is_second && outer == Operator::subtract && inner_sum;
}

/// What the nodes of an expression gave.
using Values = std::span<const std::pair<NodeId, double>>;

class Writer {
 public:
  Writer(const Expression& expression, Values values, Language language)
      : expression_(expression), values_(values), language_(language) {}

  /// What is computed, without the formats around it and the words that were not chosen.
  [[nodiscard]] NodeId computed(NodeId id) const {
    const auto& content = expression_.nodes[id].content;
    if (const auto* filtered = std::get_if<express::Filtered>(&content)) return computed(filtered->operand);
    const auto* conditional = std::get_if<express::Conditional>(&content);
    if (conditional == nullptr) return id;
    return computed(value_of(conditional->then) ? conditional->then : conditional->otherwise);
  }

  /// Nothing where a part of it is no plain arithmetic.
  [[nodiscard]] std::optional<std::string> write(NodeId outer) const {
    const NodeId id = computed(outer);
    const auto* operation = std::get_if<express::Operation>(&expression_.nodes[id].content);
    if (operation != nullptr) return is_arithmetic(operation->operation) ? write(*operation) : std::nullopt;
    const auto value = value_of(id);
    return value ? std::optional(write_value(*value, language_)) : std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<std::string> write(const express::Operation& operation) const {
    auto left = write_operand(operation, operation.left, false);
    const auto right = write_operand(operation, operation.right, true);
    if (!left || !right) return std::nullopt;
    return left->append(sign_of(operation.operation)).append(*right);
  }

  [[nodiscard]] std::optional<std::string> write_operand(const express::Operation& outer, NodeId id,
                                                         bool is_second) const {
    auto text = write(id);
    const auto* inner = std::get_if<express::Operation>(&expression_.nodes[computed(id)].content);
    if (!text || inner == nullptr || !needs_parentheses(outer.operation, inner->operation, is_second)) return text;
    return "(" + *text + ")";
  }

  /// The last one, where a node was looked at more than once.
  [[nodiscard]] std::optional<double> value_of(NodeId id) const {
    const auto found =
        std::find_if(values_.rbegin(), values_.rend(), [&](const auto& entry) { return entry.first == id; });
    return found == values_.rend() ? std::nullopt : std::optional(found->second);
  }

  const Expression& expression_;
  Values values_;
  Language language_;
};

}  // namespace

std::string write_value(double value, Language language) {
  const auto numbers = language == Language::swedish ? text::NumberLanguage::swedish : text::NumberLanguage::english;
  return text::format_number(value, value == std::round(value) ? 0 : value_decimals, numbers);
}

std::string write_difference(double first, double second, Language language) {
  return write_value(first, language).append(sign_of(Operator::subtract)).append(write_value(second, language));
}

std::string write_way(double start, double target, double part, Language language) {
  return write_value(start, language)
      .append(sign_of(Operator::add))
      .append(write_value(part, language))
      .append(sign_of(Operator::multiply))
      .append("(" + write_difference(target, start, language) + ")");
}

std::string write_computation(const Expression& expression, const express::Evaluated& evaluated,
                              const express::PrintedNumber& number, Language language) {
  const Values values = std::span(evaluated.values).subspan(number.first_value, number.last_value - number.first_value);
  const Writer writer(expression, values, language);
  const NodeId id = writer.computed(number.node);
  if (!std::holds_alternative<express::Operation>(expression.nodes[id].content)) return {};
  return writer.write(id).value_or(std::string());
}

}  // namespace andel::provenance
