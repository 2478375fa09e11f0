// The language of `where:`, which says who belongs to a segment:
//
//   condition  = conjunction {"or" conjunction}
//   conjunction = part {"and" part}
//   part       = "not" part | "(" condition ")" | name | name comparison
//   comparison = ("=" | "!=" | "<" | "<=" | ">" | ">=") number | "in" codes | "is" ["not"] "blank"
//
// A name alone is a segment, a name with a comparison an item or a column. Knows no YAML and no data.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/survey.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace andel::load {

/// What names mean.
struct ConditionNames {
  /// The segment of that name; reports a name that no segment has.
  std::function<std::optional<SegmentId>(const std::string& name, Span span)> segment;
  /// The column of that name: an item's, or the name itself.
  std::function<std::string(const std::string& name)> column;
};

/// The tree of a condition, or null after reporting what is wrong with it. A blank fulfils no comparison:
/// `size != 3` holds for those who have another size, not for those who have none.
ConditionPtr parse_condition(const SourceText& text, const ConditionNames& names, Diagnostics& diagnostics);

/// Everybody who is in one of the segments.
ConditionPtr any_of(const std::vector<SegmentId>& segments);
/// Everybody whose value in a column lies in one of the ranges.
ConditionPtr column_in(std::string column, std::vector<CodeRange> ranges);

}  // namespace andel::load
