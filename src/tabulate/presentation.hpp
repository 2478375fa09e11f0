// Applies the presentation policy to the figures of a plan: flags, suppresses, and holds back what would give a
// suppressed figure away. Knows segments and figures; no page.
#pragma once

#include <map>

#include "model/plan.hpp"
#include "model/table.hpp"
#include "tabulate/frame.hpp"
#include "tabulate/judge.hpp"
#include "tabulate/showing.hpp"

namespace andel::tabulate {

/// Whether the policy can suppress anything.
bool can_suppress(const PresentationPolicy& policy);

/// Whether figures are held back for the sake of others.
bool protects(const PresentationPolicy& policy);

/// Whether figures that nobody asked for have to be known to decide what is held back: where it is decided figure by
/// figure, and not by the bases alone.
bool needs_hidden_figures(const PresentationPolicy& policy);

/// What has to be known of a wave. The frame knows all subjects of the questions that are asked.
struct WaveUnderPolicy {
  SegmentGroups groups;
  const Frame& frame;
};

/// Turns verdicts into final ones: further figures become `shield` where a suppressed one, or the answers of a group of
/// few, could be worked out from what is printed of its wave. `keys`, `cells` and `verdicts` have the same ids and hold
/// all that will be published together: the figures of one report, or of a whole batch; where `needs_hidden_figures`,
/// also every other figure of the questions that they are about, in all segments.
void protect_figures(const Codebook& codebook, const Table<CellTag, CellKey>& keys, const Table<CellTag, Cell>& cells,
                     const std::map<WaveId, WaveUnderPolicy>& waves, Table<CellTag, Verdict>& verdicts);

/// Marks a cell as its verdict says; a suppressed one keeps its base and nothing else.
void apply(Verdict verdict, Cell& cell);

}  // namespace andel::tabulate
