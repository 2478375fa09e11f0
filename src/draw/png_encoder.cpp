#include "draw/png_encoder.hpp"

#include <stdexcept>

#include <png.h>

namespace andel::draw {

std::string encode_png(std::span<const std::uint8_t> rgb, std::uint32_t width, std::uint32_t height) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = width;
  image.height = height;
  image.format = PNG_FORMAT_RGB;
  image.flags = PNG_IMAGE_FLAG_FAST;
  std::string file(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
  png_alloc_size_t size = file.size();
  if (png_image_write_to_memory(&image, file.data(), &size, 0, rgb.data(), 0, nullptr) == 0)
    throw std::runtime_error(std::string("libpng failed to write a picture: ") + image.message);
  file.resize(size);
  return file;
}

}  // namespace andel::draw
