#include "load/region_reader.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "load/lengths.hpp"
#include "load/yaml_values.hpp"
#include "support/nearest.hpp"

namespace andel::load {

namespace {

constexpr Words<RegionKind, 5> region_kinds{{{"text", RegionKind::text},
                                             {"bars", RegionKind::bars},
                                             {"legend", RegionKind::legend},
                                             {"picture", RegionKind::picture},
                                             {"story", RegionKind::story}}};
constexpr Words<TextRole, 5> text_roles{{{"title", TextRole::title},
                                         {"subtitle", TextRole::subtitle},
                                         {"heading", TextRole::heading},
                                         {"body", TextRole::body},
                                         {"note", TextRole::note}}};
constexpr Words<Anchor, 3> anchors{{{"top", Anchor::top}, {"middle", Anchor::middle}, {"bottom", Anchor::bottom}}};
constexpr Words<Presence, 2> presences{{{"true", Presence::required}, {"false", Presence::optional}}};

/// Keys of a slide, which a region therefore cannot have for its id.
constexpr std::array<std::string_view, 3> slide_keys{"layout", "for each", "include"};

}  // namespace

std::optional<Region> RegionReader::read(YamlNode key, YamlNode value) {
  auto id = read_id(key, IdUse::other, diagnostics_);
  if (!id) return std::nullopt;
  if (std::find(slide_keys.begin(), slide_keys.end(), *id) != slide_keys.end()) {
    diagnostics_.error("reserved-id", key.span(), fmt::format("`{}` is a key of every slide", *id))
        .hints.push_back("choose another id");
  }
  YamlMapping keys(value, fmt::format("region `{}`", *id), key.span(), diagnostics_);
  const auto kind = keys.take("kind");
  const auto read_kind = kind ? one_of(region_kinds)(*kind, diagnostics_) : RegionKind::text;
  if (!read_kind) return std::nullopt;
  Region region;
  region.id = std::move(*id);
  region.kind = *read_kind;
  region.span = key.span();
  keys.read("required", one_of(presences), region.presence);
  if (region.kind == RegionKind::text) {
    read_text_keys(keys, region);
  } else if (region.kind == RegionKind::picture) {
    read_picture_keys(keys, region);
  } else if (region.kind == RegionKind::story) {
    read_story_keys(keys, region);
  } else {
    keys.require("style", chart_style_of(draft_), region.chart_style);
  }
  if (region.kind == RegionKind::legend) read_legend_keys(keys, region);
  region.box = read_place(keys, region.id);
  keys.refuse_unknown_keys();
  return region;
}

void RegionReader::check_legends(const Layout& layout) const {
  std::vector<std::string> bars;
  for (const auto& region : layout.regions) {
    if (region.kind == RegionKind::bars) bars.push_back(region.id);
  }
  for (const auto& name : legend_names_) {
    if (std::find(bars.begin(), bars.end(), name.text) != bars.end()) continue;
    const auto message = fmt::format("this layout has no bars region `{}`", name.text);
    diagnostics_.error("unknown-region", name.span, message).hints = suggest(name.text, bars);
  }
}

/// A text that is named for its role or its style has that one, unless it says otherwise.
void RegionReader::read_text_keys(YamlMapping& keys, Region& region) {
  const auto role = std::ranges::find(text_roles, region.id, &decltype(text_roles)::value_type::first);
  if (role != text_roles.end()) region.role = role->second;
  keys.read("role", one_of(text_roles), region.role);
  if (const auto style = keys.has("style") ? std::nullopt : draft_.styles.find(region.id)) {
    region.style = StyleId{static_cast<std::uint32_t>(*style)};
  } else {
    keys.require("style", style_of(draft_), region.style);
  }
  keys.read("anchor", one_of(anchors), region.anchor);
  keys.read("text columns", read_count, region.columns);
  keys.read("gutter", read_length, region.gutter);
}

void RegionReader::read_story_keys(YamlMapping& keys, Region& region) {
  Spanned continues;
  keys.read("continues", read_spanned, continues);
  region.continues = continues.text;
  if (region.continues.empty()) {
    keys.require("style", style_of(draft_), region.style);
    keys.require("headings", style_of(draft_), region.headings);
  }
  keys.read("text columns", read_count, region.columns);
  keys.read("gutter", read_length, region.gutter);
}

void RegionReader::read_picture_keys(YamlMapping& keys, Region& region) {
  keys.read("caption", style_of(draft_), region.caption);
  keys.read("fit", one_of(picture_fits), region.fit);
  keys.read("anchor", one_of(anchors), region.anchor);
  keys.read("align", one_of(aligns), region.align);
}

void RegionReader::read_legend_keys(YamlMapping& keys, Region& region) {
  std::vector<Spanned> names;
  keys.require("legend of", read_texts, names);
  for (auto& name : names) {
    region.legend_of.push_back(name.text);
    legend_names_.push_back(std::move(name));
  }
}

Rect RegionReader::read_place(YamlMapping& keys, const std::string& id) {
  const auto box = keys.take("box");
  const auto columns = keys.take("columns");
  const auto rows = keys.take("rows");
  if (box && (columns || rows)) {
    diagnostics_.error("conflicting-keys", *keys.place_of("box"), fmt::format("{} is placed twice", keys.name()))
        .hints.push_back("give either `box`, or `columns` and `rows`");
  }
  Rect place = grid_.area();
  bool is_placed = true;
  if (box) {
    const auto read = read_box(*box, grid_.page(), diagnostics_);
    is_placed = read.has_value();
    place = read.value_or(place);
  } else {
    if (columns) is_placed = grid_.place_in_columns(*columns, place, diagnostics_);
    if (rows) {
      is_placed = grid_.place_in_rows(*rows, place, diagnostics_) && is_placed;
    } else {
      grid_.place_in_row_of(id, place);
    }
  }
  if (is_placed && grid_.is_sound()) check_place(place, keys);
  return place;
}

void RegionReader::check_place(const Rect& place, const YamlMapping& keys) {
  constexpr Pt sum_error = 0.01;  // lengths in cm do not add up exactly
  const Size page = grid_.page();
  const Pt beyond = std::max({-place.x, -place.y, place.right() - page.width, place.bottom() - page.height});
  if (beyond <= sum_error) return;
  diagnostics_.error("region-outside-page", keys.place_of("box").value_or(keys.place()),
                     fmt::format("{} reaches {:.2f} cm beyond the page", keys.name(), beyond / points_per_cm));
}

}  // namespace andel::load
