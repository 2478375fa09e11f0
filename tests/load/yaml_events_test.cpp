// Two libraries read YAML. They agree, byte for byte, on every shipped spec and on what people usually write; where
// they do not, the quick one follows YAML's specification.
#include "load/yaml_events.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "load/yaml_explainer.hpp"

namespace andel::load::test {

namespace {

namespace fs = std::filesystem;

constexpr FileId file{0};

/// A tree in full: what each node is, where it stands, and where each byte of its text does.
void describe(const YamlNode& node, std::string& out) {
  const Span span = node.span();
  out += fmt::format("{} {}-{}", static_cast<int>(node.kind()), span.begin, span.end);
  if (node.is_scalar()) {
    const SourceText text = node.source_text();
    out += fmt::format(" {:?}", text.text());
    for (std::size_t i = 0; i < text.text().size(); ++i) out += fmt::format(" {}", text.span(i, i + 1).begin);
  }
  out += '\n';
  const std::size_t children = node.is_mapping() ? 2 * node.size() : node.size();
  for (std::size_t i = 0; i < children; ++i) describe(node.element(i), out);
}

/// As the quick reader sees it; nothing where it leaves the file to the other.
std::optional<std::string> read_quickly(std::string_view text) {
  YamlDocument document(file, text);
  Diagnostics said;
  YamlTreeBuilder builder(document, said);
  if (!send_events(text, 0, builder)) return std::nullopt;
  std::string out;
  describe(document.root(), out);
  return out;
}

/// As the thorough reader sees it; nothing where it finds a mistake.
std::optional<std::string> read_thoroughly(std::string_view text) {
  Diagnostics said;
  const auto document = explain_yaml(file, text, 0, said);
  if (!document || !said.empty()) return std::nullopt;
  std::string out;
  describe(document->root(), out);
  return out;
}

std::string content_of(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

}  // namespace

TEST_CASE("every shipped spec is read quickly, and as the thorough reader reads it") {
  std::size_t specs = 0;
  for (const auto* const folder : {"layouts", "fonts", "samples"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(ANDEL_SOURCE_DIR) / folder)) {
      if (entry.path().extension() != ".yaml") continue;
      INFO(entry.path());
      const std::string text = content_of(entry.path());
      const auto quick = read_quickly(text);
      CHECK(quick.has_value());
      CHECK(quick == read_thoroughly(text));
      ++specs;
    }
  }
  CHECK(specs > 30);
}

TEST_CASE("however a text is written, both readers see the same") {
  const char* const texts[] = {
      "a: one two\n",
      "a:   one\n     two\n\n     three\nb: c",
      "å: \"ä\\u00f6 \\\n   b\\tc\"\nö: 'it''s\n\n  two'\n",
      "a: |\n  one\n    two\n\nb: >-\n  one\n  two\n\n    three\n\n  four\nc: |+\n  x\n\nd: |2\n   y\n",
      "a: |-  # remark\n\n  one\n\nb: x\n",
      "a: [b, \"c\", [d, {e: f, g: }], ]\nh: {i: [], j: {}, k}\n",
      "- a\n- - b\n  - c\n-\n- d: e\n  f: g\n",
      "a:\n- b\n- c\nd:\n",
      "a: ~\nb: null\nc: \"null\"\nd: ''\ne: Null\n",
      "a: &x [b, c]\nd: *x\ne: &x f\ng: *x\n",
      "---\na: b\n...\n",
      "a: b  # remark\n# another\nc: d\n",
      "a: one two\r\nb: |\r\n  c\r\n  d\r\n",
      "a: http://x.y/z?q=1\nb: 12:30\nc: -1\nd: a#b\ne: [x:y, 100 %, a - b]\n",
      "a: why?  # or why not ?\nb: Is it so? It is.\nc: 'what ?'\n",
      "scalar",
  };
  for (const auto* const text : texts) {
    INFO(text);
    const auto quick = read_quickly(text);
    CHECK(quick.has_value());
    CHECK(quick == read_thoroughly(text));
  }
}

TEST_CASE("what is wrong or unusual is left to the thorough reader") {
  const std::string texts[] = {
      "",                        // no document
      "a: b: c\n",               // a mistake
      "a: b\n---\nc: d\n",       // more than one
      "%YAML 1.1\n---\na: b\n",  // a directive
      "a: !!str b\n",            // tags
      "a: ! b\n",                //
      "a: !x [b]\n",             //
      "a: *x\n",                 // an alias of nothing
      "a: &x [*x]\n",            // of itself
      "? a\n: b\n",              // keys with a sign of their own
      "a: [?b, c]\n",
      "&a: b\n",                                      // an anchor that might be a key
      "a: [b, c?]\n",                                 // a sign that parsers disagree on
      "a: one\u2028two\n",                            // a line end of old
      std::string(200, '[') + std::string(200, ']'),  // nested more deeply than any spec
  };
  for (const auto& text : texts) {
    INFO(text);
    CHECK_FALSE(read_quickly(text).has_value());
  }
}

TEST_CASE("where the readers differ, a spec means what YAML says") {
  struct Case {
    const char* written;
    const char* means;
  };
  const Case cases[] = {
      {"a: >+\n  one\n\n\n", "one\n\n\n"},
      {"a: '\n\n'", "\n"},
      {"a: \"Tio\\_procent\"", "Tio\u00A0procent"},
      {"a:\n  - &k >-\n    one\n    two\n", nullptr},  // which yaml-cpp does not read
  };
  for (const auto& [written, means] : cases) {
    INFO(written);
    YamlDocument document(file, written);
    Diagnostics said;
    YamlTreeBuilder builder(document, said);
    REQUIRE(send_events(written, 0, builder));
    CHECK(said.empty());
    if (means != nullptr) CHECK(document.root().value(0).text() == means);
  }
}

TEST_CASE("what is said of a file does not depend on its reader") {
  // Duplicate keys and texts cut short are seen by the builder that both readers have in common.
  for (const auto* const text : {"a: 1\na: 2\n", "a: one #1\n", "a:\n  - &k >-\n    one\n    two\nb: x #1\n"}) {
    INFO(text);
    YamlDocument document(file, text);
    Diagnostics said;
    YamlTreeBuilder builder(document, said);
    CHECK(send_events(text, 0, builder));
    CHECK(said.all().size() == 1);
  }
}

}  // namespace andel::load::test
