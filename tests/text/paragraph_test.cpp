#include "text/paragraph.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "text/lato.hpp"

using namespace andel;
using namespace andel::text;

namespace {

using Lines = std::vector<std::string>;

const char* const offentlig =
    "Offentlig sektor ligger lägst. Kommunernas verksamheter präglas av upphandlingsregler och säkerhetskrav, "
    "vilket bromsar införandet av molnbaserade kommunikationslösningar.";

SetParagraph set(const std::vector<StyledPiece>& pieces, const TextStyle& style, Pt width) {
  Shaper shaper(lato(), {}, "sv");
  return set_paragraph(pieces, style, {.width = width}, shaper);
}

SetParagraph set(const std::string& text, const TextStyle& style, Pt width) {
  return set(std::vector<StyledPiece>{{text, Emphasis::none}}, style, width);
}

TextStyle hyphenated_style() {
  auto style = plain_style();
  style.hyphenation = Hyphenation::on;
  return style;
}

TextStyle balanced_style() {
  auto style = plain_style();
  style.breaking = LineBreaking::balanced;
  return style;
}

/// The glyphs' pen positions and sources: what a run would show if it were copied glyph by glyph.
std::string show_clusters(const TextRun& run) {
  std::string shown;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    const auto begin = run.glyphs[i].cluster;
    const auto end = i + 1 < run.glyphs.size() ? run.glyphs[i + 1].cluster : run.text.size();
    shown += "[" + run.text.substr(begin, end - begin) + "]";
  }
  return shown;
}

}  // namespace

TEST_CASE("a paragraph is set in even lines, divided where that helps") {
  CHECK(show(set(offentlig, hyphenated_style(), 100)) ==
        Lines{"95.48 |Offentlig sektor ligger_|", "88.69 |lägst. Kommunernas_|", "93.42 |verksamheter präglas_|",
              "96.17 |av upphandlingsregler_|", "80.90 |och säkerhetskrav,_|", "61.96 |vilket bromsar_|",
              "86.14 |införandet av moln¬|", "78.36 |baserade kommu¬|", "81.40 |nikationslösningar.|"});
  CHECK(show(set(offentlig, plain_style(), 150)) ==
        Lines{"120.85 |Offentlig sektor ligger lägst._|", "125.74 |Kommunernas verksamheter_|",
              "129.72 |präglas av upphandlingsregler_|", "145.42 |och säkerhetskrav, vilket bromsar_|",
              "122.01 |införandet av molnbaserade_|", "113.89 |kommunikationslösningar.|"});
}

TEST_CASE("words of one face are one run, spaces included") {
  const std::vector<StyledPiece> pieces{{"Knappt ", Emphasis::none},     {"hälften av ", Emphasis::strong},
                                        {"alla", Emphasis::emphasis},    {" (", Emphasis::none},
                                        {"45\u00A0%", Emphasis::strong}, {") instämmer.", Emphasis::none}};
  CHECK(show(set(pieces, plain_style(), 400)) == Lines{"176.20 |Knappt_|hälften av_|alla_|(|45~%|) instämmer.|"});
  CHECK(show(set(pieces, plain_style(), 100)) ==
        Lines{"95.53 |Knappt_|hälften av_|alla_|", "78.33 |(|45~%|) instämmer.|"});
}

TEST_CASE("pieces of one face that touch are one word") {
  const std::vector<StyledPiece> pieces{{"Bas: A", Emphasis::none}, {"V", Emphasis::none}, {" (1)", Emphasis::none}};
  CHECK(show(set(pieces, plain_style(), 400)) == show(set("Bas: AV (1)", plain_style(), 400)));
}

TEST_CASE("white space is one space, a line separator ends a line") {
  CHECK(texts(set("  ett \n\t två  ", plain_style(), 400)) == Lines{"ett två"});
  CHECK(texts(set("ett två\u2028tre fyra", plain_style(), 400)) == Lines{"ett två", "tre fyra"});
  CHECK(texts(set("ett \u2028 två", balanced_style(), 400)) == Lines{"ett", "två"});
  CHECK(set(" \n ", plain_style(), 400).lines.empty());
  CHECK(set("", plain_style(), 400).lines.empty());
}

TEST_CASE("every glyph has its source, also where a line divides a word") {
  const auto show_all = [](const SetParagraph& paragraph) {
    Lines shown;
    for (const auto& line : paragraph.lines) shown.push_back(show_clusters(line.runs[0]));
    return shown;
  };
  CHECK(show_all(set("i undersökningen", hyphenated_style(), 40)) ==
        Lines{"[i][ ][u][n][d][e][r][\u00AD]", "[s][ö][k][\u00AD]", "[n][i][n][g][e][n]"});
  // A ligature is divided into its letters where a line ends between them.
  CHECK(show_all(set("of\u00ADfentlig", plain_style(), 400)) == Lines{"[o][ff][e][n][t][l][i][g]"});
  CHECK(show_all(set("of\u00ADfentlig", plain_style(), 35)) == Lines{"[o][f][\u00AD]", "[f][e][n][t][l][i][g]"});
}

TEST_CASE("titles are balanced") {
  const std::string title = "Nästan hälften av företagen låter medarbetarna arbeta mobilt";
  CHECK(show(set(title, balanced_style(), 230)) ==
        Lines{"143.78 |Nästan hälften av företagen låter_|", "122.25 |medarbetarna arbeta mobilt|"});
  CHECK(show(set(title, plain_style(), 230)) ==
        Lines{"207.63 |Nästan hälften av företagen låter medarbetarna_|", "58.40 |arbeta mobilt|"});
  CHECK(texts(set(title, balanced_style(), 125)) ==
        Lines{"Nästan hälften av_", "företagen låter_", "medarbetarna arbeta mobilt"});
  CHECK(texts(set(title, balanced_style(), 400)) == Lines{title});
}

TEST_CASE("lines are aligned in their width, spaces at their ends left out") {
  const auto [align, starts] = GENERATE(table<Align, Lines>({
      {Align::left, {"0.00", "0.00"}},
      {Align::centre, {"4.44", "13.29"}},
      {Align::right, {"8.88", "26.58"}},
  }));
  auto style = plain_style();
  style.align = align;
  Lines shown;
  for (const auto& line : set("Har ett mobilt arbetssätt", style, 70).lines) {
    shown.push_back(fmt::format("{:.2f}", line.runs[0].origin.x));
  }
  CHECK(shown == starts);
}

TEST_CASE("a hanging indent narrows the lines after the first") {
  Shaper shaper(lato(), {}, "sv");
  const auto paragraph = set_paragraph({{offentlig, Emphasis::none}}, plain_style(),
                                       {.width = 150, .size = 9, .first_indent = 0, .rest_indent = 20}, shaper);
  CHECK(paragraph.size == 9);
  CHECK(paragraph.baseline_distance == Approx(10.8));
  CHECK(texts(paragraph) == Lines{"Offentlig sektor ligger_", "lägst. Kommunernas_", "verksamheter präglas av_",
                                  "upphandlingsregler och_", "säkerhetskrav, vilket bromsar_",
                                  "införandet av molnbaserade_", "kommunikationslösningar."});
  CHECK(paragraph.lines[0].runs[0].origin.x == 0);
  CHECK(paragraph.lines[1].runs[0].origin.x == 20);
}

TEST_CASE("what cannot be broken sticks out and is told") {
  const auto paragraph = set("En kommunikationslösning till", plain_style(), 60);
  CHECK(show(paragraph) == Lines{"11.22 |En_|", "103.31 |kommunikationslösning_|", "10.88 |till|"});
  CHECK(paragraph.overflow == Approx(paragraph.lines[1].width - 60));
  CHECK(set("En kommunikationslösning till", hyphenated_style(), 60).overflow == 0);
  auto right = plain_style();
  right.align = Align::right;
  CHECK(set("kommunikationslösning", right, 60).lines[0].runs[0].origin.x == 0);
}

TEST_CASE("ranges, percentages and dashes stay with what they belong to") {
  const std::string text = "Bland företag med 5–19 anställda är det 45\u00A0% – mot 61 % i de största";
  CHECK(texts(set(text, plain_style(), 80)) ==
        Lines{"Bland företag_", "med 5–19_", "anställda är det_", "45~% – mot 61 %_", "i de största"});
}

TEST_CASE("characters that cannot be set are named once") {
  const auto paragraph = set("a 中b 中文 שלום", plain_style(), 400);
  CHECK(paragraph.missing == U"中文שלום");
  CHECK(paragraph.unsupported == U"שלום");
}

TEST_CASE("a single line begins at its left edge, whatever its style") {
  Shaper shaper(lato(), {}, "sv");
  auto style = plain_style();
  style.align = Align::right;
  const auto line = set_single_line("45\u00A0%", style, 8, shaper);
  CHECK(show(line) == Lines{"17.74 |45~%|"});
  CHECK(line.lines[0].runs[0].origin.x == 0);
  CHECK(line.lines[0].runs[0].size == 8);
  CHECK(line.lines[0].width == Approx(measure("45\u00A0%", style, 8, shaper)));
  CHECK(set_single_line("", style, 8, shaper).lines.empty());
}

TEST_CASE("widths tell between what limits a text can be set") {
  Shaper shaper(lato(), {}, "sv");
  const std::vector<StyledPiece> pieces{{"Tillverkning/Industri och handel", Emphasis::none}};
  const auto widths = measure_widths(pieces, plain_style(), 10, shaper);
  CHECK(widths.natural == Approx(measure("Tillverkning/Industri och handel", plain_style(), 10, shaper)));
  CHECK(widths.narrowest == Approx(measure("Tillverkning/", plain_style(), 10, shaper)));
  CHECK(set_paragraph(pieces, plain_style(), {.width = widths.narrowest}, shaper).overflow == 0);
  CHECK(set_paragraph(pieces, plain_style(), {.width = widths.narrowest - 0.1}, shaper).overflow == Approx(0.1));
  CHECK(set_paragraph(pieces, plain_style(), {.width = widths.natural}, shaper).lines.size() == 1);
}

TEST_CASE("heights are counted from the capitals to the descenders") {
  const auto metrics = line_metrics(plain_style(), 20, lato());
  CHECK(metrics.cap_height == Approx(14.33).margin(0.01));
  CHECK(metrics.x_height == Approx(10.13).margin(0.01));
  CHECK(metrics.ascent == Approx(16.1).margin(0.01));
  CHECK(metrics.descent == Approx(3.9).margin(0.01));
  CHECK(metrics.baseline_distance == Approx(24));
  CHECK(text_height(metrics, 0) == 0);
  CHECK(text_height(metrics, 1) == Approx(18.23).margin(0.01));
  CHECK(text_height(metrics, 3) == Approx(66.23).margin(0.01));
}
