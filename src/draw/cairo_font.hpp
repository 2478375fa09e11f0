// A face as a cairo font: the outlines that the PDF embeds too, unhinted. No second font library takes part, nothing
// is looked up on the system, and the file is not opened again.
#pragma once

#include <memory>

#include "draw/cairo_handle.hpp"
#include "text/face.hpp"

namespace andel::draw {

/// The font keeps `face` alive, since cairo may keep the font in a cache.
CairoFontFace make_cairo_font(std::shared_ptr<const text::Face> face);

}  // namespace andel::draw
