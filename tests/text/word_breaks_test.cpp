#include "text/word_breaks.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace andel::text;

namespace {

/// The word with its breaks marked: "|" after a hyphen, dash or slash, "¬" at a soft hyphen, "_" elsewhere.
std::string mark_breaks(std::string_view word, std::string_view text) {
  std::vector<WordBreak> breaks;
  find_word_breaks(word, breaks);
  std::string marked;
  std::size_t begin = 0;
  for (const auto place : breaks) {
    marked += text.substr(begin, place.offset - begin);
    const bool is_after_mark = place.kind == BreakKind::after_hyphen || place.kind == BreakKind::after_slash;
    marked += is_after_mark ? "|" : place.kind == BreakKind::soft_hyphen ? "¬" : "_";
    begin = place.offset;
  }
  return marked += text.substr(begin);
}

}  // namespace

TEST_CASE("words break after hyphens, dashes and slashes between real words") {
  const auto [word, expected] = GENERATE(table<const char*, const char*>({
      {"Tillverkning/Industri", "Tillverkning/|Industri"},
      {"och/eller", "och/|eller"},
      {"it-chef", "it-|chef"},
      {"Stockholm–Göteborg", "Stockholm–|Göteborg"},
      {"3D-skrivare", "3D-|skrivare"},
      {"sälj-", "sälj-"},
      {"-skrivare", "-skrivare"},
      {"e-post", "e-post"},
      {"vd-ar", "vd-ar"},
      {"50-tal", "50-tal"},
      {"5–19", "5–19"},
      {"2010–", "2010–"},
      {"200–", "200–"},
      {"2010/11", "2010/11"},
      {"km/h", "km/h"},
      {"n/a", "n/a"},
      {"a--b", "a--b"},
  }));
  CHECK(mark_breaks(word, word) == expected);
}

TEST_CASE("no-break spaces, points and brackets bind") {
  const std::string word = GENERATE("45\u00A0%", "6\u202F136", "3,5", "t.ex.", "(företag)", "www.andel.se", "”citat”",
                                    "SKF:s", "kund(er)", "x=y", "C++", "§\u00A05");
  CHECK(mark_breaks(word, word) == word);
}

TEST_CASE("invisible characters are places, and count no bytes") {
  CHECK(mark_breaks("företags\u00ADledning", "företagsledning") == "företags¬ledning");
  CHECK(mark_breaks("a\u200Bb\u200Bc", "abc") == "a_b_c");
  CHECK(mark_breaks("och/\u2060eller", "och/eller") == "och/eller");
  CHECK(mark_breaks("\u00ADord", "ord") == "ord");
}

TEST_CASE("ideographs may be broken between") { CHECK(mark_breaks("日本語", "日本語") == "日_本_語"); }

TEST_CASE("a line may end at a space but before what belongs to the words before it") {
  struct Row {
    const char* word;
    const char* next;
    bool may_break;
  };
  const auto row = GENERATE(values<Row>({{"små", "företag", true},
                                         {"2011,", "då", true},
                                         {"ligger", "(tyvärr)", true},
                                         {"sade", "”ja”", true},
                                         {"indexvärdena", "–", false},
                                         {"–", "31", true},
                                         {"från", "–5", true},
                                         {"45", "%", false},
                                         {"45", "‰", false},
                                         {"andelen", "%", true},
                                         {"(", "ja", false},
                                         {"ja", ")", false},
                                         {"ja", "!", false},
                                         {"", "ja", false},
                                         {"ja", "", false}}));
  CAPTURE(row.word, row.next);
  CHECK(find_space_break(row.word, row.next).has_value() == row.may_break);
}

TEST_CASE("a space after a word of one letter is known as such") {
  CHECK(find_space_break("i", "mobilen") == BreakKind::space_after_letter);
  CHECK(find_space_break("å", "andra") == BreakKind::space_after_letter);
  CHECK(find_space_break("5", "företag") == BreakKind::space);
  CHECK(find_space_break("av", "alla") == BreakKind::space);
}
