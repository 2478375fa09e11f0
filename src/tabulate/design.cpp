#include "tabulate/design.hpp"

#include "support/distinct.hpp"

namespace andel::tabulate {
namespace {

/// The units that rows are in, ascending.
std::vector<std::uint32_t> distinct_units(std::span<const std::uint32_t> unit_of_row, std::size_t all_units,
                                          std::span<const Row> rows) {
  std::vector<std::uint32_t> units;
  if (!counting_pays(all_units, rows.size())) {
    units.reserve(rows.size());
    for (const Row row : rows) units.push_back(unit_of_row[row]);
    sort_distinct(units);
    return units;
  }
  std::vector<char> is_met(all_units, 0);
  for (const Row row : rows) is_met[unit_of_row[row]] = 1;
  for (std::uint32_t unit = 0; unit < all_units; ++unit) {
    if (is_met[unit] != 0) units.push_back(unit);
  }
  return units;
}

}  // namespace

Design Design::independent(std::size_t rows) {
  Design design;
  design.rows_ = rows;
  design.stages_.push_back({{}, {}, {{static_cast<double>(rows), 0, 1}}});
  return design;
}

double Design::degrees_of_freedom(std::span<const Row> rows) const {
  const auto& stage = stages_.front();
  if (is_simple()) return static_cast<double>(rows.size()) - 1;
  const auto units = distinct_units(stage.unit_of_row, stage.parent_of_unit.size(), rows);
  std::size_t strata = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (i == 0 || stage.parent_of_unit[units[i]] != stage.parent_of_unit[units[i - 1]]) ++strata;
  }
  return static_cast<double>(units.size()) - static_cast<double>(strata);
}

}  // namespace andel::tabulate
