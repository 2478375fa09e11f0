#include "load/style_sheet.hpp"

#include <fmt/format.h>

#include "load/yaml_values.hpp"

namespace andel::load {

StyleSheet::StyleSheet(YamlNode node, std::string kind, const SourceMap& sources, Diagnostics& diagnostics)
    : diagnostics_(diagnostics), names_(kind) {
  if (!node.is_mapping()) {
    report_wrong_type(node, fmt::format("a mapping of {}s", kind), diagnostics);
    return;
  }
  styles_.reserve(node.size());
  for (std::size_t i = 0; i < node.size(); ++i) {
    auto id = read_id(node.key(i), IdUse::other, diagnostics);
    const Span place = node.key(i).span();
    if (!id || !names_.add(*id, styles_.size(), place, sources, diagnostics)) continue;
    const std::string name = fmt::format("{} `{}`", kind, *id);
    styles_.push_back({std::move(*id), YamlMapping(node.value(i), name, place, diagnostics), {}});
  }
  resolve_likes();
  cut_circles();
}

bool StyleSheet::has(std::size_t style, std::string_view key) const {
  return styles_[style].keys.has(key) || find_inherited(style, key).has_value();
}

Span StyleSheet::place_of(std::size_t style, std::string_view key) const {
  return styles_[style].keys.place_of(key).value_or(span(style));
}

void StyleSheet::refuse_unknown_keys() const {
  for (const auto& style : styles_) style.keys.refuse_unknown_keys();
}

void StyleSheet::resolve_likes() {
  for (auto& style : styles_) {
    const auto like = style.keys.take("like");
    const auto name = like ? read_text(*like, diagnostics_) : std::nullopt;
    if (name) style.like = names_.find(*name, like->span(), diagnostics_);
  }
}

void StyleSheet::cut_circles() {
  for (std::size_t start = 0; start < styles_.size(); ++start) {
    std::string chain = styles_[start].id;
    auto next = styles_[start].like;
    for (std::size_t steps = 0; next && *next != start && steps < styles_.size(); ++steps) {
      chain += " -> " + styles_[*next].id;
      next = styles_[*next].like;
    }
    if (next != start) continue;
    diagnostics_.error("style-cycle", place_of(start, "like"), fmt::format("{} is like itself", name(start)))
        .hints.push_back(chain + " -> " + styles_[start].id);
    styles_[start].like.reset();
  }
}

void StyleSheet::report_missing(std::size_t style, std::string_view key) {
  // What is missing from the style that this one is like has been reported there.
  if (!styles_[style].keys.is_sound() || styles_[style].keys.has("like") || has(style, key)) return;
  diagnostics_.error("missing-key", span(style), fmt::format("{} lacks the key `{}`", name(style), key));
}

std::optional<YamlNode> StyleSheet::find_inherited(std::size_t style, std::string_view key) const {
  for (auto next = styles_[style].like; next; next = styles_[*next].like) {
    for (const auto& entry : styles_[*next].keys.entries()) {
      if (entry.key.is_scalar() && entry.key.text() == key && !entry.value.is_nothing()) return entry.value;
    }
  }
  return std::nullopt;
}

}  // namespace andel::load
