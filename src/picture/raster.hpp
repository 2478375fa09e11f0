// Pictures of pixels: what their readers share.
#pragma once

#include <string>

#include "picture/picture_file.hpp"

namespace andel::picture {

PictureHandle read_png(const PictureFile& file, Diagnostics& diagnostics);
PictureHandle read_jpeg(const PictureFile& file, Diagnostics& diagnostics);

/// "the picture `photo.jpg` is cut off", and what to do about it.
void complain(const PictureFile& file, std::string_view code, std::string_view what, std::string_view hint,
              Diagnostics& diagnostics);

/// Whether so many pixels can be taken; reports it if not.
bool check_size(double width, double height, const PictureFile& file, Diagnostics& diagnostics);

/// A warning that the colours are not those that the file means.
void warn_about_profile(const PictureFile& file, Diagnostics& diagnostics);

}  // namespace andel::picture
