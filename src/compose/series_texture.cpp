#include "compose/series_texture.hpp"

#include <algorithm>

namespace andel::compose {
namespace {

// Of a box's height; the least is what a printer at 600 dots an inch keeps clear.
constexpr double line_share = 0.11;
constexpr Pt least_line = 0.6;
constexpr double frame_share = 0.17;
constexpr Pt least_frame = 0.9;
constexpr Pt least_textured = 2.4;  // thinner bars have no room for lines and colour

/// Strips above each other, with lines between them.
void fill_strips(const Rect& box, int lines, Colour colour, const Owner& owner, DocumentBuilder& builder) {
  const Pt line = std::max(least_line, line_share * box.height);
  const Pt strip = (box.height - lines * line) / (lines + 1);
  for (int i = 0; i <= lines; ++i) {
    builder.draw(owner, FilledRect{{box.x, box.y + i * (strip + line), box.width, strip}, colour});
  }
}

void fill_frame(const Rect& box, Pt frame, Colour colour, const Owner& owner, DocumentBuilder& builder) {
  const Pt inside = box.height - 2 * frame;
  builder.draw(owner, FilledRect{{box.x, box.y, box.width, frame}, colour});
  builder.draw(owner, FilledRect{{box.x, box.y + frame, frame, inside}, colour});
  builder.draw(owner, FilledRect{{box.right() - frame, box.y + frame, frame, inside}, colour});
  builder.draw(owner, FilledRect{{box.x, box.bottom() - frame, box.width, frame}, colour});
}

}  // namespace

SeriesTexture texture_of(std::size_t series) {
  constexpr std::size_t pair = 2;
  constexpr std::size_t textures = 4;
  return static_cast<SeriesTexture>(series / pair % textures);
}

void fill(const Rect& box, Colour colour, SeriesTexture texture, const Owner& owner, DocumentBuilder& builder) {
  const Pt frame = std::max(least_frame, frame_share * box.height);
  if (box.height < least_textured) texture = SeriesTexture::solid;
  switch (texture) {
    case SeriesTexture::one_line:
      return fill_strips(box, 1, colour, owner, builder);
    case SeriesTexture::two_lines:
      return fill_strips(box, 2, colour, owner, builder);
    case SeriesTexture::hollow:
      if (box.width > 2 * frame && box.height > 2 * frame) return fill_frame(box, frame, colour, owner, builder);
      break;
    case SeriesTexture::solid:
      break;
  }
  builder.draw(owner, FilledRect{box, colour});
}

}  // namespace andel::compose
