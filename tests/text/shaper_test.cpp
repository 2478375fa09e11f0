#include "text/shaper.hpp"

#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "text/font_files.hpp"
#include "text/lato.hpp"

using namespace andel;
using namespace andel::text;

namespace {

/// A word as its pieces: face, text, and where each glyph's source begins.
std::string show(const ShapedWord& word) {
  std::string shown;
  for (const auto& piece : word.pieces) {
    shown += fmt::format("{}:{}(", piece.face.position, word.text.substr(piece.begin, piece.end - piece.begin));
    for (const auto& glyph : piece.glyphs)
      shown += fmt::format("{}{}", &glyph == &piece.glyphs[0] ? "" : " ", glyph.cluster);
    shown += ")";
  }
  return shown;
}

std::string show_breaks(Shaper& shaper, std::string_view word, Hyphenation hyphenation) {
  const auto& shaped = shaper.shape(word, regular);
  std::string shown;
  for (const auto& found : shaper.breaks(shaped, hyphenation)) {
    shown += fmt::format("{} {:.1f}+{:.1f}; ", shaped.text.substr(0, found.place.offset), found.before, found.after);
  }
  return shown + fmt::format("{:.1f}", shaped.advance);
}

/// Faces of a brand that has only some letters, with Lato behind it.
struct SparseBrand {
  explicit SparseBrand(std::u32string_view characters) : file("brand.ttf", lato_subset(characters)) {
    Diagnostics diagnostics;
    auto source = lato_source("Regular");
    source.path = file.path();
    faces.add(Face::open(source, diagnostics));
    faces.add(lato()[regular]);
  }
  TemporaryFile file;
  FaceSet faces;
};

}  // namespace

TEST_CASE("words are shaped with kerning and ligatures") {
  Shaper shaper(lato(), {}, "sv");
  CHECK(show(shaper.shape("Åre", regular)) == "0:Åre(0 2 3)");
  CHECK(show(shaper.shape("fika", regular)) == "0:fika(0 2 3)");
  const auto pair = shaper.shape("AV", regular).advance;
  CHECK(pair < shaper.shape("A", regular).advance + shaper.shape("V", regular).advance - 20);
  CHECK(shaper.shape("AV", bold).advance != pair);
}

TEST_CASE("a minus sign that a face spaces as an operator stands close to its figure") {
  Diagnostics diagnostics;
  auto source = lato_source("Regular");
  source.path = "/usr/share/fonts/truetype/charis/CharisSIL-Regular.ttf";
  FaceSet faces;
  faces.add(Face::open(source, diagnostics));
  Shaper shaper(faces, {}, "sv");
  const auto width = [&](std::string_view text) { return shaper.shape(text, regular).advance; };
  const auto sign = width("\u2212");
  CHECK(sign == Approx(1000));
  CHECK(width("\u22127") == Approx(760 + width("7")).margin(1));
  CHECK(width("(\u22127)") == Approx(760 + width("(7)")).margin(1));
  CHECK(shaper.shape("\u22127", regular).pieces.front().glyphs.front().dx == Approx(-120).margin(1));
  CHECK(width("9\u22127") == Approx(sign + width("97")));
  CHECK(width("\u2212x") == Approx(sign + width("x")));

  Shaper narrow(lato(), {}, "sv");  // has less air than that
  const auto own = narrow.shape("\u2212", regular).advance + narrow.shape("7", regular).advance;
  CHECK(narrow.shape("\u22127", regular).advance == Approx(own));
}

TEST_CASE("a word is shaped once for each face") {
  Shaper shaper(lato(), {}, "sv");
  const std::string once = "företag";
  const std::string again = "företag";
  const auto* first = &shaper.shape(once, regular);
  CHECK(&shaper.shape(again, regular) == first);
  CHECK(&shaper.shape(again, bold) != first);
  CHECK(first->source == "företag");
}

TEST_CASE("marks of breaking leave neither glyph nor text") {
  Shaper shaper(lato(), {}, "sv");
  const auto& word = shaper.shape("före\u00ADtag\u200B", regular);
  CHECK(word.text == "företag");
  CHECK(word.advance == shaper.shape("företag", regular).advance);
  CHECK(show(word) == show(shaper.shape("företag", regular)));
  CHECK(word.missing.empty());
  CHECK(shaper.shape("\u00AD", regular).text.empty());
}

TEST_CASE("no-break spaces have the width of their kind") {
  Shaper shaper(lato(), {}, "sv");
  const auto space = shaper.space(regular).advance;
  CHECK(shaper.shape("\u00A0", regular).advance == space);
  const auto narrow = shaper.shape("\u202F", regular);
  CHECK(narrow.missing.empty());
  CHECK(narrow.advance > 0);
  CHECK(narrow.advance <= space);
}

TEST_CASE("characters that a face lacks come from a fallback") {
  const SparseBrand brand(U"abc");
  Shaper shaper(brand.faces, {FaceId{1}}, "sv");
  CHECK(show(shaper.shape("abc", FaceId{0})) == "0:abc(0 1 2)");
  CHECK(show(shaper.shape("a≥åb", FaceId{0})) == "0:a(0)1:≥å(0 3)0:b(0)");
  CHECK(shaper.shape("a≥åb", FaceId{0}).missing.empty());
  CHECK(show(shaper.shape("≥", FaceId{0})) == "1:≥(0)");
}

TEST_CASE("a character that no face has is named") {
  const SparseBrand brand(U"abc");
  Shaper alone(brand.faces, {}, "sv");
  CHECK(alone.shape("a≥c≥å", FaceId{0}).missing == U"≥å");
  Shaper helped(brand.faces, {FaceId{1}}, "sv");
  const auto& word = helped.shape("a≥中b\U0001F600", FaceId{0});
  CHECK(word.missing == U"中\U0001F600");
  CHECK(show(word) == "0:a(0)1:≥中(0 3)0:b(0)1:\U0001F600(0)");
}

TEST_CASE("letters and their combining marks are one cluster") {
  Shaper shaper(lato(), {}, "sv");
  const auto& composed = shaper.shape("A\u030A", regular);
  CHECK(composed.missing.empty());
  CHECK(composed.pieces[0].glyphs.size() == 1);
  CHECK(composed.advance == shaper.shape("Å", regular).advance);
}

TEST_CASE("Greek and Cyrillic are set as they are written") {
  Shaper shaper(lato(), {}, "sv");
  CHECK(show(shaper.shape("πЖ", regular)) == "0:πЖ(0 2)");
  CHECK(shaper.shape("Ελλάδα", regular).missing.empty());
}

TEST_CASE("text from right to left is refused by name") {
  Shaper shaper(lato(), {}, "sv");
  CHECK(shaper.shape("שלום", regular).unsupported == U"שלום");
  CHECK(shaper.shape("a\u202Eb", regular).unsupported == U"\u202E");
  CHECK(shaper.shape("a\u200Eb", regular).unsupported.empty());
  CHECK(shaper.shape("a–b", regular).unsupported.empty());
}

TEST_CASE("breaks tell how wide the parts of a word are on their own") {
  Shaper shaper(lato(), {}, "sv");
  const auto hyphen = shaper.hyphen(regular).advance;
  const auto advance = [&](std::string_view part) { return shaper.shape(part, regular).advance; };
  const std::string word = GENERATE("undersökningen", "offentlig", "Tillverkning/Industri", "av\u00ADvakta");
  const auto& shaped = shaper.shape(word, regular);
  const auto breaks = shaper.breaks(shaped, Hyphenation::on);
  REQUIRE(!breaks.empty());
  for (const auto& found : breaks) {
    const auto added = inserts_hyphen(found.place.kind) ? hyphen : 0;
    CAPTURE(word, found.place.offset);
    CHECK(found.before == Approx(advance(shaped.text.substr(0, found.place.offset)) + added));
    CHECK(found.after == Approx(advance(shaped.text.substr(found.place.offset))));
  }
}

TEST_CASE("hyphenation is asked for, and soft hyphens take its place") {
  Shaper shaper(lato(), {}, "sv");
  const auto places = [&](std::string_view word, Hyphenation hyphenation) {
    std::string found;
    const auto& shaped = shaper.shape(word, regular);
    for (const auto& each : shaper.breaks(shaped, hyphenation)) found += fmt::format("{} ", each.place.offset);
    return found;
  };
  CHECK(places("undersökningen", Hyphenation::on) == "5 9 ");
  CHECK(places("undersökningen", Hyphenation::off).empty());
  CHECK(places("undersökning\u00ADen", Hyphenation::on) == "13 ");
  CHECK(places("undersökning\u00ADen", Hyphenation::off) == "13 ");
  CHECK(places("it-undersökningen/mätningen", Hyphenation::on) == "3 8 12 19 23 ");
}

TEST_CASE("hyphenation follows the language, and tells what it lacks") {
  Shaper swedish(lato(), {}, "sv-SE");
  CHECK(swedish.hyphenation_points("information") == std::vector<std::uint32_t>{5, 7});
  Shaper english(lato(), {}, "en");
  CHECK(english.hyphenation_points("information") == std::vector<std::uint32_t>{6, 7});
  Shaper finnish(lato(), {}, "fi");
  CHECK(finnish.hyphenation_points("information").empty());
  Diagnostics diagnostics;
  for (const auto* shaper : {&swedish, &english, &finnish}) shaper->report_problems(diagnostics);
  CHECK(diagnostics.empty());
}

TEST_CASE("threads that share faces shape alike") {
  const std::string word = "Tillverkningsindustri";
  std::vector<std::string> shown(4);
  std::vector<std::thread> threads;
  for (auto& result : shown) {
    threads.emplace_back([&] {
      Shaper shaper(lato(), {}, "sv");
      result = show_breaks(shaper, word, Hyphenation::on);
    });
  }
  for (auto& thread : threads) thread.join();
  Shaper shaper(lato(), {}, "sv");
  const auto expected = show_breaks(shaper, word, Hyphenation::on);
  for (const auto& result : shown) CHECK(result == expected);
}
