#include <cmath>
#include <cstdint>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>
#include <png.h>

#include "draw/document_maker.hpp"
#include "draw/draw.hpp"
#include "draw/external_tool.hpp"

using namespace andel;
using namespace andel::draw::test;

namespace {

struct Bitmap {
  std::size_t width = 0;
  std::size_t height = 0;
  std::vector<std::uint8_t> rgb;
};

Bitmap read_png(const std::string& file) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_memory(&image, file.data(), file.size()) != 0);
  image.format = PNG_FORMAT_RGB;
  Bitmap picture{image.width, image.height, std::vector<std::uint8_t>(PNG_IMAGE_SIZE(image))};
  REQUIRE(png_image_finish_read(&image, nullptr, picture.rgb.data(), 0, nullptr) != 0);
  return picture;
}

std::array<int, 3> pixel(const Bitmap& picture, std::size_t x, std::size_t y) {
  const auto* at = &picture.rgb[3 * (y * picture.width + x)];
  return {at[0], at[1], at[2]};
}

/// Brightness averaged over squares of `side` pixels, so that two ways of smoothing the same edge look alike.
std::vector<double> squares(const Bitmap& picture, std::size_t side) {
  std::vector<double> averages;
  for (std::size_t top = 0; top + side <= picture.height; top += side) {
    for (std::size_t left = 0; left + side <= picture.width; left += side) {
      double sum = 0;
      for (std::size_t y = top; y < top + side; ++y)
        for (std::size_t i = 3 * left; i < 3 * (left + side); ++i) sum += picture.rgb[3 * picture.width * y + i];
      averages.push_back(sum / static_cast<double>(3 * side * side));
    }
  }
  return averages;
}

struct Difference {
  double mean = 0;
  double largest = 0;
};

Difference compare(const Bitmap& one, const Bitmap& other) {
  REQUIRE(one.width == other.width);
  REQUIRE(one.height == other.height);
  // Poppler moves each glyph to a quarter of a pixel, large ones to a whole one, hence the squares.
  const std::vector<double> left = squares(one, 16);
  const std::vector<double> right = squares(other, 16);
  Difference difference;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const double here = std::abs(left[i] - right[i]);
    difference.mean += here / static_cast<double>(left.size());
    difference.largest = std::max(difference.largest, here);
  }
  return difference;
}

}  // namespace

TEST_CASE("the picture of a page looks as the page of the PDF does") {
  const Document deck = sample_deck();
  const std::string pdf = draw::to_pdf(deck, lato());
  for (const PageId page : deck.pages.ids()) {
    CAPTURE(page.position);
    const std::string number = std::to_string(page.position + 1);
    const Bitmap printed = read_png(run_on(pdf, "pdftoppm -r 288 -png -f " + number + " -l " + number + " @").output);
    const Bitmap drawn = read_png(draw::to_png(deck.pages[page], lato(), 4));
    const Difference difference = compare(drawn, printed);
    CHECK(difference.mean < 0.2);
    CHECK(difference.largest < 16);
  }
}

TEST_CASE("a picture has the size and colours of its page") {
  DocumentMaker maker;
  maker.add_page("1", {100.4, 50});
  maker.draw(Artifact::layout, FilledRect{{10, 20, 30, 10}, {180, 0, 90}});
  maker.draw(Artifact::layout, FilledPolygon{{{60, 10}, {90, 10}, {90, 40}}, {0, 0, 255}});
  maker.draw(Artifact::layout, Line{{0, 45}, {100, 45}, 2, {0, 128, 0}});
  const Bitmap picture = read_png(draw::to_png(maker.document.pages[PageId{0}], lato(), 1));
  CHECK(picture.width == 101);
  CHECK(picture.height == 50);
  using Rgb = std::array<int, 3>;
  CHECK(pixel(picture, 0, 0) == Rgb{255, 255, 255});
  CHECK(pixel(picture, 10, 20) == Rgb{180, 0, 90});
  CHECK(pixel(picture, 39, 29) == Rgb{180, 0, 90});
  CHECK(pixel(picture, 40, 29) == Rgb{255, 255, 255});
  CHECK(pixel(picture, 88, 15) == Rgb{0, 0, 255});
  CHECK(pixel(picture, 62, 35) == Rgb{255, 255, 255});
  CHECK(pixel(picture, 50, 44) == Rgb{0, 128, 0});
}

TEST_CASE("pictures are the same each time, also side by side") {
  const Document deck = sample_deck();
  const Page& page = deck.pages[PageId{2}];
  const std::string png = draw::to_png(page, lato(), 1);
  const std::string svg = draw::to_svg(page, lato());
  std::vector<std::string> pngs(4);
  std::vector<std::string> svgs(4);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < pngs.size(); ++i)
    threads.emplace_back([&, i] {
      pngs[i] = draw::to_png(page, lato(), 1);
      svgs[i] = draw::to_svg(page, lato());
    });
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < pngs.size(); ++i) {
    CHECK((pngs[i] == png));
    CHECK((svgs[i] == svg));
  }
}

TEST_CASE("an SVG holds outlines, no text that needs a font and no picture") {
  const Document deck = sample_deck();
  const std::string svg = draw::to_svg(deck.pages[PageId{1}], lato());
  CHECK(svg.find("width=\"720pt\" height=\"540pt\"") != std::string::npos);
  CHECK(svg.find("<symbol") != std::string::npos);
  CHECK(svg.find("<text") == std::string::npos);
  CHECK(svg.find("<image") == std::string::npos);
}
