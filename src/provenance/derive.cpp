#include "provenance/derive.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "tabulate/membership.hpp"
#include "tabulate/outcome.hpp"

namespace andel::provenance {
namespace {

using Counts = std::map<double, AnswerCount>;

/// One entry for each value that a member of the segment has.
Counts count_values(const std::vector<double>& values, std::span<const tabulate::Row> rows,
                    const Responses& responses) {
  Counts counts;
  for (const auto row : rows) {
    if (std::isnan(values[row])) continue;
    AnswerCount& count = counts[values[row]];
    count.code = values[row];
    ++count.n;
    count.weighted += responses.weights[row];
  }
  return counts;
}

Counts count_codes(const ItemMeasure& subject, const Codebook& codebook, std::span<const tabulate::Row> rows,
                   const Responses& responses) {
  const Item& item = codebook.items[subject.item];
  const Scale& scale = codebook.scales[item.scale];
  const Column* column = responses.find(item.column);
  if (column == nullptr) return {};
  Counts counts = count_values(column->values, rows, responses);
  for (auto& [code, count] : counts) {
    count.counts_as = tabulate::value_of(code, codebook.measures[subject.measure], scale);
    const auto point = std::find_if(scale.points.begin(), scale.points.end(),
                                    [&](const ScalePoint& candidate) { return candidate.code == count.code; });
    if (point != scale.points.end()) count.label = point->label;
  }
  return counts;
}

}  // namespace

std::vector<AnswerCount> count_answers(const CellKey& key, const Codebook& codebook, const Responses& responses) {
  tabulate::Membership membership(codebook, responses);
  const auto rows = membership.rows(key.segment);
  Counts counts;
  if (const auto* measured = std::get_if<ItemMeasure>(&key.subject)) {
    counts = count_codes(*measured, codebook, rows, responses);
  } else {
    const Index& index = codebook.indexes[std::get<IndexId>(key.subject)];
    counts = count_values(tabulate::index_values(index, codebook, responses), rows, responses);
    for (auto& [value, count] : counts) count.counts_as = value;
  }
  std::vector<AnswerCount> list;
  for (auto& [code, count] : counts) list.push_back(std::move(count));
  return list;
}

}  // namespace andel::provenance
