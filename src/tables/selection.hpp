// What an analyst asks of a codebook, from names to ids: rows, columns, waves, tests. Knows no figure and no file.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/plan.hpp"
#include "support/diagnostic.hpp"
#include "tabulate/crosstab.hpp"

namespace andel::tables {

/// The word among measures that stands for the share of each answer code.
inline constexpr const char* codes_word = "codes";

/// Names of the codebook. An empty list stands for all there are; but where only some of `items`, `measures` and
/// `indexes` are named, nobody asked for the rest: items alone bring no index, indexes alone no item.
struct Selection {
  std::vector<std::string> items;  ///< and response sets, which stand for their items
  std::vector<std::string> measures;
  std::vector<std::string> indexes;
  std::vector<std::string> banners;  ///< and segments
  std::vector<std::string> waves;
  std::optional<std::string> within;  ///< a segment: everybody else is left out of every column
  std::set<tabulate::ColumnTest> tests;
};

/// The request that a selection makes. `waves` are those meant where none is named. Adds measures of answer codes to
/// the plan's codebook, and segments where the selection is within one. An item is measured by the measures that are
/// applicable to it (`plan/applicable.hpp`); a measure or an item that was named and gives no row is an error, like a
/// name that nothing has.
tabulate::CrosstabRequest resolve(const Selection& selection, const std::vector<WaveId>& waves, Plan& plan,
                                  Diagnostics& diagnostics);

}  // namespace andel::tables
