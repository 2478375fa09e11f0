// How far apart the paragraphs of a text stand. Gaps are rows of the text's baseline grid, or halves of them, so that
// texts beside each other keep their lines level. Knows no size and no column.
#pragma once

#include <span>
#include <vector>

#include "model/layout.hpp"
#include "text/block_item.hpp"

namespace andel::text {

/// What gaps are rounded to: half rows where a text stands alone; whole ones where its lines have to be level with
/// those beside them, in another column or another text. There, half a row would set columns off against each other
/// and a whole one would take a list apart, so its items stand one right below the other.
enum class RowGaps { half, whole };

/// The gap before each item, in rows; 0 before the first. The style's `space_after` is rounded to the grid, and a style
/// without any has no gaps. A heading line stands closer to its text than to what is before it, and what follows a
/// list has as much space before it.
std::vector<double> find_gaps(std::span<const BlockItem> items, const TextStyle& style, RowGaps rows);

}  // namespace andel::text
