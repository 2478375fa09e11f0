// A layout of a brand: its rows and its regions, placed on the page.
#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "load/brand_draft.hpp"
#include "load/region_reader.hpp"
#include "load/yaml_values.hpp"
#include "support/nearest.hpp"

namespace andel::load {

namespace {

namespace fs = std::filesystem;

/// Files of a brand's folder that are no layouts.
constexpr std::array<std::string_view, 2> other_files{"brand", "furniture"};

/// Nothing where it is not known which regions there are: slides cannot be held against it.
std::optional<Layout> read_layout_file(const std::string& id, YamlNode root, BrandDraft& draft) {
  Diagnostics& diagnostics = draft.diagnostics;
  Layout layout;
  layout.id = id;
  layout.span = head_of(root);
  YamlMapping keys(root, fmt::format("layout `{}`", id), layout.span, diagnostics);
  keys.read("background", colour_of(draft.palette), layout.background);
  GridSettings settings = draft.grid;
  read_grid(keys, settings, diagnostics);
  PageGrid grid(draft.brand.page, settings, keys.place_of("margins").value_or(layout.span), diagnostics);
  if (const auto rows = keys.take("rows")) grid.set_rows(*rows, diagnostics);
  Spanned furniture;
  keys.read("furniture", read_spanned, furniture);
  if (!furniture.text.empty()) layout.furniture = read_furniture(furniture, draft);
  const auto regions = keys.require("regions");
  keys.refuse_unknown_keys();
  if (!regions) return std::nullopt;
  if (!regions->is_mapping() || regions->size() == 0) {
    report_wrong_type(*regions, "a mapping of regions", diagnostics);
    return std::nullopt;
  }
  RegionReader reader(grid, draft);
  for (std::size_t i = 0; i < regions->size(); ++i) {
    if (auto region = reader.read(regions->key(i), regions->value(i))) layout.regions.add(std::move(*region));
  }
  reader.check_legends(layout);
  return layout.regions.size() == regions->size() ? std::optional(std::move(layout)) : std::nullopt;
}

bool is_layout_name(std::string_view name) {
  const bool plain = name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") ==
                     std::string_view::npos;
  return plain && !name.empty() && std::find(other_files.begin(), other_files.end(), name) == other_files.end();
}

/// The layouts of a brand's folder, in alphabetical order.
std::vector<std::string> list_layouts(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code failure;
  for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end; entry.increment(failure)) {
    const fs::path& path = entry->path();
    if (path.extension() == ".yaml" && is_layout_name(path.stem().string())) names.push_back(path.stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

void read_layout(const Spanned& name, BrandDraft& draft) {
  const std::string path = (fs::path(draft.folder) / (name.text + ".yaml")).string();
  std::error_code failure;
  if (!is_layout_name(name.text) || !fs::is_regular_file(path, failure)) {
    const auto message = fmt::format("brand `{}` has no layout `{}`", draft.brand.id, name.text);
    auto& error = draft.diagnostics.error("unknown-layout", name.span, message);
    error.hints = suggest(name.text, list_layouts(draft.folder));
    if (error.hints.empty()) error.hints.push_back(fmt::format("a layout is a file in {}", draft.folder));
    return;
  }
  const auto root = draft.files.open(path, name.span);
  auto layout = root ? read_layout_file(name.text, *root, draft) : std::nullopt;
  if (layout) draft.brand.layouts.add(std::move(*layout));
}

}  // namespace andel::load
