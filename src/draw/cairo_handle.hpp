// cairo's objects as owned handles, and its statuses as exceptions.
#pragma once

#include <memory>
#include <string>

#include <cairo.h>

namespace andel::draw {

struct CairoFree {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
};
using CairoContext = std::unique_ptr<cairo_t, CairoFree>;
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoFree>;
using CairoFontFace = std::unique_ptr<cairo_font_face_t, CairoFree>;

/// Throws std::runtime_error, naming what was tried, when cairo reports anything but success.
void require_cairo(cairo_status_t status, const char* attempt);

}  // namespace andel::draw
