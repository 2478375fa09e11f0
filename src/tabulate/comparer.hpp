// Tests a plan's comparisons once its figures are known: the short way where two figures have no covariance,
// row by row where they have. Knows how waves were sampled; knows no policy.
#pragma once

#include <map>
#include <memory>
#include <tuple>
#include <utility>

#include "model/plan.hpp"
#include "model/table.hpp"
#include "tabulate/difference.hpp"
#include "tabulate/wave.hpp"

namespace andel::tabulate {

using Waves = std::map<WaveId, std::unique_ptr<Wave>>;

class Comparer {
 public:
  /// Keeps references to all. `cells` are the figures of the plan, with their precision.
  Comparer(const Plan& plan, const std::vector<const Responses*>& responses, const Waves& waves,
           const Table<CellTag, Cell>& cells, Diagnostics& diagnostics);

  /// A figure against the rest of the total, whose figure is `rest`.
  Comparison against_rest(CellId cell, const Cell& rest);
  /// A figure against another of the same subject.
  Comparison against(CellId first, CellId second);

 private:
  Difference within_wave(const CellKey& a, std::span<const Row> of_a, const CellKey& b, std::span<const Row> of_b);
  Difference across_panel(const CellKey& a, const CellKey& b);
  const std::optional<Design>& panel_of(WaveId first, WaveId second);
  bool disjoint(WaveId wave, SegmentId a, SegmentId b);

  const Plan& plan_;
  const std::vector<const Responses*>& responses_;
  const Waves& waves_;
  const Table<CellTag, Cell>& cells_;
  Diagnostics& diagnostics_;
  std::map<std::pair<WaveId, WaveId>, std::optional<Design>> panels_;
  std::map<std::tuple<WaveId, SegmentId, SegmentId>, bool> disjoint_;
};

}  // namespace andel::tabulate
