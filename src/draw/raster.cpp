// PNG and SVG: has the cairo module draw.
#include "draw/cairo_module.hpp"
#include "draw/draw.hpp"
#include "support/module.hpp"

namespace andel::draw {

std::string to_png(const Page& page, const text::FaceSet& faces, double pixels_per_point) {
  std::string bytes;
  load_function<PngDrawer>(cairo_module, png_drawer, "draw PNG")(page, faces, pixels_per_point, bytes);
  return bytes;
}

std::string to_svg(const Page& page, const text::FaceSet& faces) {
  std::string bytes;
  load_function<SvgDrawer>(cairo_module, svg_drawer, "draw SVG")(page, faces, bytes);
  return bytes;
}

}  // namespace andel::draw
