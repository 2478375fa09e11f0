#include "load/yaml_parser.hpp"

#include <algorithm>
#include <istream>
#include <streambuf>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "load/yaml_syntax.hpp"
#include "load/yaml_tree_builder.hpp"
#include "support/unicode.hpp"

namespace andel::load {

namespace {

constexpr std::size_t largest_file = 16u << 20;  // a spec is a few kilobytes; places are kept in 32 bits
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Lets a stream read a text where it stands.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // NOLINT: the base class asks for it, and only reads
    setg(begin, begin, begin + text.size());
  }
};

/// Passes yaml-cpp's events on. Its marks count bytes from behind the byte order mark.
class EventPasser : public YAML::EventHandler {
 public:
  EventPasser(YamlTreeBuilder& builder, std::size_t first_byte) : builder_(builder), first_byte_(first_byte) {}

  [[nodiscard]] std::size_t place_of(const YAML::Mark& mark) const {
    return first_byte_ + static_cast<std::size_t>(std::max(mark.pos, 0));
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { builder_.add_nothing(place_of(mark), anchor); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override { builder_.add_alias(place_of(mark), anchor); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check_tag(mark, tag);
    builder_.add_scalar(place_of(mark), value, anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    check_tag(mark, tag);
    builder_.begin(NodeKind::sequence, place_of(mark), anchor);
  }
  void OnSequenceEnd() override { builder_.end(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    check_tag(mark, tag);
    builder_.begin(NodeKind::mapping, place_of(mark), anchor);
  }
  void OnMapEnd() override { builder_.end(); }

 private:
  /// yaml-cpp gives "?" for nodes without a tag and "!" for quoted ones.
  void check_tag(const YAML::Mark& mark, const std::string& tag) {
    if (!tag.empty() && tag != "?" && tag != "!") builder_.refuse_tag(place_of(mark));
  }

  YamlTreeBuilder& builder_;
  std::size_t first_byte_;
};

/// A document that follows the first: its place is all that is wanted.
class PlaceFinder : public YAML::EventHandler {
 public:
  std::optional<std::size_t> place;

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (!place) place = static_cast<std::size_t>(std::max(mark.pos, 0));
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

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
  YamlTreeBuilder builder(*document, diagnostics);
  EventPasser passer(builder, first_byte);
  PlaceFinder next_document;
  try {
    ViewBuffer buffer(text.substr(first_byte));
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    parser.HandleNextDocument(passer);
    if (!builder.failed()) parser.HandleNextDocument(next_document);
  } catch (const YAML::ParserException& exception) {
    if (builder.failed()) return nullptr;
    // A mistake behind the first document is first of all that something is there.
    if (!next_document.place) {
      report_syntax_problem(
          {passer.place_of(exception.mark), exception.msg, builder.open_bracket(), builder.long_quote()}, file, text,
          diagnostics);
      return nullptr;
    }
  }
  if (builder.failed()) return nullptr;
  if (next_document.place) {
    const std::size_t at = first_byte + *next_document.place;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    auto& error = diagnostics.error("yaml-syntax", {file, at, end}, "a second document begins here; a file holds one");
    const bool marked = text.substr(at, 3) == "---";
    error.hints.push_back(marked ? "remove the line `---`"
                                 : "this line does not belong to what stands above: check its indentation");
    return nullptr;
  }
  return document;
}

}  // namespace andel::load
