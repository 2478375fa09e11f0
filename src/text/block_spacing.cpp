#include "text/block_spacing.hpp"

#include <algorithm>
#include <cmath>

namespace andel::text {

namespace {

constexpr double half_row = 0.5;

/// Between two paragraphs, in rows.
double paragraph_gap(const TextStyle& style) {
  if (style.space_after <= 0) return 0;
  const double row = style.size * style.leading;
  return half_row * std::max(1.0, std::round(style.space_after / row / half_row));
}

}  // namespace

std::vector<double> find_gaps(std::span<const BlockItem> items, const TextStyle& style) {
  const double gap = paragraph_gap(style);
  const double wide = gap > 0 ? gap + half_row : 0;  // before what begins anew
  std::vector<double> gaps(items.size(), 0);
  for (std::size_t i = 1; i < items.size(); ++i) {
    const BlockItem& before = items[i - 1];
    const BlockItem& item = items[i];
    if (before.manner == ItemManner::heading_line) {
      gaps[i] = item.label ? gap : 0;
      continue;
    }
    const bool begins_anew = item.manner == ItemManner::heading_line || (before.label && !item.label);
    gaps[i] = begins_anew ? wide : gap;
  }
  return gaps;
}

}  // namespace andel::text
