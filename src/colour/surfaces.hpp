// What lies behind a part of a page: the background, and the bands of the furniture that cover it.
#pragma once

#include <cstddef>
#include <vector>

#include "model/layout.hpp"

namespace andel::colour {

/// The colours that can be seen behind `box` once the first `pieces` of the layout's furniture are drawn, each
/// once, the uppermost first. Slivers thinner than half a point do not count.
std::vector<Colour> surfaces_behind(const Layout& layout, const Rect& box, std::size_t pieces);

/// Behind a region: all furniture is drawn before it.
std::vector<Colour> surfaces_behind(const Layout& layout, const Region& region);

}  // namespace andel::colour
