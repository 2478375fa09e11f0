// Reads one region of a layout after the other, and places it on the page's grid.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/brand_draft.hpp"
#include "load/grid.hpp"
#include "load/yaml_mapping.hpp"
#include "model/layout.hpp"

namespace andel::load {

class RegionReader {
 public:
  RegionReader(const PageGrid& grid, BrandDraft& draft) : grid_(grid), draft_(draft), diagnostics_(draft.diagnostics) {}

  /// Nothing where there is no usable id or kind.
  std::optional<Region> read(YamlNode key, YamlNode value);

  /// Reports legends of what is no bars region of the layout; to be called when all regions are read.
  void check_legends(const Layout& layout) const;

 private:
  void read_text_keys(YamlMapping& keys, Region& region);
  void read_story_keys(YamlMapping& keys, Region& region);
  void read_picture_keys(YamlMapping& keys, Region& region);
  void read_legend_keys(YamlMapping& keys, Region& region);
  /// From `box`, or from `columns` and `rows`; without rows, in the row that has the region's id, if there is one.
  Rect read_place(YamlMapping& keys, const std::string& id);
  void check_place(const Rect& place, const YamlMapping& keys);

  const PageGrid& grid_;
  BrandDraft& draft_;
  Diagnostics& diagnostics_;
  std::vector<Spanned> legend_names_;
};

}  // namespace andel::load
