// Characters from a spec to the file: copied as they were written, or refused where they stand.
#include <catch2/catch.hpp>

#include "cli/program.hpp"
#include "draw/external_tool.hpp"
#include "draw/spoken_structure.hpp"
#include "end_to_end/built_report.hpp"

using namespace andel;
using namespace andel::test;

namespace {

/// A report of one slide with these words beside a chart, where lines are short.
std::string report_saying(const std::string& words) {
  return "title: Tecken\ncodebook: codebook.yaml\nwave: 2024\nlanguage: sv\nbrand: slides\nslides:\n"
         "  - layout: chart\n    title: Tecken\n    chart: {measure: agree, items: [trust]}\n    commentary: |\n     "
         " " +
         words + "\n";
}

struct Built {
  Outcome outcome;
  std::string pdf;
};

Built build(const std::string& words) {
  const Folder folder;
  write_small_survey(folder);
  folder.write("report.yaml", report_saying(words));
  const Outcome outcome = run_andel(folder, "build report.yaml -o report.pdf");
  return {outcome, read_file(folder.path("report.pdf"))};
}

std::string copied(const std::string& pdf) { return draw::test::run_on(pdf, "pdftotext -enc UTF-8 -raw @ -").output; }

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a word divided at a line's end is one word to whoever copies it or listens") {
  std::string said;  // words so long and so many that some are divided, however wide the column
  for (int i = 0; i < 4; ++i)
    said += "Medarbetarundersökningarna visar förtroendeförändringar i kommunikationsavdelningarnas personalgrupper. ";
  said.pop_back();
  const Built built = build(said);
  INFO(built.outcome.errors);
  REQUIRE(built.outcome.exit_code == 0);
  const std::string tree = draw::test::spoken_structure(draw::test::PdfReader(built.pdf));
  CHECK(holds(tree, "¬"));
  std::string words = tree.substr(tree.find("P \"") + 3);
  words.resize(words.find('"'));
  for (auto at = words.find("¬"); at != std::string::npos; at = words.find("¬")) words.erase(at, 2);
  CHECK(words == said);
}

TEST_CASE("no-break spaces, ligatures and marks of their own are copied as what they stand for") {
  const Built built = build("Officiellt fjäll, 45 % av 10 000 på 'vår' affisch: é = e\u0301.");
  REQUIRE(built.outcome.exit_code == 0);
  CHECK(holds(copied(built.pdf), "Officiellt fjäll, 45 % av"));
  const std::string tree = draw::test::spoken_structure(draw::test::PdfReader(built.pdf));
  CHECK(holds(tree, "Officiellt fjäll, 45~% av 10 000"));
}

TEST_CASE("Greek, Cyrillic, signs, and characters beyond the basic plane are set by a face that has them") {
  const Built built = build("Ελληνικά Русский ≤ ≥ → ✓ ☐ 𝔸 𝕏 😀");
  REQUIRE(built.outcome.exit_code == 0);
  CHECK(holds(draw::test::spoken_structure(draw::test::PdfReader(built.pdf)), "\"Ελληνικά Русский ≤ ≥ → ✓ ☐ 𝔸 𝕏 😀\""));
}

TEST_CASE("characters that cannot be set are refused where they stand") {
  const auto [words, message] = GENERATE(table<const char*, const char*>({
      {"Ordet שלום betyder fred",
       "report.yaml:11:7: error: slide 1 “Tecken”, region commentary: U+05E9, U+05DC, U+05D5, U+05DD is written from "
       "right to left, which cannot be set"},
      {"Ordet \u202Eabc\u202C vänder",
       "report.yaml:11:7: error: slide 1 “Tecken”, region commentary: U+202E, U+202C is written from right to left, "
       "which cannot be set"},
      {"Märket \uE000 är vårt eget",
       "report.yaml:11:7: error: slide 1 “Tecken”, region commentary: U+E000 is for private use, and means nothing to "
       "readers"},
      {"Tecknet 漢 finns inte",
       "report.yaml:11:7: error: slide 1 “Tecken”, region commentary: no face has U+6F22 (asked: Lato regular, "
       "DejaVu Sans regular)"},
      {"Bortom 𒀀 grundplanet",
       "report.yaml:11:7: error: slide 1 “Tecken”, region commentary: no face has U+12000 (asked: Lato regular, "
       "DejaVu Sans regular)"},
  }));
  const Built built = build(words);
  CHECK(built.outcome.exit_code == 1);
  CHECK(holds(built.outcome.errors, message));
  CHECK(built.pdf.empty());
}
