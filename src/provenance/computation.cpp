#include "provenance/computation.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "text/number_format.hpp"

namespace andel::provenance {
namespace {

using express::Node;
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

class Writer {
 public:
  Writer(const Expression& expression, const Tables& tables, Language language)
      : expression_(expression), tables_(tables), language_(language) {}

  /// Nothing where a part of it is no plain arithmetic.
  std::optional<std::string> write(NodeId id) {
    const Node& node = expression_.nodes[id];
    if (const auto* constant = std::get_if<express::NumberConstant>(&node.content)) {
      return write_value(constant->value, language_);
    }
    if (const auto* figure = std::get_if<express::Figure>(&node.content)) {
      const auto cell = find(figure->segment, figure->cells);
      return cell ? std::optional(write_value(tables_.cells[*cell].value, language_)) : std::nullopt;
    }
    if (const auto* interviews = std::get_if<express::Interviews>(&node.content)) {
      const auto base = find(interviews->segment, interviews->bases);
      if (!base) return std::nullopt;
      return write_value(static_cast<double>(tables_.bases[*base].unweighted), language_);
    }
    if (const auto* filtered = std::get_if<express::Filtered>(&node.content)) return write(filtered->operand);
    const auto* operation = std::get_if<express::Operation>(&node.content);
    return operation != nullptr && is_arithmetic(operation->operation) ? write(*operation) : std::nullopt;
  }

 private:
  std::optional<std::string> write(const express::Operation& operation) {
    auto left = write_operand(operation, operation.left, false);
    const auto right = write_operand(operation, operation.right, true);
    if (!left || !right) return std::nullopt;
    return left->append(sign_of(operation.operation)).append(*right);
  }

  std::optional<std::string> write_operand(const express::Operation& outer, NodeId id, bool is_second) {
    auto text = write(id);
    const auto* inner = std::get_if<express::Operation>(&expression_.nodes[id].content);
    if (!text || inner == nullptr || !needs_parentheses(outer.operation, inner->operation, is_second)) return text;
    return "(" + *text + ")";
  }

  /// The one of some pairs that is a fixed segment's.
  template <class T>
  std::optional<T> find(NodeId segment, const std::vector<std::pair<SegmentId, T>>& pairs) const {
    const auto* fixed = std::get_if<express::SegmentConstant>(&expression_.nodes[segment].content);
    if (fixed == nullptr) return std::nullopt;
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.first == fixed->segment; });
    return found == pairs.end() ? std::nullopt : std::optional(found->second);
  }

  const Expression& expression_;
  const Tables& tables_;
  Language language_;
};

/// What is computed, without the formats around it.
NodeId without_filters(const Expression& expression) {
  NodeId id = expression.root();
  while (const auto* filtered = std::get_if<express::Filtered>(&expression.nodes[id].content)) id = filtered->operand;
  return id;
}

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

std::string write_computation(const Expression& expression, const Tables& tables, Language language) {
  const NodeId id = without_filters(expression);
  if (!std::holds_alternative<express::Operation>(expression.nodes[id].content)) return {};
  return Writer(expression, tables, language).write(id).value_or(std::string());
}

}  // namespace andel::provenance
