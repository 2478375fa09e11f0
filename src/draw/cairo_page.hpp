// A page's drawings on a cairo surface. Knows no tag and no file format.
#pragma once

#include "draw/cairo_handle.hpp"
#include "model/document.hpp"
#include "text/face.hpp"

namespace andel::draw {

/// How glyphs reach the surface.
enum class GlyphStyle {
  filled,  ///< as outlines at their exact places, as pixels need it: cairo would move its own glyphs to whole pixels
  shared   ///< each glyph once, with references to it, as vector files have it
};

/// Draws the page, on white, in points from the top left corner.
void draw_page(cairo_t* context, const Page& page, const text::FaceSet& faces, GlyphStyle style);

}  // namespace andel::draw
