#include "tabulate/ranking.hpp"

#include <catch2/catch.hpp>

namespace andel::tabulate {

TEST_CASE("a ranking has the values that may be shown, highest first, and names what is held back") {
  Plan plan;
  Table<CellTag, Cell> cells;
  std::vector<CellId> ranked;
  const auto add = [&](CellState state, double value) {
    const SegmentId segment{static_cast<std::uint32_t>(cells.size())};
    ranked.push_back(plan.cells.add({IndexId{0}, segment, WaveId{0}}));
    Cell cell;
    cell.state = state;
    cell.value = value;
    cells.add(cell);
  };
  add(CellState::value, 40);
  add(CellState::suppressed, 90);
  add(CellState::value, 60);
  add(CellState::no_answers, 0);
  add(CellState::value, 40);
  plan.rankings.add(ranked);
  const auto rankings = rank_figures(plan, cells);
  REQUIRE(rankings.size() == 1);
  CHECK(rankings[RankingId{0}].values == std::vector<double>{60, 40, 40});
  CHECK(rankings[RankingId{0}].suppressed == std::vector<SegmentId>{SegmentId{1}});
}

}  // namespace andel::tabulate
