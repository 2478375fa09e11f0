// A picture on a cairo surface. Knows no page.
#pragma once

#include "draw/cairo_handle.hpp"
#include "model/document.hpp"

namespace andel::draw {

/// Draws the picture into its box, cut to its window. Throws MachineError when a JPEG cannot be decoded.
void draw_picture(cairo_t* context, const PlacedPicture& picture);

}  // namespace andel::draw
