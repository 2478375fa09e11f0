#include "express/markup.hpp"

#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

using namespace andel;
using namespace andel::tests;

namespace {

std::string shown(Emphasis emphasis, const std::string& text) {
  if (emphasis == Emphasis::strong) return "<strong>" + text + "</strong>";
  return emphasis == Emphasis::emphasis ? "<em>" + text + "</em>" : text;
}

/// A text as it was read: a line per paragraph, marked - or #, expressions in braces as they were written.
std::string read(const std::string& text, Language language = Language::swedish) {
  SpecFile file;
  Diagnostics diagnostics;
  const SourceText source = file.text(text);
  const auto parsed = express::parse_markup(source, language, diagnostics);
  if (!diagnostics.empty()) return file.render_all(diagnostics);
  std::string all;
  for (const auto& paragraph : parsed.paragraphs) {
    if (paragraph.kind == ParagraphKind::bullet) all += "- ";
    if (paragraph.kind == ParagraphKind::numbered) all += "# ";
    if (paragraph.kind == ParagraphKind::heading) all += "= ";
    for (const auto& piece : paragraph.pieces) {
      if (!piece.mark.empty()) all += "<" + piece.mark.target + "|" + piece.mark.language + ">";
      if (const auto* words = std::get_if<std::string>(&piece.content)) {
        all += shown(piece.emphasis, *words);
      } else {
        const auto extent = std::get<express::Syntax>(piece.content).extent;
        all += shown(piece.emphasis, "{" + text.substr(extent.begin, extent.end - extent.begin) + "}");
      }
    }
    all += "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("texts fall into paragraphs, list items, emphasis and expressions") {
  const auto text = GENERATE(values<std::pair<std::string, std::string>>({
      {"", ""},
      {"  \n \n", ""},
      {"one\ntwo  three\n\n\nfour\n", "one two three\nfour\n"},
      {"a\r\nb\r\n\r\nc", "a b\nc\n"},
      {"lead\n- a\n  goes on\n- b\n\nend", "lead\n- a goes on\n- b\nend\n"},
      {"1. a\n2. b", "# a\n# b\n"},
      {"1. a\n1. b\n1. c", "# a\n# b\n# c\n"},
      {"2011. a year", "2011. a year\n"},
      {"a\n## b **c**\nd", "a\n= b <strong>c</strong>\nd\n"},
      {"## b\n## c", "= b\n= c\n"},
      {"##b, # c and \\## d", "##b, # c and ## d\n"},
      {"-5 is no bullet", "-5 is no bullet\n"},
      {"-- nor is this", "– nor is this\n"},
      {"\\- nor this", "- nor this\n"},
      {"**a** b *c*", "<strong>a</strong> b <em>c</em>\n"},
      {"**a\nb**", "<strong>a b</strong>\n"},
      {"2 * 3 and Region\\*", "2 * 3 and Region*\n"},
      {"{a} and {b(c)}", "{a} and {b(c)}\n"},
      {"**{a}** of {b | c}", "<strong>{a}</strong> of {b | c}\n"},
      {"{{a}} and \\{b\\}", "{a} and {b}\n"},
      {"{if a > 1 then \"x}}\" else 'y'}", "{if a > 1 then \"x}}\" else 'y'}\n"},
      {"{a +\n  b}", "{a +\n  b}\n"},
  }));
  CHECK(read(text.first) == text.second);
}

TEST_CASE("brackets make links and say which language words are in") {
  const auto text = GENERATE(values<std::pair<std::string, std::string>>({
      {"see [the site](https://a.org/x_(y)?b=c#d) now", "see <https://a.org/x_(y)?b=c#d|>the site now\n"},
      {"[**a** b](mailto:a@b.org)", "<mailto:a@b.org|><strong>a</strong><mailto:a@b.org|> b\n"},
      {"an [Enterprise Network]{lang=en-GB}.", "an <|en-GB>Enterprise Network.\n"},
      {"[ein Text](http://a.de){lang=de}", "<http://a.de|de>ein Text\n"},
      {"[{a}](https://a.org) b", "<https://a.org|>{a} b\n"},
      {"[sic] and [a] (b) and \\[c](d)", "[sic] and [a] (b) and [c](d)\n"},
      {"[a]{b}", "[a]{b}\n"},
      {"[open (a", "[open (a\n"},
  }));
  CHECK(read(text.first) == text.second);
}

TEST_CASE("mistakes in brackets are shown where they stand") {
  CHECK(read("[a](b.html)").find("1:5: error: `b.html` is no address that a link can lead to") != std::string::npos);
  CHECK(read("[a](https://å.se)").find("is no address") != std::string::npos);
  CHECK(read("[a](javascript:x)").find("is no address") != std::string::npos);
  CHECK(read("[a]{lang=engelska!}").find("1:10: error: `engelska!` is no language") != std::string::npos);
  CHECK(read("[ ](https://a.org)").find("1:1: error: there are no words between these brackets") != std::string::npos);
}

TEST_CASE("signs are set as a typesetter would") {
  struct Typed {
    std::string raw;
    std::string swedish;
    std::string english;
  };
  const auto typed = GENERATE(values<Typed>({
      {"a -- b", "a – b\n", "a – b\n"},
      {"a---b", "a—b\n", "a—b\n"},
      {"and so on...", "and so on…\n", "and so on…\n"},
      {"\"a\" and (\"b\")", "”a” and (”b”)\n", "“a” and (“b”)\n"},
      {"\"{a}\" \"**b**\"", "”{a}” ”<strong>b</strong>”\n", "“{a}” “<strong>b</strong>”\n"},
      {"it's 5'", "it’s 5'\n", "it’s 5'\n"},
      {"{a}'s", "{a}’s\n", "{a}’s\n"},
      {"\\\"a\\\" \\--", "\"a\" --\n", "\"a\" --\n"},
  }));
  CHECK(read(typed.raw) == typed.swedish);
  CHECK(read(typed.raw, Language::english) == typed.english);
}

TEST_CASE("what markup cannot mean is an error at its place") {
  const auto text = GENERATE(values<std::pair<std::string, std::string>>({
      {"a **b\n\nc",
       "report.yaml:1:3: error: this `**` is never closed\n"
       "1 | a **b\n"
       "  |   ^^\n"
       "hint: close it in the same paragraph, or write `\\*` for an asterisk\n"},
      {"Region* 1",
       "report.yaml:1:7: error: this `*` is never closed\n"
       "1 | Region* 1\n"
       "  |       ^\n"
       "hint: close it in the same paragraph, or write `\\*` for an asterisk\n"},
      {"**a *b* c**",
       "report.yaml:1:5: error: `*` cannot stand within `**`\n"
       "1 | **a *b* c**\n"
       "  |     ^\n"
       "hint: close one before the other begins, or write `\\*` for an asterisk\n"
       "report.yaml:1:7: error: `*` cannot stand within `**`\n"
       "1 | **a *b* c**\n"
       "  |       ^\n"
       "hint: close one before the other begins, or write `\\*` for an asterisk\n"},
      {"a\n{b",
       "report.yaml:2:1: error: this brace is never closed in its paragraph\n"
       "2 | {b\n"
       "  | ^\n"
       "hint: write `{{` for a brace\n"},
      {"a } b",
       "report.yaml:1:3: error: this brace was never opened\n"
       "1 | a } b\n"
       "  |   ^\n"
       "hint: write `}}` for a brace\n"},
      {"a { } b",
       "report.yaml:1:3: error: there is no expression between these braces\n"
       "1 | a { } b\n"
       "  |   ^^^\n"},
      {"1. a\n3. b",
       "report.yaml:2:1: error: this item is numbered 3 but comes as number 2 in its list\n"
       "2 | 3. b\n"
       "  | ^^\n"
       "hint: write `2.`, or `3\\.` for a number that begins a sentence\n"},
      {"7. a",
       "report.yaml:1:1: error: this item is numbered 7 but comes first in its list\n"
       "1 | 7. a\n"
       "  | ^^\n"
       "hint: write `1.`, or `7\\.` for a number that begins a sentence\n"},
  }));
  CHECK(read(text.first) == text.second);
}

TEST_CASE("every mistake of a text shows at once") {
  const std::string all = read("{a +} and {b c}\n\n*d");
  CHECK(all.find("1:4: error: expected a value") != std::string::npos);
  CHECK(all.find("1:14: error: did not expect `c`") != std::string::npos);
  CHECK(all.find("3:1: error: this `*` is never closed") != std::string::npos);
}
