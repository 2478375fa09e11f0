#include "load/lengths.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

struct UnitWord {
  std::string_view word;
  ExtentUnit unit;
  double factor;
};

constexpr std::array<UnitWord, 6> unit_words{{
    {"", ExtentUnit::points, 1},
    {"pt", ExtentUnit::points, 1},
    {"mm", ExtentUnit::points, points_per_cm / 10},
    {"cm", ExtentUnit::points, points_per_cm},
    {"%", ExtentUnit::percent, 1},
    {"fr", ExtentUnit::fraction, 1},
}};

constexpr double largest = 500 * points_per_cm;  // about the largest page that PDF allows

std::optional<Extent> extent_of(YamlNode node) { return node.is_scalar() ? parse_extent(node.text()) : std::nullopt; }

}  // namespace

Pt Extent::points(Pt whole) const {
  switch (unit) {
    case ExtentUnit::points:
      return value;
    case ExtentUnit::percent:
      return value / 100 * whole;
    case ExtentUnit::fraction:
      break;
  }
  return 0;
}

std::optional<Extent> parse_extent(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("+-.0123456789"), text.size());
  const auto number = parse_number(text.substr(0, digits));
  if (!number) return std::nullopt;
  std::string_view word = text.substr(digits);
  while (word.starts_with(' ')) word.remove_prefix(1);
  for (const auto& unit : unit_words) {
    if (word != unit.word) continue;
    const double value = *number * unit.factor;
    if (std::abs(value) > largest) return std::nullopt;
    return Extent{value, unit.unit};
  }
  return std::nullopt;
}

std::optional<Pt> read_length(YamlNode node, Diagnostics& diagnostics) {
  const auto extent = extent_of(node);
  if (extent && extent->unit == ExtentUnit::points && extent->value >= 0) return extent->value;
  report_wrong_type(node, "a length such as `0.9 cm`, `12 mm` or `10 pt`", diagnostics);
  return std::nullopt;
}

std::optional<Pt> read_size(YamlNode node, Diagnostics& diagnostics) {
  const auto extent = extent_of(node);
  if (extent && extent->unit == ExtentUnit::points && extent->value > 0) return extent->value;
  report_wrong_type(node, "a size such as `12` or `12 pt`", diagnostics);
  return std::nullopt;
}

std::optional<Extent> read_offset(YamlNode node, Diagnostics& diagnostics) {
  const auto extent = extent_of(node);
  if (extent && extent->unit != ExtentUnit::fraction) return extent;
  report_wrong_type(node, "a length such as `0.9 cm` or `50 %`", diagnostics);
  return std::nullopt;
}

std::optional<Extent> read_height(YamlNode node, Diagnostics& diagnostics) {
  const auto extent = extent_of(node);
  if (extent && extent->value > 0) return extent;
  report_wrong_type(node, "a height such as `2.2 cm` or `1 fr`", diagnostics);
  return std::nullopt;
}

}  // namespace andel::load
