#include "load/palette.hpp"

#include <charconv>

#include <fmt/format.h>

#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  unsigned bits = 0;
  const auto [stopped, failure] = std::from_chars(text.data() + 1, text.data() + 7, bits, 16);
  if (failure != std::errc() || stopped != text.data() + 7) return std::nullopt;
  const auto byte = [&](unsigned shift) { return static_cast<std::uint8_t>(bits >> shift & 0xFFu); };
  return Colour{byte(16), byte(8), byte(0)};
}

}  // namespace

void Palette::define(YamlNode node, const SourceMap& sources, Diagnostics& diagnostics) {
  if (!node.is_mapping()) {
    report_wrong_type(node, "a mapping from names to colours, such as `ink: \"#1E1B26\"`", diagnostics);
    return;
  }
  for (std::size_t i = 0; i < node.size(); ++i) {
    const YamlNode key = node.key(i);
    const YamlNode value = node.value(i);
    if (value.is_nothing()) {
      diagnostics.error("missing-value", key.span(), fmt::format("the colour `{}` has no value", key.text()))
          .hints.push_back("a `#` begins a remark: write the colour in quotes, as in \"#1E1B26\"");
    }
    auto name = read_id(key, IdUse::other, diagnostics);
    // A colour that cannot be read keeps its name, so that nothing else is reported because of it.
    const auto colour = value.is_nothing() ? std::nullopt : read(value, diagnostics);
    if (!name || !names_.add(*name, colours_.size(), key.span(), sources, diagnostics)) continue;
    colours_.push_back(colour.value_or(Colour{}));
  }
}

std::optional<Colour> Palette::read(YamlNode node, Diagnostics& diagnostics) const {
  if (!node.is_scalar()) {
    report_wrong_type(node, "a colour", diagnostics);
    return std::nullopt;
  }
  const std::string text(node.text());
  if (text.starts_with('#')) {
    const auto colour = parse_colour(text);
    if (!colour) report_wrong_type(node, "a colour such as \"#B4005A\"", diagnostics);
    return colour;
  }
  const auto position = names_.find(text, node.span(), diagnostics);
  return position ? std::optional(colours_[*position]) : std::nullopt;
}

}  // namespace andel::load
