// The sizes at which a text is tried until it fits. Knows no text.
#pragma once

#include <algorithm>
#include <vector>

#include "model/layout.hpp"

namespace andel::text {

/// From the style's own size down to its smallest in steps of `step` points; the last is the smallest, whatever
/// the step. At least one.
inline std::vector<Pt> sizes_to_try(const TextStyle& style, Pt step) {
  std::vector<Pt> sizes;
  Pt size = style.size;
  while (size > style.min_size) {
    sizes.push_back(size);
    size -= step;
  }
  sizes.push_back(std::min(style.min_size, style.size));
  return sizes;
}

}  // namespace andel::text
