#include "text/face.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "text/font_files.hpp"
#include "text/lato.hpp"

using namespace andel;
using namespace andel::text;

namespace {

FaceSource brand_source(const std::string& path) {
  FaceSource source;
  source.family = "Brand";
  source.name = "regular";
  source.path = path;
  source.span = {FileId{3}, 10, 20};
  return source;
}

/// cmap, format 4, of one symbol font's characters: U+F041, the place of A, is glyph 36.
std::string symbol_cmap() {
  using namespace std::string_literals;
  const auto header = "\0\0\0\1\0\3\0\0\0\0\0\x0C"s;
  const auto format = "\0\4\0\x20\0\0\0\4\0\4\0\1\0\0"s;
  return header + format + "\xF0\x41\xFF\xFF\0\0\xF0\x41\xFF\xFF\x0F\xE3\0\1\0\0\0\0"s;
}

/// The one error that opening these bytes as a font gives.
Diagnostic open_bytes(std::string_view bytes) {
  const TemporaryFile file("face.ttf", bytes);
  Diagnostics diagnostics;
  CHECK(Face::open(brand_source(file.path()), diagnostics) == nullptr);
  REQUIRE(diagnostics.all().size() == 1);
  auto error = diagnostics.all()[0];
  CHECK(error.severity == Severity::error);
  CHECK(error.span == Span{FileId{3}, 10, 20});
  CHECK(error.code == "unusable-font");
  CHECK(error.hints.size() == 1);
  CHECK(error.message.ends_with(": " + file.path()));
  error.message.resize(error.message.size() - file.path().size() - 2);
  return error;
}

}  // namespace

TEST_CASE("a face tells its metrics in thousandths of its size") {
  const auto& face = *lato()[regular];
  CHECK(face.metrics().ascender == Approx(805).margin(1));
  CHECK(face.metrics().descender == Approx(-195).margin(1));
  CHECK(face.metrics().cap_height == Approx(717).margin(1));
  CHECK(face.metrics().x_height == Approx(506).margin(1));
  CHECK(face.postscript_name() == "Lato-Regular");
  CHECK(face.path() == "/usr/share/fonts/truetype/lato/Lato-Regular.ttf");
}

TEST_CASE("a face knows which characters it has") {
  const auto& face = *lato()[regular];
  for (const char32_t character : U"aÅ–\u2212≥πЖ•") {
    if (character != 0) CHECK(face.has_character(character));
  }
  for (const char32_t character : {U'中', U'א', char32_t{0x1F600}}) CHECK_FALSE(face.has_character(character));
}

TEST_CASE("a missing font of a package is to be installed") {
  auto source = brand_source("/nowhere/Lato-Fat.ttf");
  source.family = "Lato";
  source.name = "fat";
  source.package = "fonts-lato";
  Diagnostics diagnostics;
  CHECK(Face::open(source, diagnostics) == nullptr);
  REQUIRE(diagnostics.errors() == 1);
  const auto& error = diagnostics.all()[0];
  CHECK(error.code == "missing-font");
  CHECK(error.span == source.span);
  CHECK(error.message == "the font file of Lato fat is missing: /nowhere/Lato-Fat.ttf");
  CHECK(error.hints ==
        std::vector<std::string>{"it comes with the Debian package fonts-lato: sudo apt install fonts-lato"});
}

TEST_CASE("a missing font of one's own is to be put in its place") {
  Diagnostics diagnostics;
  CHECK(Face::open(brand_source("/nowhere/Brand.ttf"), diagnostics) == nullptr);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all()[0].hints ==
        std::vector<std::string>{"put the file there, or correct its path in the fonts file"});
}

TEST_CASE("formats whose outlines cannot be embedded are told apart") {
  const auto [bytes, reason] = GENERATE(table<std::string, std::string>({
      {"OTTO and more", "has PostScript (CFF) outlines; only TrueType outlines can be embedded"},
      {"ttcf and more", "is a font collection; only a file with a single face can be used"},
      {"wOFF and more", "is a web font"},
      {"wOF2 and more", "is a web font"},
      {"%PDF-1.7", "is not a TrueType font"},
      {"", "is not a TrueType font"},
      {"ab", "is not a TrueType font"},
  }));
  CHECK(open_bytes(bytes).message == "the font file of Brand regular " + reason);
}

TEST_CASE("a font without outlines is incomplete") {
  auto font = lato_bytes();
  replace_table(font, "glyf", "glyx", "");
  CHECK(open_bytes(font).message ==
        "the font file of Brand regular is not a complete TrueType font: it has no `glyf` table");
}

TEST_CASE("a font file that is cut off is refused, wherever it ends") {
  const auto font = lato_bytes();
  CHECK(open_bytes(font.substr(0, font.size() - 1)).message.find("is cut off in its table `") != std::string::npos);
  CHECK(open_bytes(font.substr(0, font.size() / 2)).message.find("is cut off in its table `") != std::string::npos);
  CHECK(open_bytes(font.substr(0, 100)).message.find("is cut off in its table `") != std::string::npos);
}

TEST_CASE("a font whose tables do not fit together is damaged") {
  using namespace std::string_view_literals;
  const auto damaged = [](std::string_view table, std::size_t offset, std::string_view bytes) {
    auto font = lato_bytes();
    patch_table(font, table, offset, bytes);
    return open_bytes(font).message;
  };
  const std::string is_damaged = "the font file of Brand regular is damaged: ";
  CHECK(damaged("head", 12, "\0\0\0\0"sv) == is_damaged + "its `head` table makes no sense");
  CHECK(damaged("head", 18, "\0\0"sv) == is_damaged + "its `head` table makes no sense");
  CHECK(damaged("maxp", 4, "\0\0"sv) == is_damaged + "it says that it has no glyphs");
  CHECK(damaged("hhea", 34, "\0\0"sv).starts_with(is_damaged + "its `hmtx` table does not hold the widths of "));
  CHECK(damaged("maxp", 4, "\xFF\xFF"sv).starts_with(is_damaged + "its `hmtx` table does not hold the widths of "));
  auto font = lato_bytes();
  replace_table(font, "loca", "loca", "\0\0\0\0"sv);
  CHECK(open_bytes(font).message.starts_with(is_damaged + "its `loca` table does not say where "));
  font = lato_bytes();
  replace_table(font, "glyf", "glyf", "\0\0\0\0"sv);
  CHECK(open_bytes(font).message == is_damaged + "its `glyf` table ends before its last glyph");
}

TEST_CASE("a font whose checksums are wrong serves as well as any other") {
  auto font = lato_bytes();
  font.replace(12 + 4, 4, "\xDE\xAD\xBE\xEF");  // of the first table
  const TemporaryFile file("face.ttf", font);
  Diagnostics diagnostics;
  const auto face = Face::open(brand_source(file.path()), diagnostics);
  REQUIRE(face);
  CHECK(diagnostics.all().empty());
  CHECK(face->postscript_name() == "Lato-Regular");
}

TEST_CASE("outlines that are not as their checksum says are a warning, unless the file is declared as it is") {
  auto font = lato_bytes();
  patch_table(font, "glyf", 1000, "damage");
  const TemporaryFile file("face.ttf", font);
  auto source = brand_source(file.path());
  Diagnostics diagnostics;
  CHECK(Face::open(source, diagnostics) != nullptr);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].severity == Severity::warning);
  CHECK(diagnostics.all()[0].code == "font-checksum");
  CHECK(diagnostics.all()[0].span == source.span);
  CHECK(diagnostics.all()[0].message ==
        "the outlines of Brand regular do not have the checksum that the file gives them: " + file.path());
  source.sha256 = "declared";
  CHECK(Face::open(source, diagnostics) != nullptr);
  CHECK(diagnostics.all().size() == 1);
}

TEST_CASE("a symbol font has its characters at the places of letters") {
  auto font = lato_bytes();
  replace_table(font, "cmap", "cmap", symbol_cmap());
  const TemporaryFile file("face.ttf", font);
  Diagnostics diagnostics;
  const auto face = Face::open(brand_source(file.path()), diagnostics);
  REQUIRE(face);
  CHECK(face->has_character(U'A'));
  CHECK(face->has_character(char32_t{0xF041}));
  CHECK_FALSE(face->has_character(U'B'));
}

TEST_CASE("a variable font is refused") {
  auto font = lato_bytes();
  // fvar 1.0 with one axis, wght from 100 to 900.
  using namespace std::string_view_literals;
  replace_table(font, "gasp", "fvar",
                "\0\1\0\0\0\x10\0\2\0\1\0\x14\0\0\0\x08wght\0\x64\0\0\1\x90\0\0\3\x84\0\0\0\0\1\0"sv);
  CHECK(open_bytes(font).message ==
        "the font file of Brand regular is a variable font; only a static face can be embedded");
}

TEST_CASE("a font whose licence forbids embedding is refused") {
  using namespace std::string_view_literals;
  const auto [bits, reason] = GENERATE(table<std::string_view, std::string>({
      {"\0\2"sv, "may not be embedded: its licence bits (OS/2 fsType) say so"},
      {"\1\0"sv,
       "may be embedded only as a whole, and documents hold the glyphs that they show: its licence bits (OS/2 fsType) "
       "say so"},
      {"\2\0"sv, "may be embedded only as bitmaps: its licence bits (OS/2 fsType) say so"},
  }));
  auto font = lato_bytes();
  patch_table(font, "OS/2", 8, bits);
  CHECK(open_bytes(font).message == "the font file of Brand regular " + reason);
}

TEST_CASE("a font that may be embedded for reading, printing or editing is taken") {
  using namespace std::string_view_literals;
  const auto bits = GENERATE("\0\0"sv, "\0\4"sv, "\0\x08"sv, "\0\x0A"sv);
  auto font = lato_bytes();
  patch_table(font, "OS/2", 8, bits);
  const TemporaryFile file("face.ttf", font);
  Diagnostics diagnostics;
  CHECK(Face::open(brand_source(file.path()), diagnostics) != nullptr);
}
