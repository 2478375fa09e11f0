// Lists every number that a document prints, with its texts and claims, in the order of its slides and regions. Knows
// no page.
#pragma once

#include <functional>
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
  /// Whether the document may say anything of a segment; empty where it may of all. Others are counted, not named.
  std::function<bool(SegmentId)> may_name = {};
};

Records collect_records(const Made& made);

}  // namespace andel::provenance
