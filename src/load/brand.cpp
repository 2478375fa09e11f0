#include "load/brand.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "load/brand_draft.hpp"
#include "load/fonts.hpp"
#include "load/lengths.hpp"
#include "load/yaml_values.hpp"
#include "support/nearest.hpp"

namespace andel::load {

namespace {

namespace fs = std::filesystem;

struct PageFormat {
  std::string_view name;
  double width;  // cm
  double height;
};

constexpr std::array<PageFormat, 4> page_formats{
    {{"4:3", 25.4, 19.05}, {"16:9", 33.867, 19.05}, {"A4", 21, 29.7}, {"A4 landscape", 29.7, 21}}};

std::optional<Size> read_page(YamlNode node, Diagnostics& diagnostics) {
  if (node.is_sequence() && node.size() == 2) {
    const auto width = read_size(node.element(0), diagnostics);
    const auto height = read_size(node.element(1), diagnostics);
    return width && height ? std::optional(Size{*width, *height}) : std::nullopt;
  }
  std::vector<std::string> names;
  for (const auto& format : page_formats) {
    if (node.text() == format.name) return Size{format.width * points_per_cm, format.height * points_per_cm};
    names.emplace_back(format.name);
  }
  names.emplace_back("[width, height]");
  report_unknown_word(node, names, diagnostics);
  return std::nullopt;
}

bool has_brand(const fs::path& folder) {
  std::error_code failure;
  return fs::is_regular_file(folder / "brand.yaml", failure);
}

/// The brands that can be named, in alphabetical order.
std::vector<std::string> list_brands(const Environment& environment) {
  std::vector<std::string> names;
  for (const auto& folder : environment.layout_folders) {
    std::error_code failure;
    for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end; entry.increment(failure)) {
      if (has_brand(entry->path())) names.push_back(entry->path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::string> find_folder(const Spanned& name, const std::string& report, const Environment& environment,
                                       Diagnostics& diagnostics) {
  const bool is_path = name.text.find('/') != std::string::npos;
  if (is_path) {
    const std::string folder = resolve_path(report, name.text);
    if (has_brand(folder)) return folder;
    diagnostics.error("unknown-brand", name.span, fmt::format("the folder `{}` has no brand.yaml", folder));
    return std::nullopt;
  }
  for (const auto& folder : environment.layout_folders) {
    const fs::path candidate = (fs::path(folder) / name.text).lexically_normal();
    if (!name.text.empty() && has_brand(candidate)) return candidate.string();
  }
  const auto brands = list_brands(environment);
  auto& error = diagnostics.error("unknown-brand", name.span, fmt::format("unknown brand `{}`", name.text));
  error.hints = suggest(name.text, brands);
  if (has_brand(resolve_path(report, name.text))) {
    error.hints = {fmt::format("a brand in a folder beside the report is named by its path: `./{}`", name.text)};
  } else if (brands.empty()) {
    error.hints.push_back(fmt::format("no brand was found in {}", fmt::join(environment.layout_folders, ", ")));
  }
  return std::nullopt;
}

void read_faces(YamlNode node, const FontManifest& manifest, BrandDraft& draft) {
  if (!node.is_mapping()) {
    report_wrong_type(node, "a mapping from names to faces, such as `bold: Lato bold`", draft.diagnostics);
    return;
  }
  for (std::size_t i = 0; i < node.size(); ++i) {
    const auto name = read_id(node.key(i), IdUse::other, draft.diagnostics);
    auto face = manifest.find(node.value(i), draft.diagnostics);
    const Span place = node.key(i).span();
    const std::size_t position = draft.face_sources.size();
    if (!name || !draft.faces.add(*name, position, place, draft.files.sources(), draft.diagnostics)) continue;
    draft.face_sources.push_back(std::move(face));
  }
}

void read_fallbacks(YamlNode node, BrandDraft& draft) {
  if (!node.is_sequence()) {
    report_wrong_type(node, "a list of faces", draft.diagnostics);
    return;
  }
  for (std::size_t i = 0; i < node.size(); ++i) {
    if (const auto face = read_face(node.element(i), draft, draft.diagnostics)) draft.brand.fallbacks.push_back(*face);
  }
}

void read_brand_file(YamlMapping& keys, const Environment& environment, BrandDraft& draft) {
  keys.read("house", read_text, draft.brand.house);
  keys.read("copyright", read_text, draft.brand.copyright);
  keys.require("page", read_page, draft.brand.page);
  if (const auto node = keys.take("grid")) {
    YamlMapping grid(*node, "`grid`", node->span(), draft.diagnostics);
    read_grid(grid, draft.grid, draft.diagnostics);
    grid.refuse_unknown_keys();
  }
  if (const auto node = keys.take("colours")) draft.palette.define(*node, draft.files.sources(), draft.diagnostics);
  if (const auto node = keys.require("faces")) {
    read_faces(*node, FontManifest(environment.font_folders, draft.files), draft);
  }
  if (const auto node = keys.require("styles")) read_text_styles(*node, draft);
  if (const auto node = keys.take("charts")) read_chart_styles(*node, draft);
  if (const auto node = keys.take("fallbacks")) read_fallbacks(*node, draft);
  keys.refuse_unknown_keys();
}

}  // namespace

std::optional<FaceId> read_face(YamlNode node, BrandDraft& draft, Diagnostics& diagnostics) {
  const auto name = read_text(node, diagnostics);
  if (!name) return std::nullopt;
  const auto position = draft.faces.find(*name, node.span(), diagnostics);
  if (!position || !draft.face_sources[*position]) return std::nullopt;
  const auto used = draft.used_faces.find(*name);
  if (used != draft.used_faces.end()) return used->second;
  const FaceId id = draft.brand.faces.add(*draft.face_sources[*position]);
  draft.used_faces.emplace(*name, id);
  return id;
}

std::optional<Brand> read_brand(const Spanned& name, const std::vector<Spanned>& layouts, const std::string& report,
                                const Environment& environment, SpecFiles& files) {
  const auto folder = find_folder(name, report, environment, files.diagnostics());
  if (!folder) return std::nullopt;
  const auto root = files.open((fs::path(*folder) / "brand.yaml").string(), name.span);
  if (!root) return std::nullopt;
  BrandDraft draft{files, files.diagnostics(), *folder};
  draft.brand.id = fs::path(*folder).filename().string();
  YamlMapping keys(*root, "the brand", head_of(*root), files.diagnostics());
  read_brand_file(keys, environment, draft);
  // Boxes of layouts would all be wrong on a page of unknown size.
  if (draft.brand.page.width <= 0) return draft.brand;
  for (const auto& layout : layouts) read_layout(layout, draft);
  return std::move(draft.brand);
}

}  // namespace andel::load
