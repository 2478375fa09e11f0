// The figures of a tabulation one by one, as formats write them that have a line for each. Knows no format.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tables/describe.hpp"
#include "tables/quantities.hpp"
#include "tables/tabulation.hpp"

namespace andel::tables {

struct FigureLine {
  const std::string& wave;  ///< its id, as is the segment's
  const std::string& segment;
  const RowNames& names;
  Figure figure;
  const std::vector<std::size_t>& above;  ///< the columns that it is significantly above
};

/// Wave by wave, row by row, column by column; `write` may keep nothing of a line.
template <class Write>
void for_each_figure(const Tabulation& all, const Write& write) {
  const auto& codebook = all.plan.codebook;
  const auto& crosstab = all.crosstab;
  for (std::size_t wave = 0; wave < crosstab.waves.size(); ++wave) {
    for (std::size_t row = 0; row < crosstab.rows.size(); ++row) {
      const auto names = name_row(crosstab.rows[row], codebook);
      for (std::size_t column = 0; column < crosstab.columns.size(); ++column) {
        const auto id = crosstab.cell(wave, row, column);
        if (!id) continue;
        write(FigureLine{codebook.waves[crosstab.waves[wave]].id,
                         codebook.segments[crosstab.columns[column].segment].id, names,
                         describe_figure(crosstab.rows[row], all.tables.cells[*id], codebook),
                         all.letters_of(wave, row).above[column]});
      }
    }
  }
}

}  // namespace andel::tables
