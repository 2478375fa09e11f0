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
        all.item_tests.push_back({wave, item, banner, banner_tests.test(item, banner)});
      }
    }
  }
  return all;
}

}  // namespace andel::tables
