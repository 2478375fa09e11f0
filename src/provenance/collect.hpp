// Lists every number that a report prints, in the order of its slides and regions. Knows no page.
#pragma once

#include <optional>
#include <vector>

#include "model/plan.hpp"
#include "model/responses.hpp"
#include "model/table.hpp"
#include "provenance/record.hpp"
#include "support/source.hpp"

namespace andel::provenance {

/// What a report was made of. `waves` are at the plan's wave ids.
struct Made {
  const Plan& plan;
  const Tables& tables;
  const std::vector<std::optional<Responses>>& waves;
  const SourceMap& sources;
};

std::vector<NumberRecord> collect_numbers(const Made& made);

}  // namespace andel::provenance
