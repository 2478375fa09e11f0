// How SVG paints a shape: fill and stroke, from attributes and from `style`. Knows no outline.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/picture.hpp"

namespace andel::picture {

/// What an element hands on to those within it.
struct SvgStyle {
  std::optional<Colour> fill = Colour{0, 0, 0};
  FillRule rule = FillRule::nonzero;
  std::optional<Colour> stroke;
  double stroke_width = 1;
  LineCap cap = LineCap::butt;
  LineJoin join = LineJoin::miter;
  double miter_limit = 4;
  Colour current{0, 0, 0};  ///< `currentColor`
  bool hidden = false;      ///< by `visibility`
  bool absent = false;      ///< by `display`, with all that is within
};

/// What is wrong with a property, and what to do.
struct SvgComplaint {
  std::string what;
  std::string hint;
};

struct SvgProperty {
  std::string_view name;
  std::string_view value;
};

/// Appends the declarations of a `style` attribute.
void append_declarations(std::string_view declarations, std::vector<SvgProperty>& properties);

/// Takes over properties, of which later ones win. One that paints nothing here (of text, of animation) is left aside.
/// The first that cannot be shown as it is meant comes back as a complaint.
std::optional<SvgComplaint> set_properties(std::span<const SvgProperty> properties, SvgStyle& style);

}  // namespace andel::picture
