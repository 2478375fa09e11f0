// A picture as it came out of its file: pixels, a JPEG as it stands, or shapes. Knows neither file names nor its
// place on a page.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/colour.hpp"
#include "model/geometry.hpp"

namespace andel {

/// What a pixel's colour is made of.
enum class PixelColour : std::uint8_t { grey = 1, rgb = 3 };

/// Pixels of 8 bits a component in sRGB, row by row from the top, without padding.
struct PixelPicture {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  PixelColour colour = PixelColour::rgb;
  std::string samples;  ///< width x height x components of `colour`
  std::string alpha;    ///< width x height, 255 where opaque, not multiplied into the samples; empty: all opaque
};

/// A JPEG of 8 bits a component in sRGB, which PDF can hold as it stands.
struct JpegPicture {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  PixelColour colour = PixelColour::rgb;
  std::string bytes;  ///< the whole file
};

enum class PathVerb : std::uint8_t { move, line, curve, close };

/// A step of an outline, to the last of its points; a curve (cubic Bezier) has two control points before it.
struct PathStep {
  PathVerb verb = PathVerb::move;
  std::array<Point, 3> points = {};

  [[nodiscard]] Point target() const { return points[verb == PathVerb::curve ? 2 : 0]; }
};

enum class FillRule : std::uint8_t { nonzero, even_odd };
enum class LineCap : std::uint8_t { butt, round, square };
enum class LineJoin : std::uint8_t { miter, round, bevel };

struct PathStroke {
  Colour colour;
  Pt width = 1;
  LineCap cap = LineCap::butt;
  LineJoin join = LineJoin::miter;
  double miter_limit = 4;
};

/// An outline, filled first and then stroked.
struct PathShape {
  std::vector<PathStep> steps;
  std::optional<Colour> fill;
  FillRule rule = FillRule::nonzero;
  std::optional<PathStroke> stroke;
};

/// Shapes in drawing order, in a box from (0, 0) to `size`, outside of which nothing shows.
struct ShapePicture {
  Size size;
  std::vector<PathShape> shapes;
};

struct Picture {
  std::variant<PixelPicture, JpegPicture, ShapePicture> content;

  /// Pixels, or units of the shapes; what counts is how they relate.
  [[nodiscard]] Size size() const {
    if (const auto* shapes = std::get_if<ShapePicture>(&content)) return shapes->size;
    if (const auto* jpeg = std::get_if<JpegPicture>(&content)) return {double(jpeg->width), double(jpeg->height)};
    const auto& pixels = std::get<PixelPicture>(content);
    return {double(pixels.width), double(pixels.height)};
  }
  [[nodiscard]] bool is_made_of_pixels() const { return !std::holds_alternative<ShapePicture>(content); }
};

/// Shared, since one picture may stand on many slides: equal pointers are one picture, and are written once.
using PictureHandle = std::shared_ptr<const Picture>;

/// How a picture takes its place: whole, with room left over, or filling it, with edges cut off.
enum class PictureFit : std::uint8_t { contain, cover };

}  // namespace andel
