#include "tabulate/ranking.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace andel::tabulate {

Table<RankingTag, Ranking> rank_figures(const Plan& plan, const Table<CellTag, Cell>& cells) {
  Table<RankingTag, Ranking> rankings;
  for (const auto& ranked : plan.rankings) {
    Ranking ranking;
    ranking.values.reserve(ranked.size());
    for (const CellId id : ranked) {
      if (cells[id].state == CellState::value) ranking.values.push_back(cells[id].value);
      if (cells[id].state == CellState::suppressed) ranking.suppressed.push_back(plan.cells[id].segment);
    }
    std::sort(ranking.values.begin(), ranking.values.end(), std::greater<>());
    rankings.add(std::move(ranking));
  }
  return rankings;
}

}  // namespace andel::tabulate
