// A face cut down to the glyphs that a document shows. Knows no PDF.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "text/face.hpp"

namespace andel::draw {

/// Where a face stands on the design axes that a font descriptor mentions, in 1/1000 of the font size.
struct FaceShape {
  int left = 0;
  int bottom = 0;
  int right = 0;
  int top = 0;
  int weight = 400;         ///< 100 to 900
  double italic_angle = 0;  ///< degrees anticlockwise from the vertical: negative for italics
};

FaceShape describe_shape(const text::Face& face);

struct FontSubset {
  std::string truetype;               ///< the file: outlines and metrics, nothing for layout
  std::vector<std::uint32_t> glyphs;  ///< the new ids, in the order of the ids asked for
};

/// Keeps `glyphs` (and .notdef). Throws std::runtime_error when the face cannot be subset or has no TrueType outlines.
FontSubset subset(const text::Face& face, std::span<const std::uint32_t> glyphs);

}  // namespace andel::draw
