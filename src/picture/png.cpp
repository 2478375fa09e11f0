// PNG by libpng's simplified interface, which reports what is wrong without jumping out of our code. It brings every
// kind of PNG to 8 bits in sRGB: palettes, 1 to 16 bits, grey, transparency, gamma, interlacing.
#include <algorithm>
#include <limits>

#include <fmt/format.h>
#include <png.h>

#include "picture/raster.hpp"

namespace andel::picture {

namespace {

constexpr char opaque = '\xFF';

/// Frees what libpng holds for a picture.
class PngImage {
 public:
  PngImage() { image_.version = PNG_IMAGE_VERSION; }
  ~PngImage() { png_image_free(&image_); }
  PngImage(const PngImage&) = delete;
  PngImage& operator=(const PngImage&) = delete;

  png_image& operator*() { return image_; }
  png_image* operator->() { return &image_; }

 private:
  png_image image_ = {};
};

void complain_about_damage(const PictureFile& file, const png_image& image, Diagnostics& diagnostics) {
  complain(file, "picture-damaged", fmt::format("is damaged or cut off ({})", image.message),
           "copy or export the file again", diagnostics);
}

/// Moves the last component of each pixel out of `interleaved`.
void split_alpha(const std::string& interleaved, std::size_t colours, PixelPicture& picture) {
  const std::size_t pixels = interleaved.size() / (colours + 1);
  picture.samples.resize(pixels * colours);
  picture.alpha.resize(pixels);
  const char* from = interleaved.data();
  char* samples = picture.samples.data();
  for (std::size_t i = 0; i < pixels; ++i) {
    samples = std::copy_n(from, colours, samples);
    picture.alpha[i] = from[colours];
    from += colours + 1;
  }
  if (picture.alpha.find_first_not_of(opaque) == std::string::npos) picture.alpha.clear();
}

}  // namespace

PictureHandle read_png(const PictureFile& file, Diagnostics& diagnostics) {
  PngImage image;
  if (png_image_begin_read_from_memory(&*image, file.bytes.data(), file.bytes.size()) == 0) {
    complain_about_damage(file, *image, diagnostics);
    return nullptr;
  }
  if (!check_size(image->width, image->height, file, diagnostics)) return nullptr;
  if ((image->flags & PNG_IMAGE_FLAG_COLORSPACE_NOT_sRGB) != 0) warn_about_profile(file, diagnostics);
  image->flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // without a word on colours they are sRGB, whatever the depth
  const bool has_alpha = (image->format & PNG_FORMAT_FLAG_ALPHA) != 0;
  const bool has_colour = (image->format & PNG_FORMAT_FLAG_COLOR) != 0;
  image->format = (has_colour ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY) | (has_alpha ? PNG_FORMAT_FLAG_ALPHA : 0);

  PixelPicture picture;
  picture.width = image->width;
  picture.height = image->height;
  picture.colour = has_colour ? PixelColour::rgb : PixelColour::grey;
  std::string samples(PNG_IMAGE_SIZE(*image), '\0');
  if (png_image_finish_read(&*image, nullptr, samples.data(), 0, nullptr) == 0) {
    complain_about_damage(file, *image, diagnostics);
    return nullptr;
  }
  if (has_alpha) {
    split_alpha(samples, static_cast<std::size_t>(picture.colour), picture);
  } else {
    picture.samples = std::move(samples);
  }
  return std::make_shared<const Picture>(Picture{std::move(picture)});
}

}  // namespace andel::picture
