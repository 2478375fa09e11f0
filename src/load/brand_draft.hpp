// What the parts of the brand reader share: the brand as far as it is read, and who has which name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "load/grid.hpp"
#include "load/names.hpp"
#include "load/palette.hpp"
#include "load/spec_files.hpp"
#include "load/yaml_values.hpp"
#include "model/layout.hpp"

namespace andel::load {

/// Where words and pictures stand, for text styles and regions.
inline constexpr Words<Align, 3> aligns{{{"left", Align::left}, {"centre", Align::centre}, {"right", Align::right}}};

struct BrandDraft {
  SpecFiles& files;
  Diagnostics& diagnostics;
  std::string folder;  ///< of brand.yaml
  Brand brand{};
  Palette palette{};
  GridSettings grid{};
  Names<std::size_t> faces{"face"};                       ///< positions are those of `face_sources`
  std::vector<std::optional<FaceSource>> face_sources{};  ///< nothing for a font that is unknown, which is reported
  std::map<std::string, FaceId> used_faces{};
  Names<std::size_t> styles{"style"};  ///< positions are those of the brand's tables
  Names<std::size_t> chart_styles{"chart style"};
  std::map<std::string, std::vector<Furniture>> furniture{};  ///< those that layouts asked for
};

/// A style of text or of charts by its name, for a mapping's keys.
inline auto style_of(const BrandDraft& draft) {
  return [&draft](YamlNode node, Diagnostics& diagnostics) -> std::optional<StyleId> {
    const auto name = read_text(node, diagnostics);
    const auto found = name ? draft.styles.find(*name, node.span(), diagnostics) : std::nullopt;
    return found ? std::optional(StyleId{static_cast<std::uint32_t>(*found)}) : std::nullopt;
  };
}
inline auto chart_style_of(const BrandDraft& draft) {
  return [&draft](YamlNode node, Diagnostics& diagnostics) -> std::optional<ChartStyleId> {
    const auto name = read_text(node, diagnostics);
    const auto found = name ? draft.chart_styles.find(*name, node.span(), diagnostics) : std::nullopt;
    return found ? std::optional(ChartStyleId{static_cast<std::uint32_t>(*found)}) : std::nullopt;
  };
}

/// The face of a name that the brand's `faces:` define.
std::optional<FaceId> read_face(YamlNode node, BrandDraft& draft, Diagnostics& diagnostics);

void read_text_styles(YamlNode node, BrandDraft& draft);
void read_chart_styles(YamlNode node, BrandDraft& draft);
/// Reads the layout file of that name; unknown names are reported at `asked_at`.
void read_layout(const Spanned& name, BrandDraft& draft);
/// What every page of a layout carries, by its name in furniture.yaml. Read once per name.
const std::vector<Furniture>& read_furniture(const Spanned& name, BrandDraft& draft);

}  // namespace andel::load
