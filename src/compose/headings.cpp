#include "compose/headings.hpp"

#include <algorithm>
#include <array>

namespace andel::compose {

Role HeadingLevels::next(HeadingKind kind) {
  constexpr std::array roles{Role::heading_1, Role::heading_2, Role::heading_3};
  if (kind == HeadingKind::under_title && newest_title_ > 0) return roles[newest_title_];
  newest_title_ = std::min<std::size_t>(2, newest_title_ + 1);
  return roles[newest_title_ - 1];
}

}  // namespace andel::compose
