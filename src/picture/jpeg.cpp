// JPEG as far as a PDF needs to know it (ITU-T T.81, annex B): the markers are read, the picture itself is passed on.
#include <cstdint>
#include <optional>

#include <fmt/format.h>

#include "picture/raster.hpp"

namespace andel::picture {

namespace {

using namespace std::string_view_literals;

// Second bytes of markers.
constexpr std::uint8_t start_of_scan = 0xDA;
constexpr std::uint8_t end_of_image = 0xD9;
constexpr std::uint8_t first_restart = 0xD0;
constexpr std::uint8_t last_restart = 0xD7;
constexpr std::uint8_t exif_or_xmp = 0xE1;
constexpr std::uint8_t colour_profile = 0xE2;
constexpr std::uint8_t adobe = 0xEE;

std::uint8_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }
unsigned number_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned>(byte_at(bytes, at) << 8) | byte_at(bytes, at + 1);
}

/// What a frame header says: marker, precision, size, components.
struct Frame {
  std::uint8_t marker = 0;
  unsigned precision = 0;
  unsigned width = 0;
  unsigned height = 0;
  unsigned components = 0;
  bool names_rgb = false;  ///< components are called R, G, B
};

/// A frame header's marker; the others of the range define tables.
bool begins_frame(std::uint8_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// The orientation that Exif data (a TIFF structure) asks for; 1, upright, where it says nothing.
unsigned read_orientation(std::string_view tiff) {
  constexpr unsigned orientation_tag = 0x0112;
  if (tiff.size() < 8) return 1;
  const bool big_endian = tiff.starts_with("MM");
  const auto number = [&](std::size_t at) {
    return big_endian ? number_at(tiff, at) : byte_at(tiff, at) | unsigned{byte_at(tiff, at + 1)} << 8;
  };
  const std::size_t directory = big_endian ? number(6) : number(4);
  if (directory + 2 > tiff.size()) return 1;
  const std::size_t count = number(directory);
  constexpr std::size_t entry_size = 12;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * entry_size;
    if (entry + entry_size > tiff.size()) return 1;
    if (number(entry) == orientation_tag) return number(entry + 8);
  }
  return 1;
}

/// Reads marker after marker to the end of the picture.
class MarkerReader {
 public:
  explicit MarkerReader(std::string_view bytes) : bytes_(bytes) {}

  /// False when the file ends before the picture does.
  bool read() {
    at_ = 2;
    while (const auto marker = next_marker()) {
      if (*marker == end_of_image) return frame_.has_value() && scans_ > 0;
      if (at_ + 2 > bytes_.size()) return false;
      const std::size_t length = number_at(bytes_, at_);
      if (length < 2 || at_ + length > bytes_.size()) return false;
      take(*marker, bytes_.substr(at_ + 2, length - 2));
      at_ += length;
      if (*marker == start_of_scan) skip_scan();
    }
    return false;
  }

  [[nodiscard]] const std::optional<Frame>& frame() const { return frame_; }
  [[nodiscard]] unsigned orientation() const { return orientation_; }
  [[nodiscard]] bool has_other_profile() const { return has_profile_ && !is_srgb_; }
  [[nodiscard]] bool has_colour_note() const { return has_colour_note_; }

 private:
  std::optional<std::uint8_t> next_marker() {
    while (at_ + 2 <= bytes_.size() && byte_at(bytes_, at_) == 0xFF) {
      const std::uint8_t marker = byte_at(bytes_, at_ + 1);
      if (marker != 0xFF) {  // else a fill byte
        at_ += 2;
        return marker;
      }
      ++at_;
    }
    return std::nullopt;
  }

  void take(std::uint8_t marker, std::string_view data) {
    if (begins_frame(marker) && data.size() >= 6) {
      frame_ = Frame{marker, byte_at(data, 0), number_at(data, 3), number_at(data, 1), byte_at(data, 5), false};
      frame_->names_rgb = data.size() >= 15 && data[6] == 'R' && data[9] == 'G' && data[12] == 'B';
    } else if (marker == exif_or_xmp && data.starts_with("Exif\0\0"sv)) {
      orientation_ = read_orientation(data.substr(6));
    } else if (marker == colour_profile && data.starts_with("ICC_PROFILE\0"sv)) {
      has_profile_ = true;
      is_srgb_ = is_srgb_ || data.find("sRGB") != std::string_view::npos ||
                 data.find("s\0R\0G\0B"sv) != std::string_view::npos;
    } else if (marker == adobe && data.starts_with("Adobe")) {
      has_colour_note_ = true;
    }
  }

  /// To the next marker that is no part of the compressed picture.
  void skip_scan() {
    ++scans_;
    while (true) {
      at_ = bytes_.find('\xFF', at_);
      if (at_ == std::string_view::npos || at_ + 1 >= bytes_.size()) {
        at_ = bytes_.size();
        return;
      }
      const std::uint8_t next = byte_at(bytes_, at_ + 1);
      if (next != 0 && (next < first_restart || next > last_restart)) return;
      at_ += 2;
    }
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t scans_ = 0;
  std::optional<Frame> frame_;
  unsigned orientation_ = 1;
  bool has_profile_ = false;
  bool is_srgb_ = false;
  bool has_colour_note_ = false;
};

/// Whether a PDF may hold the picture as it stands; reports it if not.
bool check_kind(const MarkerReader& reader, const PictureFile& file, Diagnostics& diagnostics) {
  constexpr std::uint8_t last_common = 0xC2;  // baseline, extended, progressive; beyond: lossless, arithmetic
  const Frame& frame = *reader.frame();
  const auto refuse = [&](std::string_view what, std::string_view hint) {
    complain(file, "picture-kind", what, hint, diagnostics);
    return false;
  };
  if (frame.marker > last_common) {
    return refuse("is a JPEG of a rare kind (lossless or arithmetic)", "save it as a baseline JPEG or as PNG");
  }
  if (frame.precision != 8) return refuse("has 12 bits a colour", "save it with 8 bits");
  if (frame.components == 4) return refuse("is in CMYK, the colours of print", "convert it to sRGB");
  if (frame.components != 1 && frame.components != 3) {
    return refuse(fmt::format("has {} colours a pixel", frame.components), "convert it to sRGB");
  }
  if (frame.names_rgb && !reader.has_colour_note()) {
    return refuse("stores RGB without saying so", "save it again, as PNG or with another program");
  }
  if (reader.orientation() > 1 && reader.orientation() <= 8) {
    return refuse(fmt::format("is to be turned by its viewer (Exif orientation {}), which no PDF viewer does",
                              reader.orientation()),
                  "turn the pixels themselves: `exiftran -ai` or `mogrify -auto-orient`");
  }
  return check_size(frame.width, frame.height, file, diagnostics);
}

}  // namespace

PictureHandle read_jpeg(const PictureFile& file, Diagnostics& diagnostics) {
  MarkerReader reader(file.bytes);
  if (!reader.read()) {
    complain(file, "picture-damaged", "is damaged or cut off", "copy or export the file again", diagnostics);
    return nullptr;
  }
  if (!check_kind(reader, file, diagnostics)) return nullptr;
  if (reader.has_other_profile()) warn_about_profile(file, diagnostics);
  const Frame& frame = *reader.frame();
  const PixelColour colour = frame.components == 1 ? PixelColour::grey : PixelColour::rgb;
  return std::make_shared<const Picture>(
      Picture{JpegPicture{frame.width, frame.height, colour, std::string(file.bytes)}});
}

}  // namespace andel::picture
