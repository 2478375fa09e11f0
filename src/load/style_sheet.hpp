// Styles that may be `like:` one another: a key that a style does not give is looked up in the one it is
// like. Knows no particular style.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/names.hpp"
#include "load/yaml_mapping.hpp"
#include "model/layout.hpp"

namespace andel::load {

class StyleSheet {
 public:
  /// `kind` names in messages what these are: "style", "chart style".
  StyleSheet(YamlNode node, std::string kind, const SourceMap& sources, Diagnostics& diagnostics);

  [[nodiscard]] std::size_t size() const { return styles_.size(); }
  [[nodiscard]] const std::string& id(std::size_t style) const { return styles_[style].id; }
  [[nodiscard]] Span span(std::size_t style) const { return styles_[style].keys.place(); }
  [[nodiscard]] const std::string& name(std::size_t style) const { return styles_[style].keys.name(); }
  [[nodiscard]] const Names<std::size_t>& names() const { return names_; }

  /// Whether a style gives a key, itself or through others.
  [[nodiscard]] bool has(std::size_t style, std::string_view key) const;
  /// Where it does, or where the style itself stands.
  [[nodiscard]] Span place_of(std::size_t style, std::string_view key) const;

  /// The value of a key, its own or that of the style it is like; `into` keeps what it holds where neither
  /// has one. A wrong value is reported once, in the style that writes it.
  template <class Reader, class Value>
  void read(std::size_t style, std::string_view key, const Reader& reader, Value& into) {
    if (const auto own = styles_[style].keys.take(key)) {
      if (auto value = reader(*own, diagnostics_)) into = std::move(*value);
      return;
    }
    Diagnostics reported_there;
    const auto inherited = find_inherited(style, key);
    if (!inherited) return;
    if (auto value = reader(*inherited, reported_there)) into = std::move(*value);
  }
  /// The same, with an error where nothing gives the key.
  template <class Reader, class Value>
  void require(std::size_t style, std::string_view key, const Reader& reader, Value& into) {
    read(style, key, reader, into);
    report_missing(style, key);
  }

  void refuse_unknown_keys() const;

 private:
  struct Style {
    std::string id;
    YamlMapping keys;
    std::optional<std::size_t> like;
  };

  void resolve_likes();
  void cut_circles();
  void report_missing(std::size_t style, std::string_view key);
  [[nodiscard]] std::optional<YamlNode> find_inherited(std::size_t style, std::string_view key) const;

  Diagnostics& diagnostics_;
  Names<std::size_t> names_;
  std::vector<Style> styles_;
};

}  // namespace andel::load
