#include "load/condition_text.hpp"

#include <cmath>
#include <type_traits>

#include <fmt/format.h>

namespace andel::load::test {

namespace {

std::string end_to_text(double end) { return std::isinf(end) ? "" : fmt::format("{}", end); }

std::string join(const std::vector<ConditionPtr>& operands, const char* word, const Codebook& codebook) {
  std::string text;
  for (const auto& operand : operands) text += (text.empty() ? "" : word) + to_text(operand, codebook);
  return '(' + text + ')';
}

}  // namespace

std::string to_text(const ConditionPtr& condition, const Codebook& codebook) {
  if (!condition) return "nothing";
  return std::visit(
      [&](const auto& rule) -> std::string {
        using Rule = std::decay_t<decltype(rule)>;
        if constexpr (std::is_same_v<Rule, Everybody>) {
          return "everybody";
        } else if constexpr (std::is_same_v<Rule, ColumnIn>) {
          std::string text = rule.column + " in";
          for (const auto& range : rule.ranges) {
            text += ' ' + end_to_text(range.low) + (range.low == range.high ? "" : ".." + end_to_text(range.high));
          }
          return text;
        } else if constexpr (std::is_same_v<Rule, ColumnBlank>) {
          return rule.column + " blank";
        } else if constexpr (std::is_same_v<Rule, SegmentIs>) {
          return codebook.segments[rule.segment].id;
        } else if constexpr (std::is_same_v<Rule, Not>) {
          return "not " + to_text(rule.operand, codebook);
        } else if constexpr (std::is_same_v<Rule, All>) {
          return join(rule.operands, " and ", codebook);
        } else {
          return join(rule.operands, " or ", codebook);
        }
      },
      condition->rule);
}

}  // namespace andel::load::test
