// SVG to shapes: a small and strict part of SVG 1.1, as logos and plain drawings use it. What lies outside of it is
// refused where it stands, never left out: a picture is shown as it was drawn or not at all.
//
// Taken: svg, g, path, rect, circle, ellipse, line, polyline, polygon; plain fills and strokes, as attributes or in
// `style`; transforms. Left aside, since it shows nothing by itself: title, desc, metadata, defs, elements and
// attributes of other namespaces. Refused: text, gradients, patterns, transparency, masks, clips, filters, images,
// references, style sheets, scripts.
#pragma once

#include "picture/picture_file.hpp"

namespace andel::picture {

PictureHandle read_svg(const PictureFile& file, Diagnostics& diagnostics);

}  // namespace andel::picture
