#include "model/subject.hpp"

#include <algorithm>
#include <variant>

namespace andel {

Unit unit_of(const Subject& subject, const Codebook& codebook) {
  const auto* by_item = std::get_if<ItemMeasure>(&subject);
  return by_item ? codebook.measures[by_item->measure].unit : codebook.indexes[std::get<IndexId>(subject)].unit;
}

std::vector<ItemId> items_of(const Subject& subject, const Codebook& codebook) {
  if (const auto* by_item = std::get_if<ItemMeasure>(&subject)) return {by_item->item};
  return codebook.indexes[std::get<IndexId>(subject)].items;
}

std::optional<AlteredSince> find_alteration(const Subject& subject, WaveId one, WaveId other, const Codebook& codebook,
                                            std::span<const ItemId> vouched) {
  const auto& waves = codebook.waves;
  const auto [from, to] = std::minmax(waves[one].date, waves[other].date);
  const auto items = items_of(subject, codebook);
  const auto holds = [](std::span<const ItemId> list, ItemId item) {
    return std::find(list.begin(), list.end(), item) != list.end();
  };
  for (const auto id : waves.ids()) {
    if (waves[id].date <= from || waves[id].date > to) continue;
    for (const auto& altered : waves[id].altered) {
      if (holds(items, altered.item) && !holds(vouched, altered.item)) return AlteredSince{altered, id};
    }
  }
  return std::nullopt;
}

}  // namespace andel
