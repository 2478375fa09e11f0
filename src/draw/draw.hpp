// A Document as bytes: PDF by libharu, PNG and SVG by cairo. The only stage that knows file formats of
// output; places nothing and decides nothing about looks.
#pragma once

#include <string>

#include "model/document.hpp"
#include "text/face.hpp"

namespace andel::draw {

/// A PDF 1.7 file: tagged, fonts embedded and subset, conforming to PDF/UA-1 and PDF/A-2a (3a with attachments). The
/// bytes depend on the arguments alone. Throws std::runtime_error when libharu fails, MachineError when the colour
/// profile is missing.
std::string to_pdf(const Document& document, const text::FaceSet& faces);

/// One page as PNG, `pixels_per_point` pixels to the point (1 gives 72 dpi).
std::string to_png(const Page& page, const text::FaceSet& faces, double pixels_per_point);

/// One page as SVG, text as outlines, so that it looks the same without the fonts.
std::string to_svg(const Page& page, const text::FaceSet& faces);

}  // namespace andel::draw
