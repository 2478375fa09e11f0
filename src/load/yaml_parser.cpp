#include "load/yaml_parser.hpp"

#include "load/yaml_events.hpp"
#include "load/yaml_explainer.hpp"
#include "load/yaml_tree_builder.hpp"
#include "support/unicode.hpp"

namespace andel::load {

namespace {

constexpr std::size_t largest_file = 16u << 20;  // a spec is a few kilobytes; places are kept in 32 bits
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The first that is neither a tab nor part of a line's end, or npos.
std::size_t find_control_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_control = (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F;
    const bool ends_line = byte == '\r' && text.substr(at + 1, 1) == "\n";
    if (is_control && !ends_line) return at;
  }
  return std::string_view::npos;
}

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
  const std::size_t control = find_control_character(text);
  if (control == std::string_view::npos) return true;
  const Span span{file, control, control + 1};
  if (text[control] == '\r') {
    diagnostics.error("yaml-encoding", span, "a carriage return without a line feed")
        .hints.emplace_back("save the file with line ends LF (Unix) or CR LF (Windows)");
  } else {
    diagnostics.error("yaml-encoding", span, "a control character cannot stand in a spec")
        .hints.emplace_back("delete the invisible character here");
  }
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
  if (!send_events(text.substr(first_byte), first_byte, builder)) {
    return explain_yaml(file, text, first_byte, diagnostics);
  }
  diagnostics.add_all(said);
  return document;
}

}  // namespace andel::load
