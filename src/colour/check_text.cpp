#include "colour/check_text.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "colour/contrast.hpp"
#include "colour/limits.hpp"
#include "colour/nearest_colour.hpp"
#include "colour/wording.hpp"

namespace andel::colour {
namespace {

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// By its declared name: a weight of 700 or more, which semibold is not.
bool is_bold(const FaceSource& face) {
  const std::string_view name = face.name;
  if (contains(name, "semi") || contains(name, "demi")) return false;
  return contains(name, "bold") || contains(name, "heavy") || contains(name, "black");
}

/// By the smallest size to which the text may shrink.
bool is_large(const TextStyle& style, const Brand& brand) {
  return style.min_size >= (is_bold(brand.faces[style.face]) ? large_bold_size : large_size);
}

/// The hint for a style that fails on a surface: a colour that passes wherever the style is used.
std::string suggest_colour(const TextStyle& style, const std::vector<Colour>& surfaces, double limit) {
  const auto nearest = nearest_colour(style.colour, Hue::kept, [&](Colour colour) {
    return std::all_of(surfaces.begin(), surfaces.end(),
                       [&](Colour surface) { return contrast_ratio(colour, surface) >= limit; });
  });
  if (nearest) return fmt::format("nearest that passes: {}", write_colour(*nearest));
  std::string list;
  for (const Colour surface : surfaces) list += (list.empty() ? "" : ", ") + write_colour(surface);
  return fmt::format("no colour passes on all of {}: use another style on one of them", list);
}

std::vector<Colour> surfaces_of(StyleId style, const std::vector<TextUse>& uses) {
  std::vector<Colour> surfaces;
  for (const TextUse& use : uses) {
    if (use.style == style) surfaces.push_back(use.surface);
  }
  return surfaces;
}

}  // namespace

void check_text(const Brand& brand, const std::vector<TextUse>& uses, Diagnostics& diagnostics) {
  for (const TextUse& use : uses) {
    const TextStyle& style = brand.styles[use.style];
    const bool large = is_large(style, brand);
    const double limit = large ? large_text_contrast : text_contrast;
    const double contrast = contrast_ratio(style.colour, use.surface);
    if (contrast >= limit) continue;
    diagnostics
        .warning(
            "low-contrast", style.span,
            fmt::format("text style `{}` is too faint in layout `{}`: {} on {} has a contrast of {}, and {} needs {}",
                        style.id, brand.layouts[use.layout].id, write_colour(style.colour), write_colour(use.surface),
                        write_contrast(contrast), large ? "large text" : "text", write_contrast(limit)))
        .hints.push_back(suggest_colour(style, surfaces_of(use.style, uses), limit));
  }
}

}  // namespace andel::colour
