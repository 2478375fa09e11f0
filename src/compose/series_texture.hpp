// How the bars of many series are told apart where colours are not: thin clear lines along them. Dark and mid tones
// alternate in a palette, so in grey every second series looks alike; each further pair is textured in another way.
// Knows bars and signs as rectangles only.
#pragma once

#include <cstddef>

#include "compose/document_builder.hpp"
#include "model/geometry.hpp"

namespace andel::compose {

enum class SeriesTexture { solid, one_line, two_lines, hollow };

/// By a series' position: two solid ones, two with one line, two with two lines, two hollow ones, and so on.
SeriesTexture texture_of(std::size_t series);

/// Fills a box and leaves the texture clear. Hollow boxes too narrow to be seen as such are solid.
void fill(const Rect& box, Colour colour, SeriesTexture texture, const Owner& owner, DocumentBuilder& builder);

}  // namespace andel::compose
