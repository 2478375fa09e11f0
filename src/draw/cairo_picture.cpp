#include "draw/cairo_picture.hpp"

#include <csetjmp>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>

#include <jpeglib.h>

#include "support/machine_error.hpp"

namespace andel::draw {

namespace {

std::uint32_t multiply(std::uint32_t component, std::uint32_t alpha) { return (component * alpha + 127) / 255; }

/// cairo wants colours multiplied by their opacity, in 32-bit numbers 0xAARRGGBB.
std::uint32_t pixel_of(const unsigned char* sample, PixelColour colour, std::uint32_t alpha) {
  const std::uint32_t red = sample[0];
  const std::uint32_t green = colour == PixelColour::rgb ? sample[1] : red;
  const std::uint32_t blue = colour == PixelColour::rgb ? sample[2] : red;
  return alpha << 24 | multiply(red, alpha) << 16 | multiply(green, alpha) << 8 | multiply(blue, alpha);
}

CairoSurface make_surface(const PixelPicture& picture) {
  const auto format = picture.alpha.empty() ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32;
  CairoSurface surface(
      cairo_image_surface_create(format, static_cast<int>(picture.width), static_cast<int>(picture.height)));
  require_cairo(cairo_surface_status(surface.get()), "hold a picture");
  unsigned char* data = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  const auto* sample = reinterpret_cast<const unsigned char*>(picture.samples.data());
  const auto* alpha = reinterpret_cast<const unsigned char*>(picture.alpha.data());
  for (std::uint32_t y = 0; y < picture.height; ++y) {
    auto* row = reinterpret_cast<std::uint32_t*>(data + std::ptrdiff_t{stride} * y);
    for (std::uint32_t x = 0; x < picture.width; ++x) {
      row[x] = pixel_of(sample, picture.colour, picture.alpha.empty() ? 255 : *alpha++);
      sample += static_cast<std::size_t>(picture.colour);
    }
  }
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

struct JpegFailure {
  jpeg_error_mgr manager;  // first, so that libjpeg's pointer to it is one to this
  std::jmp_buf place;
  char message[JMSG_LENGTH_MAX];
};

void leave_libjpeg(j_common_ptr decoder) {
  auto* failure = reinterpret_cast<JpegFailure*>(decoder->err);
  failure->manager.format_message(decoder, failure->message);
  std::longjmp(failure->place, 1);
}

void say_nothing(j_common_ptr) {}

/// Decodes into `samples`, which has room for all. Holds nothing that has a destructor, since libjpeg leaves by
/// longjmp.
bool decode(const JpegPicture& picture, unsigned char* samples, JpegFailure& failure) {
  jpeg_decompress_struct decoder;
  decoder.err = jpeg_std_error(&failure.manager);
  failure.manager.error_exit = leave_libjpeg;
  failure.manager.output_message = say_nothing;
  if (setjmp(failure.place) != 0) {
    jpeg_destroy_decompress(&decoder);
    return false;
  }
  jpeg_create_decompress(&decoder);
  jpeg_mem_src(&decoder, reinterpret_cast<const unsigned char*>(picture.bytes.data()), picture.bytes.size());
  jpeg_read_header(&decoder, TRUE);
  decoder.out_color_space = picture.colour == PixelColour::rgb ? JCS_RGB : JCS_GRAYSCALE;
  jpeg_start_decompress(&decoder);
  while (decoder.output_scanline < decoder.output_height) {
    const std::size_t row = std::size_t{decoder.output_scanline} * picture.width;
    JSAMPROW target = samples + row * static_cast<std::size_t>(picture.colour);
    jpeg_read_scanlines(&decoder, &target, 1);
  }
  jpeg_finish_decompress(&decoder);
  jpeg_destroy_decompress(&decoder);
  return true;
}

CairoSurface make_surface(const JpegPicture& picture) {
  PixelPicture pixels{picture.width, picture.height, picture.colour, {}, {}};
  pixels.samples.resize(std::size_t{picture.width} * picture.height * static_cast<std::size_t>(picture.colour));
  JpegFailure failure{};
  if (!decode(picture, reinterpret_cast<unsigned char*>(pixels.samples.data()), failure)) {
    throw MachineError(std::string("a JPEG picture cannot be decoded: ") + failure.message);
  }
  CairoSurface surface = make_surface(pixels);
  // An SVG then holds the JPEG itself. The picture outlives the file that is written.
  const auto* bytes = reinterpret_cast<const unsigned char*>(picture.bytes.data());
  require_cairo(
      cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG, bytes, picture.bytes.size(), nullptr, nullptr),
      "hold a JPEG");
  return surface;
}

void draw_pixels(cairo_t* context, const CairoSurface& surface) {
  cairo_set_source_surface(context, surface.get(), 0, 0);
  cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD);  // or the edges would fade
  cairo_paint(context);
}

void draw_content(cairo_t* context, const PixelPicture& picture) { draw_pixels(context, make_surface(picture)); }
void draw_content(cairo_t* context, const JpegPicture& picture) { draw_pixels(context, make_surface(picture)); }

void add_step(cairo_t* context, const PathStep& step) {
  const auto& [first, second, third] = step.points;
  switch (step.verb) {
    case PathVerb::move:
      return cairo_move_to(context, first.x, first.y);
    case PathVerb::line:
      return cairo_line_to(context, first.x, first.y);
    case PathVerb::curve:
      return cairo_curve_to(context, first.x, first.y, second.x, second.y, third.x, third.y);
    case PathVerb::close:
      return cairo_close_path(context);
  }
}

void set_colour(cairo_t* context, Colour colour) {
  cairo_set_source_rgb(context, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

void stroke_path(cairo_t* context, const PathStroke& stroke) {
  set_colour(context, stroke.colour);
  cairo_set_line_width(context, stroke.width);
  cairo_set_line_cap(context, static_cast<cairo_line_cap_t>(stroke.cap));
  cairo_set_line_join(context, static_cast<cairo_line_join_t>(stroke.join));
  cairo_set_miter_limit(context, stroke.miter_limit);
  cairo_stroke_preserve(context);
}

void draw_content(cairo_t* context, const ShapePicture& picture) {
  for (const PathShape& shape : picture.shapes) {
    cairo_new_path(context);
    for (const PathStep& step : shape.steps) add_step(context, step);
    if (shape.fill) {
      set_colour(context, *shape.fill);
      cairo_set_fill_rule(context,
                          shape.rule == FillRule::even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
      cairo_fill_preserve(context);
    }
    if (shape.stroke) stroke_path(context, *shape.stroke);
  }
  cairo_new_path(context);
}

void clip_to(cairo_t* context, const Rect& box) {
  cairo_rectangle(context, box.x, box.y, box.width, box.height);
  cairo_clip(context);
}

}  // namespace

void draw_picture(cairo_t* context, const PlacedPicture& picture) {
  const Size size = picture.picture->size();
  cairo_save(context);
  clip_to(context, picture.window);
  cairo_translate(context, picture.box.x, picture.box.y);
  cairo_scale(context, picture.box.width / size.width, picture.box.height / size.height);
  clip_to(context, {0, 0, size.width, size.height});
  std::visit([context](const auto& content) { draw_content(context, content); }, picture.picture->content);
  cairo_restore(context);
}

}  // namespace andel::draw
