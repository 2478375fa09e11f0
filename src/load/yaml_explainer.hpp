// Reads YAML with yaml-cpp, whatever is wrong or unusual in it, and says what is wrong with it. Slow by comparison:
// sound files do not come here. Knows no spec.
#pragma once

#include <memory>
#include <string_view>

#include "load/yaml_document.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

/// The tree of a text, the content of `file` from byte `first_byte` on. Mistakes of syntax, more than one document,
/// duplicate keys, tags and texts cut short are reported; nothing is returned where no sound tree came out.
std::unique_ptr<const YamlDocument> explain_yaml(FileId file, std::string_view text, std::size_t first_byte,
                                                 Diagnostics& diagnostics);

}  // namespace andel::load
