// What becomes of a colour in eyes that lack one kind of cones.
#pragma once

#include <array>
#include <string_view>

#include "colour/linear_rgb.hpp"

namespace andel::colour {

enum class Sight { normal, protanopia, deuteranopia, tritanopia };

inline constexpr std::array all_sights{Sight::normal, Sight::protanopia, Sight::deuteranopia, Sight::tritanopia};

/// What the sight is called in a message, such as "protanopia".
std::string_view sight_name(Sight sight);

/// The light that looks to normal eyes as `light` does to these, as far as it can be shown. The matrices are
/// those of severity 1 of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
/// Color Vision Deficiency", IEEE TVCG 15 (2009) 1291-1298.
LinearRgb see(LinearRgb light, Sight sight);

}  // namespace andel::colour
