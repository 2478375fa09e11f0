#include "draw/cairo_font.hpp"

#include <new>

#include <hb.h>

namespace andel::draw {

namespace {

/// What one font holds for as long as cairo keeps it.
struct OutlineSource {
  std::shared_ptr<const text::Face> face;
  hb_draw_funcs_t* pen;

  explicit OutlineSource(std::shared_ptr<const text::Face> source)
      : face(std::move(source)), pen(hb_draw_funcs_create()) {
    hb_draw_funcs_set_move_to_func(pen, move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(pen, line_to, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(pen, cubic_to, nullptr, nullptr);  // HarfBuzz raises quadratic curves to cubic ones
    hb_draw_funcs_set_close_path_func(pen, close_path, nullptr, nullptr);
    hb_draw_funcs_make_immutable(pen);
  }
  ~OutlineSource() { hb_draw_funcs_destroy(pen); }
  OutlineSource(const OutlineSource&) = delete;
  OutlineSource& operator=(const OutlineSource&) = delete;

  static void move_to(hb_draw_funcs_t*, void* context, hb_draw_state_t*, float x, float y, void*) {
    cairo_move_to(static_cast<cairo_t*>(context), static_cast<double>(x), static_cast<double>(y));
  }
  static void line_to(hb_draw_funcs_t*, void* context, hb_draw_state_t*, float x, float y, void*) {
    cairo_line_to(static_cast<cairo_t*>(context), static_cast<double>(x), static_cast<double>(y));
  }
  static void cubic_to(hb_draw_funcs_t*, void* context, hb_draw_state_t*, float x1, float y1, float x2, float y2,
                       float x3, float y3, void*) {
    cairo_curve_to(static_cast<cairo_t*>(context), static_cast<double>(x1), static_cast<double>(y1),
                   static_cast<double>(x2), static_cast<double>(y2), static_cast<double>(x3), static_cast<double>(y3));
  }
  static void close_path(hb_draw_funcs_t*, void* context, hb_draw_state_t*, void*) {
    cairo_close_path(static_cast<cairo_t*>(context));
  }
};

const cairo_user_data_key_t source_key{};  // only its address counts

/// cairo's coordinates here: one unit to the font size, y downwards.
cairo_status_t render_glyph(cairo_scaled_font_t* scaled, unsigned long glyph, cairo_t* context, cairo_text_extents_t*) {
  const auto* source = static_cast<const OutlineSource*>(
      cairo_font_face_get_user_data(cairo_scaled_font_get_font_face(scaled), &source_key));
  hb_font_t* font = source->face->harfbuzz_font();
  int x_scale = 0;
  int y_scale = 0;
  hb_font_get_scale(font, &x_scale, &y_scale);
  cairo_scale(context, 1.0 / x_scale, -1.0 / y_scale);
  hb_font_get_glyph_shape(font, static_cast<hb_codepoint_t>(glyph), source->pen, context);
  cairo_fill(context);
  return CAIRO_STATUS_SUCCESS;
}

void free_source(void* source) { delete static_cast<OutlineSource*>(source); }

}  // namespace

CairoFontFace make_cairo_font(std::shared_ptr<const text::Face> face) {
  auto source = std::make_unique<OutlineSource>(std::move(face));
  CairoFontFace font(cairo_user_font_face_create());
  cairo_user_font_face_set_render_glyph_func(font.get(), render_glyph);
  require_cairo(cairo_font_face_set_user_data(font.get(), &source_key, source.get(), free_source), "make a font");
  static_cast<void>(source.release());  // cairo frees it with the font
  return font;
}

}  // namespace andel::draw
