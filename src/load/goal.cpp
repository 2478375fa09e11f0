// The goal of a report.
#include <cmath>

#include "load/report.hpp"
#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

std::optional<int> read_year(YamlNode node, Diagnostics& diagnostics) {
  constexpr double last_of_four_digits = 9999;
  const auto number = node.is_scalar() ? parse_number(node.text()) : std::nullopt;
  if (number && *number >= 1 && *number <= last_of_four_digits && std::trunc(*number) == *number) {
    return static_cast<int>(*number);
  }
  report_wrong_type(node, "a year such as `2016`", diagnostics);
  return std::nullopt;
}

}  // namespace

std::optional<GoalSpec> read_goal(YamlNode node, Span place, Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.errors();
  GoalSpec goal;
  goal.span = place;
  YamlMapping keys(node, "the goal", place, diagnostics);
  keys.require("measure", read_spanned, goal.measure);
  keys.read("item", read_spanned, goal.item);
  keys.require("from", read_spanned, goal.from);
  keys.require("to", read_number, goal.target);
  keys.require("by", read_year, goal.year);
  keys.refuse_unknown_keys();
  return diagnostics.errors() == errors_before ? std::optional(std::move(goal)) : std::nullopt;
}

}  // namespace andel::load
