#include "plan/families.hpp"

#include <utility>
#include <variant>

namespace andel::plan {

BarTest FamilyInMaking::test(CellId cell) {
  CellKey difference = plan_.cells[cell];
  const auto& whole = plan_.codebook.segments[difference.segment].rest_of;
  if (whole) difference.segment = *whole;
  const TestedSide side = whole ? TestedSide::rest : TestedSide::own;
  const auto [entry, is_new] = known_.try_emplace(difference, BarTest{members_.size(), side});
  if (is_new) members_.push_back(figures_.comparison_with_rest(cell));
  const auto& [member, tested] = entry->second;
  return {member, tested == side ? TestedSide::own : TestedSide::rest};
}

FamilyId FamilyInMaking::close() {
  known_.clear();
  return figures_.family(std::exchange(members_, {}));
}

void close_document_family(FamilyInMaking& family, Plan& plan) {
  if (family.empty()) return;
  const FamilyId id = family.close();
  for (auto& slide : plan.slides) {
    for (auto& [region, content] : slide.contents) {
      auto* chart = std::get_if<Chart>(&content);
      if (chart != nullptr && chart->tests) chart->tests->family = id;
    }
  }
}

}  // namespace andel::plan
