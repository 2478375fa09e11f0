// Picture files to pictures: PNG as pixels, JPEG as it stands, SVG as shapes. Knows no report, no page and no output
// format; opens no file.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/picture.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace andel::picture {

/// The most that a picture file may have.
inline constexpr std::size_t most_bytes = 64'000'000;
inline constexpr double most_pixels = 100e6;

/// A file that was read, and where it was asked for.
struct PictureFile {
  std::string_view path;
  std::string_view bytes;
  FileId file;
  Span asked_at;
};

/// The picture; nothing after an error. What is wrong with an SVG is reported where it stands in the SVG, all else at
/// `asked_at`: other formats, damaged and truncated files, CMYK, rotation by EXIF (which no PDF viewer follows), too
/// many pixels. A colour profile that is not sRGB is a warning: the colours are taken for sRGB.
PictureHandle read_picture(const PictureFile& file, Diagnostics& diagnostics);

}  // namespace andel::picture
