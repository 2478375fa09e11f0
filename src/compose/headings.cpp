#include "compose/headings.hpp"

#include <algorithm>
#include <array>

namespace andel::compose {

Role HeadingLevels::next(HeadingKind kind) {
  constexpr std::array roles{Role::heading_1, Role::heading_2, Role::heading_3};
  const int wanted = kind == HeadingKind::under_title ? 3 : 2;
  last_ = std::min(wanted, last_ + 1);
  return roles[static_cast<std::size_t>(last_ - 1)];
}

}  // namespace andel::compose
