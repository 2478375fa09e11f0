#include "tables/code_measures.hpp"

#include <fmt/format.h>

namespace andel::tables {

const std::vector<MeasureId>& CodeMeasures::of(ScaleId scale) {
  const auto [entry, is_new] = measures_.try_emplace(scale);
  if (!is_new) return entry->second;
  for (const auto& point : codebook_.scales[scale].points) {
    if (point.role != CodeRole::missing) entry->second.push_back(add(point));
  }
  return entry->second;
}

MeasureId CodeMeasures::add(const ScalePoint& point) {
  Measure measure;
  measure.id = fmt::format("code_{}", point.code);
  measure.label = point.label;
  measure.coding.steps = {{{point.code, point.code}, 100}, {CodeRange{}, 0}};
  return codebook_.measures.add(std::move(measure));
}

}  // namespace andel::tables
