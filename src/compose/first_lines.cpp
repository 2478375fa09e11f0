#include "compose/first_lines.hpp"

#include <algorithm>
#include <cmath>

namespace andel::compose {

Pt FirstLines::drop(Pt top, Pt cap_height) const {
  constexpr Pt same_height = 0.5;
  constexpr double comparable = 1.4;
  Pt drop = 0;
  for (const auto& line : lines_) {
    if (std::abs(line.top - top) > same_height || line.cap_height > comparable * cap_height) continue;
    drop = std::max(drop, line.cap_height - cap_height);
  }
  return drop;
}

}  // namespace andel::compose
