#include "picture/svg_style.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "picture/svg_text.hpp"

namespace andel::picture {

namespace {

constexpr std::array<std::pair<std::string_view, Colour>, 17> colour_names{{{"black", {0, 0, 0}},
                                                                            {"silver", {192, 192, 192}},
                                                                            {"gray", {128, 128, 128}},
                                                                            {"white", {255, 255, 255}},
                                                                            {"maroon", {128, 0, 0}},
                                                                            {"red", {255, 0, 0}},
                                                                            {"purple", {128, 0, 128}},
                                                                            {"fuchsia", {255, 0, 255}},
                                                                            {"green", {0, 128, 0}},
                                                                            {"lime", {0, 255, 0}},
                                                                            {"olive", {128, 128, 0}},
                                                                            {"yellow", {255, 255, 0}},
                                                                            {"navy", {0, 0, 128}},
                                                                            {"blue", {0, 0, 255}},
                                                                            {"teal", {0, 128, 128}},
                                                                            {"aqua", {0, 255, 255}},
                                                                            {"orange", {255, 165, 0}}}};

/// Properties that change what is seen and that only `none`, `normal` and the like may have.
constexpr std::array<std::string_view, 13> plain_properties{
    "clip-path",     "mask",           "filter",       "stroke-dasharray", "marker",
    "marker-start",  "marker-mid",     "marker-end",   "transform-origin", "paint-order",
    "vector-effect", "mix-blend-mode", "transform-box"};

constexpr std::string_view colour_hint = "write the colour as `#rrggbb`";

std::optional<std::uint8_t> hex_byte(std::string_view digits) {
  std::uint8_t value = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return failure == std::errc() && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

std::optional<Colour> read_hex(std::string_view digits) {
  if (digits.size() != 3 && digits.size() != 6) return std::nullopt;
  std::array<std::uint8_t, 3> rgb{};
  const std::size_t width = digits.size() / 3;
  for (std::size_t i = 0; i < rgb.size(); ++i) {
    std::string part(digits.substr(i * width, width));
    if (width == 1) part += part;
    const auto byte = hex_byte(part);
    if (!byte) return std::nullopt;
    rgb[i] = *byte;
  }
  return Colour{rgb[0], rgb[1], rgb[2]};
}

std::optional<Colour> read_rgb(std::string_view arguments) {
  const auto numbers = read_numbers(arguments);
  if (!numbers || numbers->size() != 3) return std::nullopt;
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint8_t>(std::lround(std::clamp((*numbers)[i], 0.0, 255.0)));
  };
  return Colour{byte(0), byte(1), byte(2)};
}

std::optional<Colour> read_colour(std::string_view text, const SvgStyle& style) {
  if (text == "currentColor" || text == "currentcolor") return style.current;
  if (text.starts_with('#')) return read_hex(text.substr(1));
  if (text.starts_with("rgb(") && text.ends_with(')')) return read_rgb(text.substr(4, text.size() - 5));
  for (const auto& [name, colour] : colour_names) {
    if (text == name || (text == "grey" && name == "gray")) return colour;
  }
  return std::nullopt;
}

SvgComplaint unknown_value(std::string_view name, std::string_view value, std::string_view hint) {
  return {fmt::format("`{}` cannot be `{}` here", name, value), std::string(hint)};
}

std::optional<SvgComplaint> set_paint(std::string_view name, std::string_view value, SvgStyle& style) {
  auto& paint = name == "fill" ? style.fill : style.stroke;
  if (value == "none" || value == "transparent") {
    paint.reset();
    return std::nullopt;
  }
  if (value.starts_with("url(")) {
    return SvgComplaint{fmt::format("a {} by gradient or pattern cannot be shown", name),
                        "use a plain colour, or export the picture as PNG"};
  }
  const auto colour = read_colour(value, style);
  if (!colour) return unknown_value(name, value, colour_hint);
  paint = *colour;
  return std::nullopt;
}

std::optional<SvgComplaint> check_opacity(std::string_view value) {
  const auto number = read_numbers(value);
  if (number && number->size() == 1 && number->front() >= 1) return std::nullopt;
  return SvgComplaint{"transparency cannot be shown",
                      "use the colour that it looks like, or export the picture as PNG"};
}

std::optional<SvgComplaint> set_number(std::string_view name, std::string_view value, double least, double& into) {
  const auto number = read_svg_length(value);
  if (!number || *number < least) return unknown_value(name, value, "write a number without a unit, or with px");
  into = *number;
  return std::nullopt;
}

template <class Value, std::size_t count>
std::optional<SvgComplaint> set_word(std::string_view name, std::string_view value,
                                     const std::array<std::pair<std::string_view, Value>, count>& words, Value& into) {
  for (const auto& [word, meaning] : words) {
    if (value != word) continue;
    into = meaning;
    return std::nullopt;
  }
  return unknown_value(name, value, "use a value that SVG 1.1 defines");
}

constexpr std::array<std::pair<std::string_view, FillRule>, 2> fill_rules{
    {{"nonzero", FillRule::nonzero}, {"evenodd", FillRule::even_odd}}};
constexpr std::array<std::pair<std::string_view, LineCap>, 3> caps{
    {{"butt", LineCap::butt}, {"round", LineCap::round}, {"square", LineCap::square}}};
constexpr std::array<std::pair<std::string_view, LineJoin>, 3> joins{
    {{"miter", LineJoin::miter}, {"round", LineJoin::round}, {"bevel", LineJoin::bevel}}};

std::optional<SvgComplaint> check_plain(std::string_view name, std::string_view value) {
  if (value == "none" || value == "normal" || value == "inherit") return std::nullopt;
  return SvgComplaint{fmt::format("`{}` cannot be shown", name),
                      "draw its outcome as plain shapes, or export the picture as PNG"};
}

std::optional<SvgComplaint> set_property(std::string_view name, std::string_view value, SvgStyle& style) {
  if (value == "inherit") return std::nullopt;
  if (name == "fill" || name == "stroke") return set_paint(name, value, style);
  if (name == "opacity" || name == "fill-opacity" || name == "stroke-opacity") return check_opacity(value);
  if (name == "fill-rule") return set_word(name, value, fill_rules, style.rule);
  if (name == "stroke-width") return set_number(name, value, 0, style.stroke_width);
  if (name == "stroke-linecap") return set_word(name, value, caps, style.cap);
  if (name == "stroke-linejoin") return set_word(name, value, joins, style.join);
  if (name == "stroke-miterlimit") return set_number(name, value, 1, style.miter_limit);
  if (name == "visibility") style.hidden = value != "visible";
  if (name == "display") style.absent = value == "none";
  if (std::find(plain_properties.begin(), plain_properties.end(), name) != plain_properties.end()) {
    return check_plain(name, value);
  }
  return std::nullopt;
}

}  // namespace

void append_declarations(std::string_view declarations, std::vector<SvgProperty>& properties) {
  while (!declarations.empty()) {
    const std::string_view one = declarations.substr(0, declarations.find(';'));
    declarations.remove_prefix(std::min(one.size() + 1, declarations.size()));
    const auto colon = one.find(':');
    if (colon != std::string_view::npos)
      properties.push_back({trim(one.substr(0, colon)), trim(one.substr(colon + 1))});
  }
}

std::optional<SvgComplaint> set_properties(std::span<const SvgProperty> properties, SvgStyle& style) {
  for (const auto& [name, value] : properties) {  // first, for others refer to it
    if (name != "color" || value == "inherit") continue;
    const auto colour = read_colour(value, style);
    if (!colour) return unknown_value(name, value, colour_hint);
    style.current = *colour;
  }
  for (const auto& [name, value] : properties) {
    if (auto complaint = set_property(name, value, style)) return complaint;
  }
  return std::nullopt;
}

}  // namespace andel::picture
