// Full crosstabs for analysts: any subjects by any banners, wave by wave, with letters and table tests. A crosstab
// is a way to ask a plan for figures and to find them again; `tabulate` computes them like any others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/responses.hpp"
#include "model/table.hpp"
#include "support/diagnostic.hpp"
#include "tabulate/letters.hpp"
#include "tabulate/table_test.hpp"

namespace andel::tabulate {

/// Whether the columns of each banner are tested against each other.
enum class ColumnTests { none, letters };

struct CrosstabRequest {
  std::vector<Subject> rows;
  std::vector<BannerId> banners;
  std::vector<WaveId> waves;  ///< the newest last; each is tested against the one before
  ColumnTests tests = ColumnTests::letters;
};

struct CrosstabColumn {
  SegmentId segment;
  std::optional<BannerId> banner;  ///< none: the total
  std::string letter;              ///< empty where the column takes no part in tests: the total and nets
};

/// The letters of one banner within a row: pairs of column positions and their comparisons.
struct CrosstabPair {
  std::size_t first = 0;
  std::size_t second = 0;
  ComparisonId comparison;
};

/// Where the figures of a request are. Positions: waves x rows x columns.
struct Crosstab {
  std::vector<WaveId> waves;
  std::vector<Subject> rows;
  std::vector<CrosstabColumn> columns;   ///< the total, then each banner's segments and nets
  std::vector<CellId> cells;             ///< wave by wave, row by row
  std::vector<BaseId> bases;             ///< wave by wave, column by column
  std::vector<CrosstabPair> pairs;       ///< of the row and wave at hand: see `pairs_of`
  std::vector<std::size_t> pairs_begin;  ///< per wave and row, and an end
  std::vector<ComparisonId> changes;     ///< from the wave before: as `cells`, without the first wave

  [[nodiscard]] std::size_t cell_position(std::size_t wave, std::size_t row, std::size_t column) const {
    return (wave * rows.size() + row) * columns.size() + column;
  }
  [[nodiscard]] CellId cell(std::size_t wave, std::size_t row, std::size_t column) const {
    return cells[cell_position(wave, row, column)];
  }
  [[nodiscard]] BaseId base(std::size_t wave, std::size_t column) const {
    return bases[wave * columns.size() + column];
  }
  /// The comparison of a cell with the wave before; `wave` from 1.
  [[nodiscard]] ComparisonId change(std::size_t wave, std::size_t row, std::size_t column) const {
    return changes[cell_position(wave - 1, row, column)];
  }
  [[nodiscard]] std::span<const CrosstabPair> pairs_of(std::size_t wave, std::size_t row) const;
};

/// Adds what a request needs to a plan, which gets full precision, and says where it will be.
Crosstab add_crosstab(const CrosstabRequest& request, Plan& plan);

/// The letters of a row, banner by banner: `above` and `untested` hold positions in `crosstab.columns`. The family
/// of tests is one banner in one row.
LetteredRow letters_of(const Crosstab& crosstab, std::size_t wave, std::size_t row, const Tables& tables,
                       const TestRule& rule);

/// Whether the answers to an item depend on the segment of a banner: don't-knows, missing codes and respondents
/// in none of its segments left out. Nothing where there is no test; see `test_independence`.
std::optional<TableTest> test_item_by_banner(ItemId item, BannerId banner, const Codebook& codebook,
                                             const Responses& responses, Diagnostics& diagnostics);

}  // namespace andel::tabulate
