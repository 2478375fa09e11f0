// Reads sound YAML with libyaml, in a tenth of the time that yaml-cpp takes. Knows no spec and explains nothing: text
// that is no YAML, or unusual, is left to the parser whose marks and messages `yaml_syntax` goes by. What the builder
// notices, such as a key given twice, it says whichever of the two feeds it.
#pragma once

#include <string_view>

#include "load/yaml_tree_builder.hpp"

namespace andel::load {

/// Passes the events of a text's only document on. `text` is UTF-8 without a byte order mark, and begins at byte
/// `first_byte` of the file. Returns whether that went well and is all there is; if not, what was built is of no use.
bool send_events(std::string_view text, std::size_t first_byte, YamlTreeBuilder& builder);

}  // namespace andel::load
