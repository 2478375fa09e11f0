// How far apart the paragraphs of a text stand. Gaps are halves of the rows of the text's baseline grid: enough to part
// the items of a list without taking it apart, and every second one sets the lines level again with those beside them.
// Knows no size and no column.
#pragma once

#include <span>
#include <vector>

#include "model/layout.hpp"
#include "text/block_item.hpp"

namespace andel::text {

/// The gap before each item, in rows; 0 before the first. The style's `space_after` is rounded to the grid, and a style
/// without any has no gaps. A heading line stands closer to its text than to what is before it, and what follows a
/// list has as much space before it.
std::vector<double> find_gaps(std::span<const BlockItem> items, const TextStyle& style);

}  // namespace andel::text
