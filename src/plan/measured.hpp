// What the bars of a chart measure. Knows no segment and no wave.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.hpp"
#include "plan/context.hpp"

namespace andel::plan {

/// Items by a measure, or an index.
struct Measured {
  std::string_view label;
  Unit unit = Unit::percent;
  std::vector<Subject> subjects;
  std::vector<ItemId> items;  ///< of the subjects; none for an index
};

/// Nothing after an error.
std::optional<Measured> read_measured(const ChartSpec& spec, Context& context);

}  // namespace andel::plan
