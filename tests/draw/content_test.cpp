#include <stdexcept>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "draw/document_maker.hpp"
#include "draw/pdf_content.hpp"

using namespace andel;
using namespace andel::draw;
using draw::test::bold;
using draw::test::lato;
using draw::test::regular;

namespace {

constexpr Size page{100, 200};
constexpr Colour ink{0, 0, 0};
constexpr Colour accent{180, 0, 90};

/// Writes on a page of 100 x 200 pt with Lato as F0 to F2.
template <class Draw>
std::string written(Draw draw_all) {
  FontTable fonts(lato());
  PictureTable pictures;
  ContentWriter writer(fonts, pictures, page);
  draw_all(writer);
  const std::string bytes = std::move(writer).take();
  std::string visible;
  for (const char byte : bytes) {
    const bool plain = byte == '\n' || (byte >= 0x20 && byte < 0x7F);
    visible += plain ? std::string(1, byte) : fmt::format("\\{:02X}", static_cast<unsigned char>(byte));
  }
  return visible;
}

/// A run of glyphs with the widths of Lato's "H", "n" and "m" moved as given.
TextRun letters(float kern, float dx, float dy) {
  TextRun run{regular, 10, ink, {5, 20}, "", {}};
  for (const char* letter : {"H", "n", "m"}) {  // one by one, so that Lato kerns nothing itself
    Glyph glyph = draw::test::shape(regular, 10, {}, letter).glyphs.front();
    glyph.cluster = static_cast<std::uint32_t>(run.text.size());
    run.glyphs.push_back(glyph);
    run.text += letter;
  }
  run.glyphs[1].advance += kern;
  run.glyphs[2].dx = dx;
  run.glyphs[2].dy = dy;
  return run;
}

}  // namespace

TEST_CASE("content is marked with its role and number, or as an artifact of its kind") {
  CHECK(written([](ContentWriter& writer) {
          writer.begin(Role::heading_1, 0);
          writer.end();
          writer.begin(Role::table_data, 12);
          writer.end();
          writer.begin(Artifact::pagination, PageEnd::top);
          writer.end();
          writer.begin(Artifact::pagination, PageEnd::bottom);
          writer.end();
          writer.begin(Artifact::layout, PageEnd::top);
          writer.end();
          writer.begin(Artifact::background, PageEnd::top);
          writer.end();
        }) ==
        "/H1<</MCID 0>>BDC\nEMC\n"
        "/TD<</MCID 12>>BDC\nEMC\n"
        "/Artifact<</Type/Pagination/Subtype/Header>>BDC\nEMC\n"
        "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\nEMC\n"
        "/Artifact<</Type/Layout>>BDC\nEMC\n"
        "/Artifact<</Type/Background/BBox[0 0 100 200]>>BDC\nEMC\n");
}

TEST_CASE("shapes are placed from the bottom left corner, and colours are set when they change") {
  CHECK(written([](ContentWriter& writer) {
          writer.draw(FilledRect{{10, 20, 30, 5}, accent});
          writer.draw(FilledRect{{10, 25, 30.004, 5.5}, accent});
          writer.draw(FilledPolygon{{{1, 2}, {3, 2}, {2, 4.5}}, ink});
          writer.draw(Line{{0, 50}, {100, 50}, 0.5, accent});
          writer.draw(Line{{0, 60}, {100, 60}, 0.5, accent});
          writer.draw(Line{{0, 70}, {100, 70}, 0.75, accent});
        }) ==
        ".706 0 .353 rg\n"
        "10 175 30 5 re f\n"
        "10 169.5 30 5.5 re f\n"
        "0 0 0 rg\n"
        "1 198 m 3 198 l 2 195.5 l f\n"
        ".706 0 .353 RG\n"
        ".5 w\n"
        "0 150 m 100 150 l S\n"
        "0 140 m 100 140 l S\n"
        ".75 w\n"
        "0 130 m 100 130 l S\n");
}

TEST_CASE("boxes that touch still touch after rounding, and empty ones leave no hairline") {
  CHECK(written([](ContentWriter& writer) {
          writer.draw(FilledRect{{0.004, 0, 0.0045, 10}, ink});
          writer.draw(FilledRect{{0, 0, 10.006, 10}, ink});
          writer.draw(FilledRect{{10.006, 0, 10, 10}, ink});
          writer.draw(FilledRect{{50, 50, 0, 10}, accent});
          writer.draw(FilledPolygon{{{0, 0}, {1, 1}}, accent});
        }) ==
        "0 0 0 rg\n"
        "0 190 .01 10 re f\n"
        "0 190 10.01 10 re f\n"
        "10.01 190 10 10 re f\n");
}

TEST_CASE("text is shown by codes, with the moves that widths do not account for") {
  CHECK(written([](ContentWriter& writer) { writer.draw(letters(0, 0, 0)); }) ==
        "0 0 0 rg\nBT\n/F0 10 Tf\n5 180 Td\n(\\00\\01\\00\\02\\00\\03)Tj\n");
  CHECK(written([](ContentWriter& writer) { writer.draw(letters(-20, 0, 0)); }) ==
        "0 0 0 rg\nBT\n/F0 10 Tf\n5 180 Td\n[(\\00\\01\\00\\02)20(\\00\\03)]TJ\n");
  CHECK(written([](ContentWriter& writer) { writer.draw(letters(5, 7, 0)); }) ==
        "0 0 0 rg\nBT\n/F0 10 Tf\n5 180 Td\n[(\\00\\01\\00\\02)-12(\\00\\03)]TJ\n");
  CHECK(written([](ContentWriter& writer) { writer.draw(letters(0, 0, 250)); }) ==
        "0 0 0 rg\nBT\n/F0 10 Tf\n5 180 Td\n(\\00\\01\\00\\02)Tj\n2.5 Ts\n(\\00\\03)Tj\n0 Ts\n");
}

TEST_CASE("runs share a text object, and say only what differs from the run before") {
  CHECK(written([](ContentWriter& writer) {
          TextRun run = letters(0, 0, 0);
          writer.begin(Role::paragraph, 0);
          writer.draw(run);
          run.origin = {25.5, 32.25};
          writer.draw(run);
          run.face = bold;
          run.origin = {5, 44};
          run.glyphs.resize(1);
          run.text = "H";
          writer.draw(run);
          writer.draw(FilledRect{{0, 0, 1, 1}, ink});
          writer.draw(run);
          writer.end();
        }) ==
        "/P<</MCID 0>>BDC\n"
        "0 0 0 rg\nBT\n/F0 10 Tf\n5 180 Td\n(\\00\\01\\00\\02\\00\\03)Tj\n"
        "20.5 -12.25 Td\n(\\00\\01\\00\\02\\00\\03)Tj\n"
        "/F1 10 Tf\n-20.5 -11.75 Td\n(\\00\\01)Tj\nET\n"
        "0 199 1 1 re f\n"
        "BT\n5 156 Td\n(\\00\\01)Tj\nET\n"
        "EMC\n");
}

TEST_CASE("one glyph has a code for each text that it stands for") {
  FontTable fonts(lato());
  PdfFont& font = fonts.font(regular);
  const std::uint32_t hyphen = draw::test::shape(regular, 10, {}, "-").glyphs.front().id;
  CHECK(font.code(hyphen, "-").code == 1);
  CHECK(font.code(hyphen, "\u00AD").code == 2);
  CHECK(font.code(hyphen, "-").code == 1);
  CHECK(font.code(hyphen, "\u00AD").code == 2);
  CHECK(font.code(hyphen, "-").width == font.code(hyphen, "\u00AD").width);
}

TEST_CASE("glyphs and faces that do not exist are bugs") {
  FontTable fonts(lato());
  CHECK_THROWS_AS(fonts.font(regular).code(65000, "a"), std::logic_error);
  CHECK_THROWS_AS(fonts.font(regular).code(0, "a"), std::logic_error);
  CHECK_THROWS_AS(fonts.font(FaceId{9}), std::logic_error);
}
