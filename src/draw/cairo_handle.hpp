// cairo's objects as owned handles, and its statuses as exceptions.
#pragma once

#include <string>

#include <cairo.h>

#include "support/owned.hpp"

namespace andel::draw {

using CairoContext = Owned<cairo_t, cairo_destroy>;
using CairoSurface = Owned<cairo_surface_t, cairo_surface_destroy>;
using CairoFontFace = Owned<cairo_font_face_t, cairo_font_face_destroy>;

/// Throws std::runtime_error, naming what was tried, when cairo reports anything but success.
void require_cairo(cairo_status_t status, const char* attempt);

}  // namespace andel::draw
