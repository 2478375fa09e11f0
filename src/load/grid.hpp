// The grid of a page: margins and columns from the brand, rows from the layout. Turns names and numbers of
// cells into boxes. Knows no region.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/yaml_mapping.hpp"
#include "model/geometry.hpp"

namespace andel::load {

/// What a brand sets and a layout may change.
struct GridSettings {
  Pt left = 0;
  Pt right = 0;
  Pt top = 0;
  Pt bottom = 0;
  int columns = 1;
  Pt gutter = 0;  ///< between columns
};

/// Reads `margins`, `columns` and `gutter`, each of which may be missing.
void read_grid(YamlMapping& keys, GridSettings& settings, Diagnostics& diagnostics);

/// `[x, y, width, height]` in points; a negative x or y counts from the right or the bottom, % are of the page.
std::optional<Rect> read_box(YamlNode node, Size page, Diagnostics& diagnostics);

class PageGrid {
 public:
  /// Margins or gutters that leave no room are reported at `place`.
  PageGrid(Size page, const GridSettings& settings, Span place, Diagnostics& diagnostics);

  /// The rows from top to bottom: name to height. What does not fit between the margins is reported.
  void set_rows(YamlNode node, Diagnostics& diagnostics);

  /// Narrows a box to the columns `a-b`, counted from 1, or to the rows `upper` or `upper-lower`; false where
  /// there are no such ones.
  bool place_in_columns(YamlNode node, Rect& box, Diagnostics& diagnostics) const;
  bool place_in_rows(YamlNode node, Rect& box, Diagnostics& diagnostics) const;
  /// Narrows a box to the row of that name, if there is one.
  void place_in_row_of(std::string_view name, Rect& box) const;

  /// Whether margins and rows fit the page; if not, that has been reported, and boxes mean little.
  [[nodiscard]] bool is_sound() const { return is_sound_; }
  /// What the margins leave.
  [[nodiscard]] Rect area() const { return area_; }
  [[nodiscard]] Size page() const { return page_; }

 private:
  struct Row {
    std::string name;
    Pt top = 0;
    Pt height = 0;
  };

  [[nodiscard]] const Row* find_row(std::string_view name) const;
  [[nodiscard]] const Row* find_row(std::string_view name, Span span, Diagnostics& diagnostics) const;

  Size page_;
  GridSettings settings_;
  Rect area_;
  Pt column_width_ = 0;
  std::vector<Row> rows_;
  bool is_sound_ = true;
};

}  // namespace andel::load
