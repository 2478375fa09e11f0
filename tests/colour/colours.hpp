// Colours as tests write them.
#pragma once

#include <cstdint>
#include <ostream>

#include "colour/wording.hpp"
#include "model/colour.hpp"

namespace andel {

/// 0xRRGGBB
constexpr Colour colour_of(std::uint32_t code) {
  return {static_cast<std::uint8_t>(code >> 16), static_cast<std::uint8_t>(code >> 8), static_cast<std::uint8_t>(code)};
}

inline constexpr Colour black = colour_of(0x000000);
inline constexpr Colour white = colour_of(0xFFFFFF);

/// How a failing check shows a colour.
inline std::ostream& operator<<(std::ostream& out, Colour colour) { return out << colour::write_colour(colour); }

}  // namespace andel
