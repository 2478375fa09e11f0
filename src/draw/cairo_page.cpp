#include "draw/cairo_page.hpp"

#include <map>
#include <stdexcept>
#include <vector>

#include "draw/cairo_font.hpp"
#include "draw/cairo_picture.hpp"

namespace andel::draw {

namespace {

class PagePainter {
 public:
  PagePainter(cairo_t* context, const text::FaceSet& faces, GlyphStyle style)
      : context_(context), faces_(faces), style_(style) {}

  void paint(const TextRun& run) {
    if (run.glyphs.empty()) return;
    set_colour(run.colour);
    cairo_set_font_face(context_, font(run.face));
    cairo_set_font_size(context_, run.size);
    place_glyphs(run);
    const int count = static_cast<int>(glyphs_.size());
    if (style_ == GlyphStyle::shared) {
      cairo_show_glyphs(context_, glyphs_.data(), count);
    } else {
      cairo_glyph_path(context_, glyphs_.data(), count);
      cairo_fill(context_);
    }
  }

  void paint(const FilledRect& rect) {
    set_colour(rect.fill);
    cairo_rectangle(context_, rect.box.x, rect.box.y, rect.box.width, rect.box.height);
    cairo_fill(context_);
  }

  void paint(const Line& line) {
    set_colour(line.colour);
    cairo_set_line_width(context_, line.width);
    cairo_move_to(context_, line.from.x, line.from.y);
    cairo_line_to(context_, line.to.x, line.to.y);
    cairo_stroke(context_);
  }

  void paint(const PlacedPicture& picture) { draw_picture(context_, picture); }

  void paint(const FilledPolygon& polygon) {
    set_colour(polygon.fill);
    for (const Point corner : polygon.corners) cairo_line_to(context_, corner.x, corner.y);
    cairo_close_path(context_);
    cairo_fill(context_);
  }

 private:
  void set_colour(Colour colour) {
    cairo_set_source_rgb(context_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
  }

  cairo_font_face_t* font(FaceId face) {
    CairoFontFace& made = fonts_[face];
    if (!made) {
      if (face.position >= faces_.size() || !faces_[face])
        throw std::logic_error("a text has a face which is not among the faces given");
      made = make_cairo_font(faces_[face]);
    }
    return made.get();
  }

  void place_glyphs(const TextRun& run) {
    glyphs_.clear();
    const double unit = run.size / 1000;
    double pen = run.origin.x;
    for (const Glyph& glyph : run.glyphs) {
      glyphs_.push_back(
          {glyph.id, pen + static_cast<double>(glyph.dx) * unit, run.origin.y - static_cast<double>(glyph.dy) * unit});
      pen += static_cast<double>(glyph.advance) * unit;
    }
  }

  cairo_t* context_;
  const text::FaceSet& faces_;
  GlyphStyle style_;
  std::map<FaceId, CairoFontFace> fonts_;
  std::vector<cairo_glyph_t> glyphs_;
};

/// Keeps cairo from moving or reshaping glyphs to fit pixels.
void turn_off_hinting(cairo_t* context) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_set_font_options(context, options);
  cairo_font_options_destroy(options);
}

}  // namespace

void draw_page(cairo_t* context, const Page& page, const text::FaceSet& faces, GlyphStyle style) {
  turn_off_hinting(context);
  cairo_set_source_rgb(context, 1, 1, 1);
  cairo_paint(context);
  PagePainter painter(context, faces, style);
  for (const Content& content : page.contents)
    for (const Drawing& drawing : content.drawings)
      std::visit([&painter](const auto& one) { painter.paint(one); }, drawing);
  require_cairo(cairo_status(context), "draw a page");
}

}  // namespace andel::draw
