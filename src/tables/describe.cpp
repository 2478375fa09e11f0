#include "tables/describe.hpp"

#include <algorithm>

namespace andel::tables {

RowNames name_row(const Subject& subject, const Codebook& codebook) {
  if (const auto* measured = std::get_if<ItemMeasure>(&subject)) {
    const auto& item = codebook.items[measured->item];
    const auto& measure = codebook.measures[measured->measure];
    return {item.id, measure.id, item.label, measure.label, measure.unit};
  }
  const auto& index = codebook.indexes[std::get<IndexId>(subject)];
  return {"", index.id, "", index.label, index.unit};
}

std::vector<ColumnGroup> group_columns(const tabulate::Crosstab& crosstab, const Codebook& codebook) {
  std::vector<std::size_t> total;
  std::vector<ColumnGroup> groups;
  for (std::size_t i = 0; i < crosstab.columns.size(); ++i) {
    const auto& column = crosstab.columns[i];
    if (column.segment == codebook.total) {
      total.push_back(i);
      continue;
    }
    if (groups.empty() || groups.back().banner != column.banner) {
      groups.push_back({"segments", "Segments", column.banner, total});
      if (column.banner) groups.back().id = codebook.banners[*column.banner].id;
      if (column.banner) groups.back().label = codebook.banners[*column.banner].label;
    }
    groups.back().columns.push_back(i);
  }
  if (groups.empty()) groups.push_back({"total", codebook.segments[codebook.total].label, std::nullopt, total});
  return groups;
}

std::string join_letters(const std::vector<std::size_t>& columns, const tabulate::Crosstab& crosstab) {
  std::string letters;
  for (const std::size_t column : columns) letters += (letters.empty() ? "" : " ") + crosstab.columns[column].letter;
  return letters;
}

}  // namespace andel::tables
