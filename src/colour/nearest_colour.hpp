// The search for the colour that a designer would least mind taking instead.
#pragma once

#include <functional>
#include <optional>

#include "model/colour.hpp"

namespace andel::colour {

enum class Hue { kept, free };

/// The colour nearest to `wanted` by CIEDE2000 for which `passes` holds; nothing where none of those tried does.
/// Tried are all lightnesses in steps of 0.2 at the hue and chroma of `wanted` (less chroma where sRGB has not
/// that much); with a free hue, also those of 36 hues and four chromas in steps of 1.
std::optional<Colour> nearest_colour(Colour wanted, Hue hue, const std::function<bool(Colour)>& passes);

}  // namespace andel::colour
