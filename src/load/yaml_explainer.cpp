#include "load/yaml_explainer.hpp"

#include <algorithm>
#include <istream>
#include <optional>
#include <streambuf>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "load/yaml_syntax.hpp"
#include "load/yaml_tree_builder.hpp"
#include "support/unicode.hpp"

namespace andel::load {

namespace {

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
    if (find_invalid_utf8(value) != std::string_view::npos) return refuse_escape(mark, anchor);
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

  /// yaml-cpp writes a few escapes, such as \_, as a byte of ISO 8859-1.
  void refuse_escape(const YAML::Mark& mark, YAML::anchor_t anchor) {
    builder_.refuse_escape(place_of(mark));
    builder_.add_nothing(place_of(mark), anchor);
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

}  // namespace

std::unique_ptr<const YamlDocument> explain_yaml(FileId file, std::string_view text, std::size_t first_byte,
                                                 Diagnostics& diagnostics) {
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
