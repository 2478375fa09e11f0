// A chart's bars as cells: which measure of which item in which segment, and what to call each. Knows no
// layout and no figure's value.
#pragma once

#include <optional>

#include "plan/context.hpp"
#include "plan/segment_list.hpp"
#include "plan/text.hpp"

namespace andel::plan {

/// A chart whose texts were read, to be planned once per repetition of its slide.
struct ParsedChart {
  const ChartSpec* spec;
  std::optional<std::vector<ParsedSegments>> segments;  ///< nothing after an error
  std::optional<ParsedSegments> reference;
  std::optional<std::vector<ParsedSegments>> highlight;  ///< segments whose rows stand out
  std::optional<ParsedSource> heading;
  std::optional<ParsedSource> alternative;
  DifferenceMarks marks = DifferenceMarks::none;
};

ParsedChart parse_chart(const ChartSpec& spec, Context& context);

/// The chart, or nothing after an error. `binding` may be nullptr.
std::optional<Chart> plan_chart(const ParsedChart& parsed, const Binding* binding, Context& context);

}  // namespace andel::plan
