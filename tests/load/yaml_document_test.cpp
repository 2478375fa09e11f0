#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "load/yaml_parser.hpp"
#include "support/render.hpp"

namespace andel::load::test {

namespace {

/// The root's first value in a file, and what was said about the file.
struct Parsed {
  explicit Parsed(std::string text) {
    const FileId file = sources.add("x.yaml", std::move(text));
    document = parse_yaml(file, sources, diagnostics);
  }

  [[nodiscard]] YamlNode first_value() const { return document->root().value(0); }
  [[nodiscard]] std::string place_of(Span span) const {
    const Place begin = sources[span.file].place_of(span.begin);
    return fmt::format("{}:{}+{}", begin.line, begin.column, span.end - span.begin);
  }
  [[nodiscard]] std::string said() const {
    std::string all;
    for (const auto& diagnostic : diagnostics.all()) all += render(diagnostic, sources, Colouring::none);
    return all;
  }

  SourceMap sources;
  Diagnostics diagnostics;
  std::unique_ptr<const YamlDocument> document;
};

}  // namespace

TEST_CASE("a place inside a scalar is known however the scalar is written") {
  struct Case {
    const char* written;
    const char* text;   ///< its value
    const char* word;   ///< to be found in it
    const char* place;  ///< line:column+bytes
  };
  const Case cases[] = {
      {"a: one two", "one two", "two", "1:8+3"},
      {"a: åäö two", "åäö two", "two", "1:8+3"},
      {"a:   one\n     two", "one two", "two", "2:6+3"},
      {"a: one\n\n  two", "one\ntwo", "two", "3:3+3"},
      {"a: 'one two'", "one two", "two", "1:9+3"},
      {"a: 'it''s two'", "it's two", "two", "1:11+3"},
      {"a: 'one\n  two'", "one two", "two", "2:3+3"},
      {"a: \"one two\"", "one two", "two", "1:9+3"},
      {R"(a: "\x6fn\u0065 two")", "one two", "two", "1:17+3"},
      {R"(a: "\"\\\t two")", "\"\\\t two", "two", "1:12+3"},
      {R"(a: "\U0001F600 two")", "😀 two", "two", "1:16+3"},
      {"a: \"one \\\n   two\"", "one two", "two", "2:4+3"},
      {"a: |\n  one\n    two\n", "one\n  two\n", "two", "3:5+3"},
      {"a: |-  # remark\n\n  one\n\n  two", "\none\n\ntwo", "two", "5:3+3"},
      {"a: |2\n   one\n  two", " one\ntwo", "two", "3:3+3"},
      {"a: >\n  one\n  two\n", "one two\n", "two", "3:3+3"},
      {"a: >-\n  one\n\n  - two\n", "one\n- two", "two", "4:5+3"},
      {"a: &name one two", "one two", "two", "1:14+3"},
      {"a: [one two]", nullptr, nullptr, nullptr},
      {"a: one two\r\nb: c\r\n", "one two", "two", "1:8+3"},
      {"a: |\r\n  one\r\n  two\r\n", "one\ntwo\n", "two", "3:3+3"},
      {"\xEF\xBB\xBF"
       "a: one two",
       "one two", "two", "1:8+3"},  // editors show no mark
  };
  for (const auto& [written, text, word, place] : cases) {
    INFO(written);
    const Parsed parsed(written);
    REQUIRE(parsed.document);
    if (text == nullptr) continue;
    const SourceText source = parsed.first_value().source_text();
    CHECK(source.text() == text);
    const auto at = source.text().find(word);
    REQUIRE(at != std::string::npos);
    CHECK(parsed.place_of(source.span(at, at + std::string_view(word).size())) == place);
  }
}

TEST_CASE("every node knows where it begins and ends") {
  struct Case {
    const char* written;
    const char* place;  ///< of the root's first value
  };
  const Case cases[] = {
      {"a: one", "1:4+3"},
      {"a: 'one'  # remark", "1:4+5"},
      {"a: \"o\\u006ee\"", "1:4+10"},
      {"a:\nb: c", "1:2+0"},
      {"a: ~", "1:4+1"},
      {"a: null", "1:4+4"},
      {"a: [b, [c, d] ]", "1:4+12"},
      {"a: {b: c, d: }", "1:4+11"},
      {"a: [\n  b,  # ]\n]", "1:4+13"},
      {"a: []", "1:4+2"},
      {"a:\n  b: c\n  d: e\n", "2:3+11"},
      {"a:\n  - b\n  - c\n", "2:3+9"},
      {"a: |\n  b\n", "1:4+6"},
      {"a: &x [b]", "1:7+3"},
  };
  for (const auto& [written, place] : cases) {
    INFO(written);
    const Parsed parsed(written);
    REQUIRE(parsed.document);
    CHECK(parsed.place_of(parsed.first_value().span()) == place);
  }
}

TEST_CASE("an alias is the anchored node once more") {
  const Parsed parsed("a: &x [b, c]\nd: *x\n");
  REQUIRE(parsed.document);
  const YamlNode alias = parsed.document->root().value(1);
  REQUIRE(alias.is_sequence());
  CHECK(alias.element(1).text() == "c");
  CHECK(alias.span() == parsed.first_value().span());
}

TEST_CASE("a key that is given twice counts once") {
  const Parsed parsed("a: 1\nb: 2\na: 3\nb: 4\nc: 5\n");
  REQUIRE(parsed.document);
  const YamlNode root = parsed.document->root();
  REQUIRE(root.size() == 3);
  CHECK(root.value(0).text() == "1");
  CHECK(root.key(2).text() == "c");
  CHECK(parsed.diagnostics.errors() == 2);
}

TEST_CASE("what is no text is refused") {
  struct Case {
    std::string bytes;
    const char* said;
  };
  const Case cases[] = {
      {"a: b\xE5r",
       "x.yaml:1:5: error: this is not UTF-8 text\n1 | a: b\uFFFDr\n  |     ^\n"
       "hint: save the file as UTF-8 in your editor\n"},
      {std::string("\xFF\xFE"
                   "a\0:\0",
                   6),
       "x.yaml:1:1: error: this is UTF-16 text\n1 | \uFFFD\uFFFDa : \n  | ^\n"
       "hint: save the file as UTF-8 in your editor\n"},
      {"a: b\x04\n",
       "x.yaml:1:5: error: a control character cannot stand in a spec\n1 | a: b \n  |     ^\n"
       "hint: delete the invisible character here\n"},
      {"a: b\rc: d\n",
       "x.yaml:1:5: error: a carriage return without a line feed\n1 | a: b c: d\n  |     ^\n"
       "hint: save the file with line ends LF (Unix) or CR LF (Windows)\n"},
      {"a: \"b\\0\"\n",
       "x.yaml:1:6: error: an escape in this text stands for no character\n1 | a: \"b\\0\"\n  |      ^\n"
       "hint: write the character itself; in single quotes a backslash is a backslash\n"},
      {"a: \"b\\_\"\nc: !x d\n",
       "x.yaml:1:6: error: an escape in this text stands for no character\n1 | a: \"b\\_\"\n  |      ^\n"
       "hint: write the character itself; in single quotes a backslash is a backslash\n"
       "x.yaml:2:4: error: tags are not part of the language\n2 | c: !x d\n  |    ^^\n"
       "hint: a text that begins with `!` needs quotes\n"},
  };
  for (const auto& [bytes, said] : cases) {
    const Parsed parsed(bytes);
    CHECK(parsed.document == nullptr);
    CHECK(parsed.said() == said);
  }
}

TEST_CASE("neither depth nor size breaks the reader") {
  for (const std::string opening : {"[", "{", "- ", "{a: ", "? "}) {
    INFO(opening);
    std::string text;
    for (int i = 0; i < 20000; ++i) text += opening;
    const Parsed parsed(text);
    CHECK(parsed.document == nullptr);
    CHECK(parsed.diagnostics.errors() == 1);
  }
  const Parsed large("a: " + std::string(17u << 20, 'x'));
  CHECK(large.document == nullptr);
  CHECK(large.diagnostics.errors() == 1);
}

}  // namespace andel::load::test
