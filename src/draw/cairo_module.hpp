// What the cairo module offers, by the names under which it is found once loaded. cairo brings half of a desktop's
// libraries, and loading these would take a PDF, which needs none of them, a tenth of its time: so the code that
// draws by cairo is a module of its own, loaded when a PNG or an SVG is asked for. Knows nothing of how it draws.
#pragma once

#include <string>

#include "model/document.hpp"
#include "text/face.hpp"

namespace andel::draw {

inline constexpr const char* cairo_module = "andel_cairo.so";

/// Both put the file's bytes into `bytes`, and throw as `to_png` and `to_svg` do.
using PngDrawer = void(const Page& page, const text::FaceSet& faces, double pixels_per_point, std::string& bytes);
using SvgDrawer = void(const Page& page, const text::FaceSet& faces, std::string& bytes);

inline constexpr const char* png_drawer = "andel_draw_png";
inline constexpr const char* svg_drawer = "andel_draw_svg";

}  // namespace andel::draw
