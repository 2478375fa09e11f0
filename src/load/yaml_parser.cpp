#include "load/yaml_parser.hpp"

#include <algorithm>

#include "load/yaml_events.hpp"
#include "load/yaml_explainer.hpp"
#include "load/yaml_tree_builder.hpp"
#include "support/unicode.hpp"

namespace andel::load {

namespace {

constexpr std::size_t largest_file = 16u << 20;  // a spec is a few kilobytes; places are kept in 32 bits
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Whether the bytes are text at all. yaml-cpp checks no encoding, and takes U+0004 for the end of the file.
bool check_text(FileId file, std::string_view text, Diagnostics& diagnostics) {
  if (text.size() > largest_file) {
    diagnostics.error("yaml-encoding", {file, 0, 1}, "this file is too large for a spec (more than 16 MB)");
    return false;
  }
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    diagnostics.error("yaml-encoding", {file, 0, 1}, "this is UTF-16 text")
        .hints.emplace_back("save the file as UTF-8 in your editor");
    return false;
  }
  if (text.find('\0') != std::string_view::npos) {
    diagnostics.error("yaml-encoding", {file, 0, 1}, "this is no text file")
        .hints.emplace_back("a spec is YAML text; a data file is named in the codebook: `data: wave.sav`");
    return false;
  }
  if (const std::size_t bad = find_invalid_utf8(text); bad != std::string_view::npos) {
    diagnostics.error("yaml-encoding", {file, bad, bad + 1}, "this is not UTF-8 text")
        .hints.push_back("save the file as UTF-8 in your editor");
    return false;
  }
  const auto control = std::find_if(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
  });
  if (control == text.end()) return true;
  const auto at = static_cast<std::size_t>(control - text.begin());
  diagnostics.error("yaml-encoding", {file, at, at + 1}, "a control character cannot stand in a spec")
      .hints.push_back("delete the invisible character here");
  return false;
}

}  // namespace

std::unique_ptr<const YamlDocument> parse_yaml(FileId file, const SourceMap& sources, Diagnostics& diagnostics) {
  const std::string_view text = sources[file].text();
  if (!check_text(file, text, diagnostics)) return nullptr;
  const std::size_t first_byte = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  auto document = std::make_unique<YamlDocument>(file, text);
  Diagnostics said;
  YamlTreeBuilder builder(*document, said);
  if (send_events(text.substr(first_byte), first_byte, builder) && said.empty()) return document;
  return explain_yaml(file, text, first_byte, diagnostics);
}

}  // namespace andel::load
