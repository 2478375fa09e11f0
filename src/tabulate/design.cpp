#include "tabulate/design.hpp"

#include "support/distinct.hpp"

namespace andel::tabulate {

Design Design::independent(std::size_t rows) {
  Design design;
  design.rows_ = rows;
  design.stages_.push_back({{}, {}, {{static_cast<double>(rows), 0, 1}}});
  return design;
}

double Design::degrees_of_freedom(std::span<const Row> rows) const {
  const auto& stage = stages_.front();
  if (is_simple()) return static_cast<double>(rows.size()) - 1;
  std::vector<std::uint32_t> units;
  units.reserve(rows.size());
  for (const Row row : rows) units.push_back(stage.unit_of_row[row]);
  sort_distinct(units);
  std::size_t strata = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (i == 0 || stage.parent_of_unit[units[i]] != stage.parent_of_unit[units[i - 1]]) ++strata;
  }
  return static_cast<double>(units.size()) - static_cast<double>(strata);
}

}  // namespace andel::tabulate
