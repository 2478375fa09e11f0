#include <cmath>
#include <new>
#include <stdexcept>
#include <vector>

#include <cairo-svg.h>
#include <fmt/format.h>

#include "draw/cairo_handle.hpp"
#include "draw/cairo_module.hpp"
#include "draw/cairo_page.hpp"
#include "draw/png_encoder.hpp"

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

/// cairo keeps a pixel as one 32-bit number, 0x00RRGGBB.
std::vector<std::uint8_t> read_pixels(cairo_surface_t* surface) {
  cairo_surface_flush(surface);
  const int width = cairo_image_surface_get_width(surface);
  const int height = cairo_image_surface_get_height(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  std::vector<std::uint8_t> rgb(std::size_t{3} * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  auto* out = rgb.data();
  for (int y = 0; y < height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(data + std::ptrdiff_t{y} * stride);
    for (int x = 0; x < width; ++x) {
      *out++ = static_cast<std::uint8_t>(row[x] >> 16);
      *out++ = static_cast<std::uint8_t>(row[x] >> 8);
      *out++ = static_cast<std::uint8_t>(row[x]);
    }
  }
  return rgb;
}

/// cairo numbers its surfaces through the whole process and writes the number into the file.
void remove_surface_number(std::string& svg) {
  constexpr std::string_view mark = " id=\"surface";
  const std::size_t begin = svg.find(mark);
  if (begin != std::string::npos) svg.erase(begin, svg.find('"', begin + mark.size()) + 1 - begin);
}

std::string draw_png(const Page& page, const text::FaceSet& faces, double pixels_per_point) {
  // Rounded up as by other renderers, but not for what is left of a whole number in the last bits.
  const auto pixels = [&](Pt length) { return static_cast<int>(std::ceil(length * pixels_per_point - 1e-6)); };
  const int width = pixels(page.size.width);
  const int height = pixels(page.size.height);
  const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  require_cairo(cairo_surface_status(surface.get()), "make a picture of the size of the page");
  const CairoContext context(cairo_create(surface.get()));
  cairo_scale(context.get(), pixels_per_point, pixels_per_point);
  draw_page(context.get(), page, faces, GlyphStyle::filled);
  return encode_png(read_pixels(surface.get()), static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height));
}

std::string draw_svg(const Page& page, const text::FaceSet& faces) {
  std::string svg;
  const CairoSurface surface(
      cairo_svg_surface_create_for_stream(append_bytes, &svg, page.size.width, page.size.height));
  const CairoContext context(cairo_create(surface.get()));
  draw_page(context.get(), page, faces, GlyphStyle::shared);
  cairo_surface_finish(surface.get());
  require_cairo(cairo_surface_status(surface.get()), "write an SVG");
  remove_surface_number(svg);
  return svg;
}

}  // namespace

void require_cairo(cairo_status_t status, const char* attempt) {
  if (status != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error(fmt::format("cairo failed to {}: {}", attempt, cairo_status_to_string(status)));
}

/// Visible to who loads the module, under their plain names.
extern "C" [[gnu::visibility("default")]] PngDrawer andel_draw_png;
extern "C" [[gnu::visibility("default")]] SvgDrawer andel_draw_svg;

void andel_draw_png(const Page& page, const text::FaceSet& faces, double pixels_per_point, std::string& bytes) {
  bytes = draw_png(page, faces, pixels_per_point);
}

void andel_draw_svg(const Page& page, const text::FaceSet& faces, std::string& bytes) { bytes = draw_svg(page, faces); }

}  // namespace andel::draw
