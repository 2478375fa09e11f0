// Lengths as designers write them: `0.9 cm`, `12 mm`, `10 pt`, `50 %`, `1 fr`. Knows no page.
#pragma once

#include <optional>
#include <string_view>

#include "load/yaml_document.hpp"
#include "model/geometry.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

enum class ExtentUnit { points, percent, fraction };

/// A length, or a share of something: `%` of the page, `fr` of what other rows leave.
struct Extent {
  double value = 0;
  ExtentUnit unit = ExtentUnit::points;

  /// In points, where `whole` is what 100 % means; a fraction counts as 0.
  [[nodiscard]] Pt points(Pt whole) const;
};

/// Any extent, negative too. Nothing for other texts, and for lengths that no page has (over 5 m).
std::optional<Extent> parse_extent(std::string_view text);

/// A length in points, 0 or more. A bare number is points.
std::optional<Pt> read_length(YamlNode node, Diagnostics& diagnostics);
/// A size of type in points: more than 0.
std::optional<Pt> read_size(YamlNode node, Diagnostics& diagnostics);
/// A length or a percentage, negative too.
std::optional<Extent> read_offset(YamlNode node, Diagnostics& diagnostics);
/// A row's height: a length, a percentage or a fraction, more than 0.
std::optional<Extent> read_height(YamlNode node, Diagnostics& diagnostics);

}  // namespace andel::load
