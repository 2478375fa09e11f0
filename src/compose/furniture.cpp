#include "compose/furniture.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include <fmt/format.h>

#include "compose/picture_region.hpp"
#include "compose/place.hpp"

namespace andel::compose {
namespace {

/// A name in braces, and what takes its place.
struct Replacement {
  std::string_view name;
  std::string value;
  FurnitureFact fact;
};

/// Calls `found` with each replacement that it makes.
template <class Found>
std::string replace_all(std::string_view text, std::span<const Replacement> replacements, const Found& found) {
  std::string result;
  while (!text.empty()) {
    const auto named = std::find_if(replacements.begin(), replacements.end(),
                                    [&](const auto& replacement) { return text.starts_with(replacement.name); });
    if (named != replacements.end()) {
      result += named->value;
      text.remove_prefix(named->name.size());
      found(*named);
      continue;
    }
    const std::size_t length = std::min(text.find('{', 1), text.size());
    result += text.substr(0, length);
    text.remove_prefix(length);
  }
  return result;
}

void draw_text(const FurnitureText& furniture, const PageFacts& facts, const Context& context,
               DocumentBuilder& builder) {
  const TextStyle& style = context.style(furniture.style);
  const std::string words = fill_in(furniture.text.text(), facts, context.plan).words;
  const auto paragraph = text::set_paragraph({{words, Emphasis::none}}, style,
                                             {.width = furniture.box.width, .size = style.size}, context.shaper);
  const Point origin{furniture.box.x, furniture.box.y + context.cap_height(style, style.size)};
  place_paragraph(paragraph, origin, Artifact::pagination, builder);
}

}  // namespace

FilledText fill_in(std::string_view text, const PageFacts& facts, const Plan& plan) {
  constexpr std::string_view copyright = "{copyright}";
  std::string with_copyright(text);
  for (auto at = with_copyright.find(copyright); at != std::string::npos;
       at = with_copyright.find(copyright, at + plan.brand.copyright.size())) {
    with_copyright.replace(at, copyright.size(), plan.brand.copyright);
  }
  const std::array<Replacement, 5> replacements{{{"{page}", fmt::format("{}", facts.page), FurnitureFact::page},
                                                 {"{pages}", fmt::format("{}", facts.pages), FurnitureFact::pages},
                                                 {"{house}", plan.house, FurnitureFact::house},
                                                 {"{title}", plan.title, FurnitureFact::title},
                                                 {"{year}", number_of_year(plan).printed, FurnitureFact::year}}};
  FilledText filled;
  filled.words = replace_all(with_copyright, replacements, [&](const Replacement& replacement) {
    const bool is_known = std::find(filled.facts.begin(), filled.facts.end(), replacement.fact) != filled.facts.end();
    if (!is_known) filled.facts.push_back(replacement.fact);
  });
  return filled;
}

WrittenNumber number_of_year(const Plan& plan) {
  WrittenNumber year{WrittenWhat::year, 0, plan.date.substr(0, 4)};
  std::from_chars(year.printed.data(), year.printed.data() + year.printed.size(), year.value);
  return year;
}

void draw_backdrop(const Layout& layout, const Context& context, DocumentBuilder& builder) {
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
    }
  }
}

void draw_furniture_texts(const Layout& layout, const PageFacts& facts, const Context& context,
                          DocumentBuilder& builder) {
  for (const auto& piece : layout.furniture) {
    if (const auto* text = std::get_if<FurnitureText>(&piece)) draw_text(*text, facts, context, builder);
  }
}

}  // namespace andel::compose
