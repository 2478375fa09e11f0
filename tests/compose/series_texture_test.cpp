#include "compose/series_texture.hpp"

#include <string>
#include <utility>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "model/document.hpp"

namespace andel::compose::test {
namespace {

/// What is filled of a box, "x y width x height" each.
std::string boxes_of(const Rect& box, SeriesTexture texture) {
  DocumentBuilder builder(DocumentInfo{});
  builder.add_page({100, 100}, "1");
  fill(box, Colour{}, texture, Artifact::layout, builder);
  const Document document = std::move(builder).take();
  std::string text;
  for (const auto& drawing : document.pages[PageId{}].contents.front().drawings) {
    const Rect& filled = std::get<FilledRect>(drawing).box;
    text += fmt::format("{:.1f} {:.1f} {:.1f} x {:.1f}; ", filled.x, filled.y, filled.width, filled.height);
  }
  return text;
}

TEST_CASE("eight series have four textures, each for a dark and a middle tone") {
  const auto pair = [](std::size_t first) { return std::pair(texture_of(first), texture_of(first + 1)); };
  CHECK(pair(0) == std::pair(SeriesTexture::solid, SeriesTexture::solid));
  CHECK(pair(2) == std::pair(SeriesTexture::one_line, SeriesTexture::one_line));
  CHECK(pair(4) == std::pair(SeriesTexture::two_lines, SeriesTexture::two_lines));
  CHECK(pair(6) == std::pair(SeriesTexture::hollow, SeriesTexture::hollow));
  CHECK(texture_of(8) == SeriesTexture::solid);
}

TEST_CASE("textures leave a bar's length and thickness as they are") {
  const Rect bar{10, 20, 50, 10};
  CHECK(boxes_of(bar, SeriesTexture::solid) == "10.0 20.0 50.0 x 10.0; ");
  CHECK(boxes_of(bar, SeriesTexture::one_line) == "10.0 20.0 50.0 x 4.5; 10.0 25.6 50.0 x 4.5; ");
  CHECK(boxes_of(bar, SeriesTexture::two_lines) ==
        "10.0 20.0 50.0 x 2.6; 10.0 23.7 50.0 x 2.6; 10.0 27.4 50.0 x 2.6; ");
  CHECK(boxes_of(bar, SeriesTexture::hollow) ==
        "10.0 20.0 50.0 x 1.7; 10.0 21.7 1.7 x 6.6; 58.3 21.7 1.7 x 6.6; 10.0 28.3 50.0 x 1.7; ");
}

TEST_CASE("a bar that is too short to be hollow is solid") {
  CHECK(boxes_of({10, 20, 3, 10}, SeriesTexture::hollow) == "10.0 20.0 3.0 x 10.0; ");
}

}  // namespace
}  // namespace andel::compose::test
