// What rows and columns of a crosstab are called, and which columns belong together. Knows no figure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/plan.hpp"
#include "tabulate/crosstab.hpp"

namespace andel::tables {

struct RowNames {
  std::string item;          ///< its id; empty for an index
  std::string measure;       ///< or the index: its id
  std::string item_label;    ///< empty for an index
  std::string figure_label;  ///< of the measure, the answer, or the index
  Unit unit = Unit::percent;
};
RowNames name_row(const Subject& subject, const Codebook& codebook);

/// Columns that are shown in one table: those of a banner, or those of none.
struct ColumnGroup {
  std::string id;
  std::string label;
  std::optional<BannerId> banner;
  std::vector<std::size_t> columns;  ///< the total first, where the crosstab has it
};
std::vector<ColumnGroup> group_columns(const tabulate::Crosstab& crosstab, const Codebook& codebook);

/// "B, C": the letters of columns.
std::string join_letters(const std::vector<std::size_t>& columns, const tabulate::Crosstab& crosstab);

}  // namespace andel::tables
