// The colours of a brand: `"#B4005A"`, or the name that the brand gives one. Knows no style.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/names.hpp"
#include "load/yaml_document.hpp"
#include "model/colour.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

class Palette {
 public:
  /// Reads the `colours:` of a brand: names and what they stand for.
  void define(YamlNode node, const SourceMap& sources, Diagnostics& diagnostics);

  [[nodiscard]] std::optional<Colour> read(YamlNode node, Diagnostics& diagnostics) const;

 private:
  std::vector<Colour> colours_;
  Names<std::size_t> names_{"colour"};
};

/// A reader of the palette's colours, for a mapping's keys.
inline auto colour_of(const Palette& palette) {
  return [&palette](YamlNode node, Diagnostics& diagnostics) { return palette.read(node, diagnostics); };
}

}  // namespace andel::load
