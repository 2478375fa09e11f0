// A legend: signs with labels, on one line where there is room, else in rows of one length whose signs are aligned, or,
// for keys of unlike length, one after the other. What all labels of series have in common is said once, before them.
// Knows how to set and to draw entries; what an entry is in the structure, its user says.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compose/context.hpp"
#include "compose/document_builder.hpp"
#include "compose/series_texture.hpp"
#include "text/paragraph.hpp"

namespace andel::compose {

enum class LegendSign { none, swatch, mark };

enum class LegendFlow { columns, running };

struct LegendEntry {
  LegendSign sign = LegendSign::none;
  Colour colour;
  std::string label;
  SeriesTexture texture = SeriesTexture::solid;
};

/// An entry with its places relative to the legend's top left corner.
struct PlacedEntry {
  LegendSign sign = LegendSign::none;
  Colour colour;
  Rect sign_box;
  Point label;  ///< left end of the first baseline
  const text::SetParagraph* words = nullptr;
  SeriesTexture texture = SeriesTexture::solid;
};

struct Legend {
  std::optional<PlacedEntry> common;  ///< "Näringslivet:", where all labels began with it
  std::vector<PlacedEntry> entries;
  Pt size = 0;  ///< of the type
  Pt width = 0;
  Pt height = 0;    ///< from the first line's capitals to the last line's baseline
  Pt overflow = 0;  ///< by how much the widest word sticks out

  [[nodiscard]] bool empty() const { return entries.empty(); }
};

/// Labels without what all of them begin with: "200+ anställda" where each begins with "Näringslivet, ".
struct SharedLabels {
  std::string common;  ///< with a colon; empty where there is nothing in common
  std::vector<LegendEntry> entries;
};
SharedLabels share_labels(std::span<const LegendEntry> entries);

/// Sets entries in their order, row by row, in as few rows as fit the room's width; in the largest type within
/// the style's limits (in steps of half a point) at which they fit the room, else in the smallest.
Legend fit_legend(std::span<const LegendEntry> entries, LegendFlow flow, const TextStyle& style, Size room,
                  const Context& context);

void draw_sign(const PlacedEntry& entry, Point corner, const Owner& owner, DocumentBuilder& builder);
void draw_label(const PlacedEntry& entry, Point corner, const Owner& owner, DocumentBuilder& builder);

}  // namespace andel::compose
