#include "tables/tabulation.hpp"

#include <algorithm>

#include "tabulate/banner_test.hpp"

namespace andel::tables {
namespace {

std::vector<ItemId> coded_items(const tabulate::Crosstab& crosstab, const Codebook& codebook) {
  std::vector<ItemId> items;
  for (const auto& row : crosstab.rows) {
    const auto* measured = std::get_if<ItemMeasure>(&row);
    if (measured == nullptr || std::ranges::find(items, measured->item) != items.end()) continue;
    const auto& scale = codebook.scales[codebook.items[measured->item].scale];
    if (scale.kind == ScaleKind::coded && !scale.points.empty()) items.push_back(measured->item);
  }
  return items;
}

std::vector<BannerId> banners_of(const tabulate::Crosstab& crosstab) {
  std::vector<BannerId> banners;
  for (const auto& column : crosstab.columns) {
    if (column.banner && (banners.empty() || banners.back() != *column.banner)) banners.push_back(*column.banner);
  }
  return banners;
}

/// Whether any figure of an item is held back in a segment of a banner, whatever it measures and wherever it is asked
/// for.
bool holds_back(const ItemTest& asked, const Plan& plan, const Tables& tables) {
  return std::ranges::any_of(plan.cells.ids(), [&](CellId id) {
    if (tables.cells[id].state != CellState::suppressed) return false;
    const auto& key = plan.cells[id];
    const auto* measured = std::get_if<ItemMeasure>(&key.subject);
    const auto& segments = plan.codebook.banners[asked.banner].segments;
    return measured != nullptr && measured->item == asked.item && key.wave == asked.wave &&
           std::ranges::find(segments, key.segment) != segments.end();
  });
}

ItemTest test_item(ItemTest asked, tabulate::BannerTests& tests, const Plan& plan, const Tables& tables) {
  if (holds_back(asked, plan, tables) || tests.tells_of_few(asked.item, asked.banner)) {
    asked.state = ItemTestState::suppressed;
    return asked;
  }
  const auto [size, test] = tests.test(asked.item, asked.banner);
  asked.test = test;
  asked.state = test ? ItemTestState::made : ItemTestState::undefined;
  if (size == tabulate::TableSize::too_large) asked.state = ItemTestState::too_large;
  return asked;
}

}  // namespace

Tabulation complete(tabulate::Crosstab crosstab, const Plan& plan, const Tables& tables,
                    const std::vector<std::optional<Responses>>& waves, TableTests tests, Diagnostics& diagnostics) {
  Tabulation all{plan, tables, std::move(crosstab)};
  for (std::size_t wave = 0; wave < all.crosstab.waves.size(); ++wave) {
    for (std::size_t row = 0; row < all.crosstab.rows.size(); ++row) {
      all.letters.push_back(tabulate::letters_of(all.crosstab, wave, row, tables, plan.codebook.test));
    }
  }
  if (tests == TableTests::none) return all;
  for (const auto wave : all.crosstab.waves) {
    if (!waves[wave.position]) continue;  // its figures come from elsewhere
    tabulate::BannerTests banner_tests(plan.codebook, *waves[wave.position], diagnostics);
    for (const auto item : coded_items(all.crosstab, plan.codebook)) {
      for (const auto banner : banners_of(all.crosstab)) {
        all.item_tests.push_back(test_item({wave, item, banner}, banner_tests, plan, tables));
      }
    }
  }
  return all;
}

}  // namespace andel::tables
