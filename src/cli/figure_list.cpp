#include "cli/figure_list.hpp"

#include <fmt/format.h>

namespace andel::cli {

std::string list_suppressed(const Plan& plan, const Tables& tables) {
  std::string lines;
  for (const CellId id : plan.cells.ids()) {
    if (tables.cells[id].state != CellState::suppressed) continue;
    const CellKey& key = plan.cells[id];
    const std::string& segment = plan.codebook.segments[key.segment].id;
    const auto* by_item = std::get_if<ItemMeasure>(&key.subject);
    const std::string figure =
        by_item ? fmt::format("{}({}, {})", plan.codebook.measures[by_item->measure].id,
                              plan.codebook.items[by_item->item].id, segment)
                : fmt::format("{}({})", plan.codebook.indexes[std::get<IndexId>(key.subject)].id, segment);
    lines += fmt::format("suppressed: {}, n = {}\n", figure, tables.cells[id].base.unweighted);
  }
  return lines;
}

}  // namespace andel::cli
