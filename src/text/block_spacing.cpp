#include "text/block_spacing.hpp"

#include <algorithm>
#include <cmath>

namespace andel::text {

namespace {

/// Between two paragraphs, in rows.
double paragraph_gap(const TextStyle& style, double unit) {
  if (style.space_after <= 0) return 0;
  const double row = style.size * style.leading;
  return unit * std::max(1.0, std::round(style.space_after / row / unit));
}

bool are_of_one_list(const BlockItem& a, const BlockItem& b) { return a.label && b.label && a.kind == b.kind; }

}  // namespace

std::vector<double> find_gaps(std::span<const BlockItem> items, const TextStyle& style, RowGaps rows) {
  const double unit = rows == RowGaps::half ? 0.5 : 1;
  const double gap = paragraph_gap(style, unit);
  // Half rows leave room to set apart what begins anew.
  const double wide = gap > 0 && rows == RowGaps::half ? gap + unit : gap;
  std::vector<double> gaps(items.size(), 0);
  for (std::size_t i = 1; i < items.size(); ++i) {
    const BlockItem& before = items[i - 1];
    const BlockItem& item = items[i];
    if (before.manner == ItemManner::heading_line) {
      gaps[i] = item.label && rows == RowGaps::half ? gap : 0;
      continue;
    }
    if (rows == RowGaps::whole && are_of_one_list(before, item)) continue;
    const bool begins_anew = item.manner == ItemManner::heading_line || (before.label && !item.label);
    gaps[i] = begins_anew ? wide : gap;
  }
  return gaps;
}

}  // namespace andel::text
