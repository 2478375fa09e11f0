// Applies the presentation policy to the figures of a plan: flags, suppresses, and holds back what would give a
// suppressed figure away. Knows segments and figures; no page.
#pragma once

#include <map>
#include <vector>

#include "model/plan.hpp"
#include "model/table.hpp"
#include "tabulate/judge.hpp"
#include "tabulate/segment_sums.hpp"

namespace andel::tabulate {

/// Whether the policy can suppress anything.
bool can_suppress(const PresentationPolicy& policy);

/// Whether figures that nobody asked for have to be known to decide what is suppressed.
bool needs_hidden_figures(const PresentationPolicy& policy);

/// Turns verdicts into final ones: further figures become `shield` where a suppressed one could be worked out from what
/// is printed of its wave, by the segments that add up (`sums`, by wave) and by the answer codes that do. `keys`,
/// `cells` and `verdicts` have the same ids and hold all that will be published together: the figures of one report, or
/// of a whole batch. Members of a whole that are in none of its parts protect them only when they are as many as the
/// codebook's own limit. What a shown whole leaves over beside its shown parts is nobody or as many as the limit, too.
void protect_figures(const Codebook& codebook, const Table<CellTag, CellKey>& keys, const Table<CellTag, Cell>& cells,
                     const std::map<WaveId, std::vector<SegmentSum>>& sums, Table<CellTag, Verdict>& verdicts);

/// Marks a cell as its verdict says; a suppressed one keeps its base and nothing else.
void apply(Verdict verdict, Cell& cell);

}  // namespace andel::tabulate
