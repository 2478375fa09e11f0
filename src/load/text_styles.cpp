// The text styles of a brand.
#include <array>

#include <fmt/format.h>

#include "load/brand_draft.hpp"
#include "load/lengths.hpp"
#include "load/style_sheet.hpp"
#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

constexpr Words<Hyphenation, 2> hyphenations{{{"on", Hyphenation::on}, {"off", Hyphenation::off}}};
constexpr Words<LineBreaking, 2> breakings{{{"even", LineBreaking::even}, {"balanced", LineBreaking::balanced}}};

/// Lines closer than half the size would run into each other.
std::optional<double> read_leading(YamlNode node, Diagnostics& diagnostics) {
  const auto leading = node.is_scalar() ? parse_number(node.text()) : std::nullopt;
  if (leading && *leading >= 0.5 && *leading <= 5) return leading;
  report_wrong_type(node, "a multiple of the size from 0.5 to 5", diagnostics);
  return std::nullopt;
}

TextStyle read_text_style(std::size_t i, StyleSheet& sheet, BrandDraft& draft) {
  const auto face = [&](YamlNode node, Diagnostics& diagnostics) { return read_face(node, draft, diagnostics); };
  TextStyle style;
  style.id = sheet.id(i);
  style.span = sheet.span(i);
  sheet.require(i, "face", face, style.face);
  style.strong_face = style.emphasis_face = style.face;
  sheet.read(i, "strong", face, style.strong_face);
  sheet.read(i, "emphasis", face, style.emphasis_face);
  sheet.require(i, "size", read_size, style.size);
  style.min_size = style.size;
  sheet.read(i, "min size", read_size, style.min_size);
  sheet.read(i, "leading", read_leading, style.leading);
  sheet.read(i, "space after", read_length, style.space_after);
  sheet.read(i, "indent", read_length, style.indent);
  sheet.require(i, "colour", colour_of(draft.palette), style.colour);
  sheet.read(i, "align", one_of(aligns), style.align);
  sheet.read(i, "hyphenation", one_of(hyphenations), style.hyphenation);
  sheet.read(i, "breaking", one_of(breakings), style.breaking);
  if (style.min_size > style.size) {
    draft.diagnostics.error("bad-value", sheet.place_of(i, "min size"),
                            fmt::format("{} may not be smaller than {} pt, but its size is {} pt", sheet.name(i),
                                        style.min_size, style.size));
  }
  return style;
}

}  // namespace

void read_text_styles(YamlNode node, BrandDraft& draft) {
  StyleSheet sheet(node, "style", draft.files.sources(), draft.diagnostics);
  for (std::size_t i = 0; i < sheet.size(); ++i) draft.brand.styles.add(read_text_style(i, sheet, draft));
  sheet.refuse_unknown_keys();
  draft.styles = sheet.names();
}

}  // namespace andel::load
