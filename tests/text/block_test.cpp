#include "text/block.hpp"

#include <cmath>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "text/lato.hpp"

using namespace andel;
using namespace andel::text;

namespace {

using Lines = std::vector<std::string>;

PlainParagraph paragraph(ParagraphKind kind, const std::string& text) {
  PlainParagraph made;
  made.kind = kind;
  made.pieces.push_back({text, Emphasis::none, std::nullopt});
  return made;
}
PlainParagraph plain(const std::string& text) { return paragraph(ParagraphKind::plain, text); }
PlainParagraph bullet(const std::string& text) { return paragraph(ParagraphKind::bullet, text); }
PlainParagraph numbered(const std::string& text) { return paragraph(ParagraphKind::numbered, text); }

TextStyle list_style() {
  auto style = plain_style();
  style.space_after = 6;
  style.indent = 10;
  return style;
}

const std::vector<PlainParagraph> commentary{
    plain("Knappt hälften av företagen arbetar mobilt."),
    bullet("Finansbranschen ligger högst, före it och telekom."),
    bullet("Offentlig sektor ligger lägst."),
};

BlockShape box(Pt width, Pt height) {
  BlockShape shape;
  shape.box = {100, 50, width, height};
  return shape;
}

}  // namespace

TEST_CASE("a block is placed in its box, list items hanging from their labels") {
  Shaper shaper(lato(), {}, "sv");
  const auto block = set_block(commentary, list_style(), box(120, 100), {10}, shaper);
  CHECK(show(block) == Lines{"100.00,57.16 |Knappt hälften av_|", "100.00,69.16 |företagen arbetar mobilt.|",
                             "100.00,87.16 [•]", "110.00,87.16 |Finansbranschen_|",
                             "110.00,99.16 |ligger högst, före it_|", "110.00,111.16 |och telekom.|",
                             "100.00,129.16 [•]", "110.00,129.16 |Offentlig sektor_|",
                             "110.00,141.16 |ligger lägst.|"});
  CHECK(block.lines == 7);
  CHECK(block.fits());
  CHECK(block.size == 10);
  CHECK(block.bounds.y == 50);
  CHECK(block.bounds.height == Approx(93.115));
  CHECK(block.first_baseline == Approx(57.165));
  CHECK(block.last_baseline == Approx(141.165));
  CHECK(block.paragraphs[1].kind == ParagraphKind::bullet);
  CHECK(block.paragraphs[1].source == 1);
}

TEST_CASE("numbers count within their list, and widen its indent where they must") {
  Shaper shaper(lato(), {}, "sv");
  std::vector<PlainParagraph> list{numbered("ett"), numbered("två"), plain("och"), numbered("nytt")};
  CHECK(show(set_block(list, list_style(), box(120, 100), {10}, shaper)) ==
        Lines{"100.00,57.16 [1.]", "111.66,57.16 |ett|", "100.00,75.16 [2.]", "111.66,75.16 |två|",
              "100.00,99.16 |och|", "100.00,117.16 [1.]", "111.66,117.16 |nytt|"});
  auto narrow = list_style();
  narrow.indent = 2;
  CHECK(show(set_block(std::vector{bullet("ett")}, narrow, box(120, 100), {10}, shaper)) ==
        Lines{"100.00,57.16 [•]", "109.30,57.16 |ett|"});
}

TEST_CASE("the bullet is the caller's") {
  Shaper shaper(lato(), {}, "sv");
  auto shape = box(120, 100);
  shape.bullet = "–";
  CHECK(show(set_block(std::vector{bullet("ett")}, list_style(), shape, {10}, shaper)) ==
        Lines{"100.00,57.16 [–]", "110.00,57.16 |ett|"});
}

TEST_CASE("spacing shrinks with the size") {
  Shaper shaper(lato(), {}, "sv");
  CHECK(show(set_block(commentary, list_style(), box(200, 100), {5}, shaper)) ==
        Lines{"100.00,53.58 |Knappt hälften av företagen arbetar mobilt.|", "100.00,62.58 [•]",
              "105.00,62.58 |Finansbranschen ligger högst, före it och telekom.|", "100.00,71.58 [•]",
              "105.00,71.58 |Offentlig sektor ligger lägst.|"});
}

TEST_CASE("a text is anchored in its box") {
  Shaper shaper(lato(), {}, "sv");
  auto shape = box(120, 100);
  const std::vector text{plain("Bas: Samtliga")};
  CHECK(set_block(text, list_style(), shape, {10}, shaper).first_baseline == Approx(57.165));
  shape.anchor = Anchor::middle;
  CHECK(set_block(text, list_style(), shape, {10}, shaper).first_baseline == Approx(102.61).margin(0.01));
  shape.anchor = Anchor::bottom;
  const auto low = set_block(text, list_style(), shape, {10}, shaper);
  CHECK(low.first_baseline == Approx(148.05));
  CHECK(low.bounds.bottom() == Approx(150));
  shape.box.height = 5;
  CHECK(set_block(text, list_style(), shape, {10}, shaper).first_baseline == Approx(57.165));
}

TEST_CASE("a text is set as large as fits, in quarter points") {
  Shaper shaper(lato(), {}, "sv");
  const auto fit = [&](Pt height) { return fit_block(commentary, list_style(), box(120, height), shaper); };
  CHECK(fit(100).size == 10);
  const auto smaller = fit(60);
  CHECK(smaller.size == 8.5);
  CHECK(smaller.fits());
  CHECK_FALSE(set_block(commentary, list_style(), box(120, 60), {smaller.size + 0.25}, shaper).fits());
  const auto too_much = fit(30);
  CHECK(too_much.size == 8);
  CHECK(too_much.overflow_height == Approx(25.292));
  CHECK(too_much.overflow_width == 0);
  CHECK(too_much.bounds.y == 50);
}

TEST_CASE("a word that is too wide shrinks the text too") {
  Shaper shaper(lato(), {}, "sv");
  const std::vector text{plain("Kommunikationslösningar")};
  const auto natural = measure("Kommunikationslösningar", list_style(), 10, shaper);
  CHECK(fit_block(text, list_style(), box(natural, 100), shaper).size == 10);
  CHECK(fit_block(text, list_style(), box(natural * 0.9, 100), shaper).size == 9);
  const auto too_wide = fit_block(text, list_style(), box(natural * 0.7, 100), shaper);
  CHECK(too_wide.size == 8);
  CHECK(too_wide.overflow_width == Approx(natural * 0.1));
  CHECK_FALSE(too_wide.fits());
}

TEST_CASE("a smallest size between the steps is tried") {
  Shaper shaper(lato(), {}, "sv");
  auto style = list_style();
  style.min_size = 9.9;
  CHECK(fit_block(commentary, style, box(120, 10), shaper).size == 9.9);
  style.min_size = 12;
  CHECK(fit_block(commentary, style, box(120, 10), shaper).size == 10);
}

TEST_CASE("columns are filled in order or balanced") {
  Shaper shaper(lato(), {}, "sv");
  auto shape = box(250, 70);
  shape.columns = 2;
  shape.gutter = 10;
  CHECK(show(set_block(commentary, list_style(), shape, {10}, shaper)) ==
        Lines{"100.00,57.16 |Knappt hälften av_|", "100.00,69.16 |företagen arbetar mobilt.|", "100.00,87.16 [•]",
              "110.00,87.16 |Finansbranschen_|", "110.00,99.16 |ligger högst, före it_|",
              "110.00,111.16 |och telekom.|", "230.00,57.16 [•]", "240.00,57.16 |Offentlig sektor_|",
              "240.00,69.16 |ligger lägst.|"});
  shape.box.height = 200;
  const auto in_order = set_block(commentary, list_style(), shape, {10}, shaper);
  CHECK(in_order.bounds.height == Approx(93.115));
  shape.fill = ColumnFill::balanced;
  CHECK(set_block(commentary, list_style(), shape, {10}, shaper).bounds.height == Approx(63.115));
}

TEST_CASE("gaps are half rows, and wider before what begins anew") {
  Shaper shaper(lato(), {}, "sv");
  PlainParagraph heading = plain("Rubrik");
  heading.pieces.front().emphasis = Emphasis::strong;
  const std::vector text{plain("ett"), heading, bullet("två"), bullet("tre"), plain("fyra"), plain("fem"), heading};
  std::string baselines;  // in rows of 12 points
  const auto block = set_block(text, list_style(), box(120, 300), 10, shaper);
  for (const auto& placed : block.paragraphs)
    baselines += fmt::format("{:.3g} ", (placed.runs.front().origin.y - block.first_baseline) / 12);
  // A heading line stands close to its text; the last one heads nothing.
  CHECK(baselines == "0 2 3.5 5 7 8.5 10 ");
}

TEST_CASE("a heading in a text looks as a line in strong type does") {
  Shaper shaper(lato(), {}, "sv");
  PlainParagraph strong = plain("Rubrik");
  strong.pieces.front().emphasis = Emphasis::strong;
  PlainParagraph heading = plain("Rubrik");
  heading.kind = ParagraphKind::heading;
  const auto set = [&](const PlainParagraph& second) {
    return set_block(std::vector{plain("ett"), second, bullet("två")}, list_style(), box(120, 300), {10}, shaper);
  };
  CHECK(show(set(heading)) == show(set(strong)));
  CHECK(set(heading).paragraphs[1].runs.front().face == list_style().strong_face);
  CHECK(set(heading).paragraphs[1].kind == ParagraphKind::heading);
}

TEST_CASE("a style without space has no gaps, and much space is several rows") {
  Shaper shaper(lato(), {}, "sv");
  const std::vector text{plain("ett"), plain("två"), bullet("tre")};
  const auto height = [&](Pt space) {
    auto style = list_style();
    style.space_after = space;
    return set_block(text, style, box(120, 300), {10}, shaper).last_baseline - 57.165;
  };
  CHECK(height(0) == Approx(24));
  CHECK(height(1) == Approx(36));
  CHECK(height(6) == Approx(36));
  CHECK(height(12) == Approx(48));
  CHECK(height(26) == Approx(72));
}

TEST_CASE("columns of a text stand on half rows, and no heading stands at the foot of one") {
  Shaper shaper(lato(), {}, "sv");
  PlainParagraph heading = plain("Rubrik");
  heading.pieces.front().emphasis = Emphasis::strong;
  const std::vector text{plain("ett två tre fyra fem sex sju åtta nio"), bullet("tio elva tolv tretton"), heading,
                         plain("fjorton femton sexton sjutton arton nitton tjugo")};
  auto shape = box(130, 300);
  shape.columns = 2;
  shape.gutter = 10;
  shape.fill = ColumnFill::balanced;
  const auto block = set_block(text, list_style(), shape, {10}, shaper);
  std::vector<double> tops;
  for (const auto& placed : block.paragraphs) {
    for (const auto& run : placed.runs) {
      const double half_rows = (run.origin.y - block.first_baseline) / 6;
      CHECK(half_rows == Approx(std::round(half_rows)).margin(1e-9));
    }
    tops.push_back(placed.runs.front().origin.x);
  }
  CHECK(tops[2] == tops[3]);
}

TEST_CASE("empty paragraphs take no room, and a text may be empty") {
  Shaper shaper(lato(), {}, "sv");
  const auto block =
      set_block(std::vector{plain(""), plain("ett"), bullet(" ")}, list_style(), box(120, 100), {10}, shaper);
  CHECK(show(block) == Lines{"100.00,57.16 |ett|"});
  CHECK(block.paragraphs[0].source == 1);
  const auto nothing = fit_block({}, list_style(), box(120, 100), shaper);
  CHECK(nothing.paragraphs.empty());
  CHECK(nothing.bounds.height == 0);
  CHECK(nothing.fits());
}

TEST_CASE("a block names what cannot be set") {
  Shaper shaper(lato(), {}, "sv");
  const auto block = set_block(std::vector{plain("a 中"), plain("中 ש")}, list_style(), box(120, 100), {10}, shaper);
  CHECK(block.missing == U"中ש");
  CHECK(block.unsupported == U"ש");
}
