#include <catch2/catch.hpp>

#include "picture/picture_file.hpp"
#include "picture/reading.hpp"

using namespace andel;
using namespace andel::picture;
using namespace andel::picture::test;

namespace {

/// What there is of a PNG, at the pixel in its middle and in its corner.
std::string describe(const PixelPicture& picture) {
  const auto components = static_cast<std::size_t>(picture.colour);
  const auto pixel = [&](std::size_t x, std::size_t y) {
    const std::size_t at = y * picture.width + x;
    std::string text;
    for (std::size_t i = 0; i < components; ++i) {
      text += std::to_string(static_cast<unsigned char>(picture.samples[at * components + i])) + " ";
    }
    if (!picture.alpha.empty()) text += "/ " + std::to_string(static_cast<unsigned char>(picture.alpha[at])) + " ";
    return text;
  };
  return std::to_string(picture.width) + "x" + std::to_string(picture.height) + ": " + pixel(0, 0) + "| " +
         pixel(picture.width / 2, picture.height / 2);
}

std::string replaced(std::string bytes, const std::string& from, const std::string& to) {
  const auto at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  return bytes.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("every kind of PNG comes to eight bits in sRGB") {
  const auto [name, pixels] = GENERATE(table<std::string, std::string>({
      {"colour.png", "240x180: 94 15 70 | 170 118 151 "},
      {"deep.png", "240x180: 94 15 70 | 170 119 151 "},
      {"clear.png", "240x180: 0 0 0 / 0 | 180 0 90 / 128 "},
      {"palette.png", "240x180: 254 254 254 | 180 0 90 "},
      {"grey.png", "240x180: 0 | 128 "},
      {"clear-grey.png", "240x180: 0 / 0 | 128 / 255 "},
      {"bits.png", "240x180: 255 | 0 "},
  }));
  CAPTURE(name);
  const Reading reading = read(name, sample(name));
  CHECK(reading.said.empty());
  REQUIRE(reading.picture);
  CHECK(describe(std::get<PixelPicture>(reading.picture->content)) == pixels);
}

TEST_CASE("a JPEG is passed on as it stands") {
  const auto [name, colour] = GENERATE(table<std::string, PixelColour>(
      {{"photo.jpg", PixelColour::rgb}, {"progressive.jpg", PixelColour::rgb}, {"grey.jpg", PixelColour::grey}}));
  const Reading reading = read(name, sample(name));
  CHECK(reading.said.empty());
  REQUIRE(reading.picture);
  const auto& jpeg = std::get<JpegPicture>(reading.picture->content);
  CHECK(jpeg.width == 320);
  CHECK(jpeg.height == 240);
  CHECK(jpeg.colour == colour);
  CHECK(jpeg.bytes == sample(name));
}

TEST_CASE("a picture that is cut off anywhere is refused") {
  const std::string name = GENERATE("photo.jpg", "progressive.jpg", "colour.png", "palette.png", "clear.png");
  const std::string whole = sample(name);
  for (std::size_t length = 4; length + 12 < whole.size(); length += 1 + whole.size() / 50) {
    CAPTURE(name, length);
    const Reading reading = read(name, whole.substr(0, length));
    CHECK_FALSE(reading.picture);
    CHECK(reading.said.find("report.yaml:1:7: error: the picture `" + name + "` is damaged or cut off") == 0);
  }
}

TEST_CASE("what is no picture that can be shown is named") {
  const std::string photo = sample("photo.jpg");
  const std::string frame("\xFF\xC0\x00\x11\x08", 5);
  const auto [bytes, said] = GENERATE_COPY(table<std::string, std::string>({
      {"", "is empty"},
      {"GIF89a", "is a GIF"},
      {"RIFF....WEBP", "is a WebP"},
      {"%PDF-1.7", "is a PDF"},
      {"text", "is neither PNG, JPEG nor SVG"},
      {replaced(photo, frame, std::string("\xFF\xC3\x00\x11\x08", 5)), "is a JPEG of a rare kind"},
      {replaced(photo, frame, std::string("\xFF\xC0\x00\x11\x0C", 5)), "has 12 bits a colour"},
      {replaced(photo, frame + std::string("\x00\xF0\x01\x40\x03", 5), frame + std::string("\x00\xF0\x01\x40\x04", 5)),
       "is in CMYK"},
      {replaced(photo, frame + std::string("\x00\xF0\x01\x40", 4), frame + std::string("\xFF\xFF\xFF\xFF", 4)),
       "has 65535 x 65535 pixels"},
      {replaced(photo, std::string("\xFF\xD8", 2),
                std::string("\xFF\xD8\xFF\xE1\x00\x22"
                            "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
                            38)),
       "is to be turned by its viewer (Exif orientation 6)"},
  }));
  const Reading reading = read("file", bytes);
  CHECK_FALSE(reading.picture);
  CHECK(reading.said.find("report.yaml:1:7: error: the picture `file` " + said) == 0);
  CHECK(reading.said.find("\nhint: ") != std::string::npos);
}

TEST_CASE("a colour profile that is not sRGB is a warning") {
  const auto with_profile = [](const std::string& profile) {
    const std::string data = std::string("ICC_PROFILE\0\x01\x01", 14) + profile;
    const std::string length{'\0', static_cast<char>(data.size() + 2)};
    return replaced(sample("photo.jpg"), "\xFF\xD8", "\xFF\xD8\xFF\xE2" + length + data);
  };
  CHECK(read("a.jpg", with_profile("sRGB IEC61966-2.1")).said.empty());
  const Reading other = read("a.jpg", with_profile("Adobe RGB (1998)"));
  CHECK(other.picture);
  CHECK(other.said.find("report.yaml:1:7: warning: the picture `a.jpg` has a colour profile other than sRGB") == 0);
}
