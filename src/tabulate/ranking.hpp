// Puts figures in order, where a plan asks for it. Knows no text.
#pragma once

#include "model/plan.hpp"
#include "model/table.hpp"

namespace andel::tabulate {

/// The plan's rankings, once all of its cells are known and what is held back is decided.
Table<RankingTag, Ranking> rank_figures(const Plan& plan, const Table<CellTag, Cell>& cells);

}  // namespace andel::tabulate
