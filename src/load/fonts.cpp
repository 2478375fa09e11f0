#include "load/fonts.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "load/yaml_mapping.hpp"
#include "load/yaml_values.hpp"
#include "support/nearest.hpp"

namespace andel::load {

namespace {

/// 64 digits, in lower case.
std::optional<std::string> read_sha256(YamlNode node, Diagnostics& diagnostics) {
  const std::string_view text = node.text();
  const bool digits = text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  if (text.size() == 64 && digits) return std::string(text);
  report_wrong_type(node, "a SHA-256 checksum of 64 digits in lower case", diagnostics);
  return std::nullopt;
}

}  // namespace

FontManifest::FontManifest(const std::vector<std::string>& folders, SpecFiles& files) {
  Diagnostics& diagnostics = files.diagnostics();
  for (const auto& folder : folders) {
    const std::string path = (std::filesystem::path(folder) / "fonts.yaml").lexically_normal().string();
    searched_.push_back(path);
    std::error_code failure;
    if (!std::filesystem::exists(path, failure)) continue;
    const auto root = files.open(path, Span{});
    if (!root) continue;
    YamlMapping keys(*root, "the font manifest", head_of(*root), diagnostics);
    const auto families = keys.require("families");
    keys.refuse_unknown_keys();
    if (!families) continue;
    if (!families->is_mapping()) {
      report_wrong_type(*families, "a mapping of families", diagnostics);
      continue;
    }
    for (std::size_t i = 0; i < families->size(); ++i) {
      read_family(std::string(families->key(i).text()), families->key(i), families->value(i), files);
    }
  }
}

std::optional<FaceSource> FontManifest::find(YamlNode name, Diagnostics& diagnostics) const {
  const std::string_view text = name.text();
  const auto space = text.rfind(' ');
  if (!name.is_scalar() || space == std::string_view::npos) {
    report_wrong_type(name, "a family and a face, such as `Lato bold`", diagnostics);
    return std::nullopt;
  }
  const std::string family(text.substr(0, text.find_last_not_of(' ', space) + 1));
  const std::string face(text.substr(space + 1));
  std::vector<std::string> faces;
  for (const auto& source : faces_) {
    if (source.family != family) continue;
    if (source.name == face) return source;
    faces.push_back(source.name);
  }
  if (!faces.empty()) {
    const auto message = fmt::format("the family `{}` has no face `{}`", family, face);
    diagnostics.error("unknown-font", name.span(), message).hints = suggest(face, faces);
    return std::nullopt;
  }
  auto& error = diagnostics.error("unknown-font", name.span(), fmt::format("unknown font family `{}`", family));
  error.hints = suggest(family, families_);
  if (families_.empty()) {
    error.hints.push_back(fmt::format("no font is declared in {}", fmt::join(searched_, " or ")));
  } else if (nearest(family, families_).empty()) {
    error.hints.emplace_back("another family is declared in a `fonts.yaml`, in a folder `fonts` beside the report");
  }
  return std::nullopt;
}

void FontManifest::read_family(std::string name, YamlNode key, YamlNode value, SpecFiles& files) {
  Diagnostics& diagnostics = files.diagnostics();
  YamlMapping keys(value, fmt::format("family `{}`", name), key.span(), diagnostics);
  FaceSource pattern;
  pattern.family = std::move(name);
  std::string folder;
  keys.read("package", read_text, pattern.package);
  keys.read("licence", read_text, pattern.licence);
  keys.read("folder", read_text, folder);
  const auto faces = keys.require("faces");
  keys.refuse_unknown_keys();
  if (!faces) return;
  if (!faces->is_mapping()) {
    report_wrong_type(*faces, "a mapping of faces", diagnostics);
    return;
  }
  const std::string manifest = files.sources()[key.span().file].path();
  for (std::size_t i = 0; i < faces->size(); ++i) {
    FaceSource face = pattern;
    face.name = faces->key(i).text();
    face.span = faces->key(i).span();
    YamlMapping face_keys(faces->value(i), fmt::format("face `{}`", face.name), face.span, diagnostics);
    std::string file;
    face_keys.require("file", read_text, file);
    face_keys.read("sha256", read_sha256, face.sha256);
    face_keys.refuse_unknown_keys();
    face.path = resolve_path(manifest, (std::filesystem::path(folder) / file).string());
    add(std::move(face));
  }
}

void FontManifest::add(FaceSource face) {
  const bool taken = std::any_of(faces_.begin(), faces_.end(), [&](const FaceSource& other) {
    return other.family == face.family && other.name == face.name;
  });
  if (taken) return;
  if (std::find(families_.begin(), families_.end(), face.family) == families_.end()) families_.push_back(face.family);
  faces_.push_back(std::move(face));
}

}  // namespace andel::load
