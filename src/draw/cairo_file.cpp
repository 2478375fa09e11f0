#include <cmath>
#include <new>
#include <stdexcept>

#include <cairo-svg.h>
#include <fmt/format.h>

#include "draw/cairo_handle.hpp"
#include "draw/cairo_page.hpp"
#include "draw/draw.hpp"

namespace andel::draw {

namespace {

cairo_status_t append_bytes(void* target, const unsigned char* bytes, unsigned size) {
  try {
    static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
  } catch (const std::bad_alloc&) {  // must not travel through C
    return CAIRO_STATUS_NO_MEMORY;
  }
}

}  // namespace

void require_cairo(cairo_status_t status, const char* attempt) {
  if (status != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error(fmt::format("cairo failed to {}: {}", attempt, cairo_status_to_string(status)));
}

std::string to_png(const Page& page, const text::FaceSet& faces, double pixels_per_point) {
  const auto pixels = [pixels_per_point](Pt length) { return static_cast<int>(std::ceil(length * pixels_per_point)); };
  const CairoSurface surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(page.size.width), pixels(page.size.height)));
  require_cairo(cairo_surface_status(surface.get()), "make a picture of the size of the page");
  const CairoContext context(cairo_create(surface.get()));
  cairo_scale(context.get(), pixels_per_point, pixels_per_point);
  draw_page(context.get(), page, faces, GlyphStyle::filled);
  std::string png;
  require_cairo(cairo_surface_write_to_png_stream(surface.get(), append_bytes, &png), "write a PNG");
  return png;
}

std::string to_svg(const Page& page, const text::FaceSet& faces) {
  std::string svg;
  {
    const CairoSurface surface(
        cairo_svg_surface_create_for_stream(append_bytes, &svg, page.size.width, page.size.height));
    const CairoContext context(cairo_create(surface.get()));
    draw_page(context.get(), page, faces, GlyphStyle::shared);
    cairo_surface_finish(surface.get());
    require_cairo(cairo_surface_status(surface.get()), "write an SVG");
  }
  return svg;
}

}  // namespace andel::draw
