#include "compose/furniture.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "compose/picture_region.hpp"
#include "compose/place.hpp"

namespace andel::compose {
namespace {

using Replacement = std::pair<std::string_view, std::string>;

std::string replace_all(std::string_view text, const auto& replacements) {
  std::string result;
  while (!text.empty()) {
    bool replaced = false;
    for (const auto& [name, value] : replacements) {
      if (!text.starts_with(name)) continue;
      result += value;
      text.remove_prefix(name.size());
      replaced = true;
      break;
    }
    if (replaced) continue;
    const std::size_t length = std::min(text.find('{', 1), text.size());
    result += text.substr(0, length);
    text.remove_prefix(length);
  }
  return result;
}

void draw_text(const FurnitureText& furniture, const PageFacts& facts, const Context& context,
               DocumentBuilder& builder) {
  const TextStyle& style = context.style(furniture.style);
  const std::string words = fill_in(furniture.text.text(), facts, context.plan);
  const auto paragraph = text::set_paragraph({{words, Emphasis::none}}, style,
                                             {.width = furniture.box.width, .size = style.size}, context.shaper);
  const Point origin{furniture.box.x, furniture.box.y + context.cap_height(style, style.size)};
  place_paragraph(paragraph, origin, Artifact::pagination, builder);
}

}  // namespace

std::string fill_in(std::string_view text, const PageFacts& facts, const Plan& plan) {
  const std::array<Replacement, 5> plain{{{"{page}", fmt::format("{}", facts.page)},
                                          {"{pages}", fmt::format("{}", facts.pages)},
                                          {"{house}", plan.house},
                                          {"{title}", plan.title},
                                          {"{year}", plan.date.substr(0, 4)}}};
  const std::array<Replacement, 1> copyright{{{"{copyright}", plan.brand.copyright}}};
  return replace_all(replace_all(text, copyright), plain);
}

void draw_furniture(const Layout& layout, const PageFacts& facts, const Context& context, DocumentBuilder& builder) {
  if (layout.background != Colour{255, 255, 255}) {
    const Size page = context.plan.brand.page;
    builder.draw(Artifact::background, FilledRect{{0, 0, page.width, page.height}, layout.background});
  }
  for (const auto& piece : layout.furniture) {
    if (const auto* band = std::get_if<Band>(&piece)) {
      builder.draw(Artifact::background, FilledRect{band->box, band->fill});
    } else if (const auto* picture = std::get_if<FurniturePicture>(&piece)) {
      const PicturePlace place =
          place_picture(picture->picture->size(), picture->box, PictureFit::contain, Align::left, Anchor::middle);
      builder.draw(Artifact::pagination, PlacedPicture{picture->picture, place.box, place.window});
    } else {
      draw_text(std::get<FurnitureText>(piece), facts, context, builder);
    }
  }
}

}  // namespace andel::compose
