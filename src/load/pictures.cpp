// A picture: what a `picture` region of a slide says.
#include <fmt/format.h>

#include "load/report.hpp"
#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

/// PDF/UA-1, 7.3: no picture without words in its place.
void require_words(const YamlMapping& keys, const SourceText& alternative, Diagnostics& diagnostics) {
  if (!keys.is_sound() || alternative.text().find_first_not_of(" \t\n") != std::string::npos) return;
  diagnostics
      .error("missing-alternative", keys.place_of("alternative").value_or(keys.place()),
             fmt::format("{} has no words in its place", keys.name()))
      .hints.emplace_back("say in `alternative` what it tells, for readers who cannot see it");
}

}  // namespace

std::optional<PictureSpec> read_picture_region(YamlNode node, const std::string& region, Span place, SpecFiles& files) {
  Diagnostics& diagnostics = files.diagnostics();
  YamlMapping keys(node, fmt::format("picture `{}`", region), place, diagnostics);
  PictureSpec picture;
  const auto name = keys.require("file");
  if (name) picture.picture = files.open_picture(*name);
  picture.span = name ? name->span() : place;
  keys.read("alternative", read_source_text, picture.alternative);
  keys.read("caption", read_source_text, picture.caption);
  keys.read("fit", one_of(picture_fits), picture.fit);
  require_words(keys, picture.alternative, diagnostics);
  keys.refuse_unknown_keys();
  return picture.picture ? std::optional(std::move(picture)) : std::nullopt;
}

}  // namespace andel::load
