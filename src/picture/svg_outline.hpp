// The basic shapes of SVG (1.1, chapter 9) as steps. Knows no style.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "model/picture.hpp"
#include "picture/svg_text.hpp"

namespace andel::picture {

/// The value of an attribute; empty where it is not given.
using SvgAttributes = std::function<std::string_view(std::string_view)>;

/// The outline of an element of that name.
struct SvgOutline {
  std::vector<PathStep> steps;  ///< none where nothing shows, as with a width of 0
  std::string_view wrong = {};  ///< the attribute that cannot be read; empty when all can
  bool is_shape = false;        ///< whether the element is a shape at all
};

SvgOutline read_outline(std::string_view element, const SvgAttributes& attributes);

}  // namespace andel::picture
