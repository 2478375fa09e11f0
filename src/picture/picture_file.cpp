#include "picture/picture_file.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "picture/raster.hpp"
#include "picture/svg.hpp"

namespace andel::picture {

namespace {

using namespace std::string_view_literals;

/// How files of other formats begin, and what they are called.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> other_formats{{{"GIF8"sv, "a GIF"},
                                                                                      {"RIFF"sv, "a WebP"},
                                                                                      {"II*\0"sv, "a TIFF"},
                                                                                      {"MM\0*"sv, "a TIFF"},
                                                                                      {"BM"sv, "a BMP"},
                                                                                      {"%PDF"sv, "a PDF"},
                                                                                      {"%!PS"sv, "PostScript"},
                                                                                      {"\x1F\x8B"sv, "compressed"}}};

bool looks_like_xml(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto begin = bytes.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && bytes[begin] == '<';
}

void complain_about_format(const PictureFile& file, Diagnostics& diagnostics) {
  std::string what = "is neither PNG, JPEG nor SVG";
  if (file.bytes.empty()) what = "is empty";
  for (const auto& [begin, name] : other_formats) {
    if (file.bytes.starts_with(begin)) what = fmt::format("is {}", name);
  }
  if (file.bytes.substr(0, 12).ends_with("ftypheic")) what = "is a HEIC";
  complain(file, "picture-format", what, "save it as PNG, JPEG or SVG", diagnostics);
}

}  // namespace

void complain(const PictureFile& file, std::string_view code, std::string_view what, std::string_view hint,
              Diagnostics& diagnostics) {
  diagnostics.error(code, file.asked_at, fmt::format("the picture `{}` {}", file.path, what)).hints.emplace_back(hint);
}

bool check_size(double width, double height, const PictureFile& file, Diagnostics& diagnostics) {
  if (width > 0 && height > 0 && width * height <= most_pixels) return true;
  complain(file, "picture-size", fmt::format("has {:.0f} x {:.0f} pixels", width, height),
           fmt::format("a picture may have {:.0f} million pixels; a page needs less than ten", most_pixels / 1e6),
           diagnostics);
  return false;
}

void warn_about_profile(const PictureFile& file, Diagnostics& diagnostics) {
  diagnostics
      .warning("picture-profile", file.asked_at,
               fmt::format("the picture `{}` has a colour profile other than sRGB, which is left out", file.path))
      .hints.emplace_back("convert it to sRGB, or its colours will look different");
}

PictureHandle read_picture(const PictureFile& file, Diagnostics& diagnostics) {
  if (file.bytes.size() > most_bytes) {
    complain(file, "picture-size", fmt::format("has {:.0f} MB", static_cast<double>(file.bytes.size()) / 1e6),
             fmt::format("a picture may have {} MB", most_bytes / 1'000'000), diagnostics);
    return nullptr;
  }
  if (file.bytes.starts_with("\x89PNG")) return read_png(file, diagnostics);
  if (file.bytes.starts_with("\xFF\xD8")) return read_jpeg(file, diagnostics);
  if (looks_like_xml(file.bytes)) return read_svg(file, diagnostics);
  complain_about_format(file, diagnostics);
  return nullptr;
}

}  // namespace andel::picture
