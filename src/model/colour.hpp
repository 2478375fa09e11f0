// sRGB colours as the brand file writes them.
#pragma once

#include <compare>
#include <cstdint>

namespace andel {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  friend constexpr auto operator<=>(const Colour&, const Colour&) = default;
};

}  // namespace andel
