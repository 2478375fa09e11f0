// Reads a YAML file into a tree: quickly where it is sound (yaml_events.hpp), else by the parser that knows what is
// wrong (yaml_explainer.hpp). Knows no spec and neither of their libraries.
#pragma once

#include <memory>

#include "load/yaml_document.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

/// The tree of a file of `sources`, which must outlive it. Bytes that are not UTF-8, mistakes of syntax, more
/// than one document, duplicate keys and tags are reported; nothing is returned where no sound tree came out.
std::unique_ptr<const YamlDocument> parse_yaml(FileId file, const SourceMap& sources, Diagnostics& diagnostics);

}  // namespace andel::load
