#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <locale>
#include <thread>

#include <catch2/catch.hpp>

#include "draw/document_maker.hpp"
#include "draw/draw.hpp"
#include "draw/external_tool.hpp"
#include "draw/structure_reader.hpp"

using namespace andel;
using namespace andel::draw::test;

namespace {

std::string text_of(const Document& document) {
  return run_on(draw::to_pdf(document, lato()), "pdftotext -enc UTF-8 @ -").output;
}

/// The structure and its words; poppler reads the characters as they are, but joins words at soft hyphens.
std::string spoken(const Document& document) {
  return run_on(draw::to_pdf(document, lato()), "pdfinfo -struct-text @").output;
}

/// Writes numbers as no file format does.
struct StrangeNumbers : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\1"; }
};

}  // namespace

TEST_CASE("a file begins and ends as PDF 1.7 does") {
  const std::string pdf = draw::to_pdf(sample_deck(), lato());
  CHECK(pdf.substr(0, 15) == "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
  CHECK(pdf.substr(pdf.size() - 6) == "%%EOF\n");
}

TEST_CASE("all fonts are embedded, subset and readable") {
  const std::string fonts = run_on(draw::to_pdf(sample_deck(), lato()), "pdffonts @").output;
  for (const char* face : {"+Lato-Regular", "+Lato-Bold", "+Lato-Italic"}) {
    const std::size_t at = fonts.find(face);
    CAPTURE(face, fonts);
    REQUIRE(at != std::string::npos);
    CHECK(fonts.substr(at, fonts.find('\n', at) - at).find("Identity-H       yes yes yes") != std::string::npos);
  }
  CHECK(run_on(draw::to_pdf(one_paragraph("a"), lato()), "pdffonts @").output.find("Bold") == std::string::npos);
}

TEST_CASE("the text of a file is the text of its runs") {
  CHECK(text_of(one_paragraph("Officiell affisch, fjäll, AVATAR Tåg")) == "Officiell affisch, fjäll, AVATAR Tåg\n\n\f");
  CHECK(text_of(one_paragraph("6\u00A0136 svar, 45\u00A0%")) == "6 136 svar, 45 %\n\n\f");
  CHECK(spoken(one_paragraph("6\u00A0136 svar, 45\u00A0%")) ==
        "Document\n  P (block)\n    \"6\u00A0136 svar, 45\u00A0%\"\n");
  CHECK(text_of(one_paragraph("fi ffi fl – ” ≥ → € ½ ²")) == "fi ffi fl – ” ≥ → € ½ ²\n\n\f");
}

TEST_CASE("a word that is divided at a line's end is one word in the structure") {
  DocumentMaker maker;
  maker.add_page("1");
  const StructureId paragraph =
      maker.say(DocumentMaker::root(), Role::paragraph, shape(regular, 14, {60, 60}, "fyra procent\u00AD"));
  maker.draw(paragraph, shape(regular, 14, {60, 80}, "enheter, 3-procentig"));
  CHECK(spoken(maker.document) == "Document\n  P (block)\n    \"fyra procentenheter, 3-procentig\"\n");
}

TEST_CASE("furniture is a header or a footer by the half of the page in which it stands") {
  DocumentMaker maker;
  maker.add_page("1");  // 540 pt high
  maker.document.pages[PageId{0}].contents.push_back(
      {Artifact::pagination,
       {shape(regular, 8, {60, 20}, "Andel"), shape(regular, 8, {60, 520}, "1"), shape(regular, 8, {90, 520}, "3")}});
  const PdfReader file(draw::to_pdf(maker.document, lato()));
  const std::string content = file.content_of(file.pages().at(0).at("object"));
  const std::size_t header = content.find("/Artifact<</Type/Pagination/Subtype/Header>>BDC");
  const std::size_t footer = content.find("/Artifact<</Type/Pagination/Subtype/Footer>>BDC");
  REQUIRE(footer != std::string::npos);
  CHECK(header < footer);
  CHECK(content.find("/Artifact", footer + 1) == std::string::npos);
  CHECK(file.words_of(file.pages().at(0).at("object")) == MarkedWords{{-1, "Andel13"}});
}

TEST_CASE("links lead where they should") {
  const PdfReader file(draw::to_pdf(sample_deck(), lato()));
  const auto& page = file.resolve(file.pages().at(2).at("object"));
  const auto& annotations = file.resolve(page.at("/Annots"));
  REQUIRE(annotations.size() == 3);
  const auto& first = file.resolve(annotations.at(0));
  CHECK(first.at("/A").at("/URI") == "u:https://exempel.se/enk%C3%A4t(2011)");
  CHECK(first.at("/Contents") == "u:Länk till exempel.se/enkät");
  CHECK(first.at("/F") == 4);
  CHECK(first.at("/Rect").at(1) == 540 - 264);
  CHECK(first.at("/Rect").at(3) == 540 - 248);
  CHECK(file.resolve(annotations.at(2)).at("/Dest").at(0) == file.pages().at(0).at("object"));
}

TEST_CASE("equal documents give equal files, whatever surrounds the program") {
  const std::string expected = draw::to_pdf(sample_deck(), lato());
  CHECK(draw::to_pdf(sample_deck(), lato()) == expected);

  const std::locale before = std::locale::global(std::locale(std::locale(), new StrangeNumbers));
  setenv("TZ", "Asia/Kathmandu", 1);
  const auto folder = std::filesystem::current_path();
  std::filesystem::current_path(std::filesystem::temp_directory_path());
  const std::string elsewhere = draw::to_pdf(sample_deck(), lato());
  std::filesystem::current_path(folder);
  unsetenv("TZ");
  std::locale::global(before);
  CHECK(elsewhere == expected);
}

TEST_CASE("documents are written side by side") {
  const std::string small = draw::to_pdf(sample_deck(), lato());
  const std::string large = draw::to_pdf(large_deck(6), lato());
  std::vector<std::string> written(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < written.size(); ++i)
    threads.emplace_back([&written, i] {
      for (int round = 0; round < 3; ++round)
        written[i] = draw::to_pdf(i % 2 == 0 ? sample_deck() : large_deck(6), lato());
    });
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < written.size(); ++i) CHECK((written[i] == (i % 2 == 0 ? small : large)));
}

TEST_CASE("different documents have different identifiers") {
  const auto id = [](const Document& document) {
    return PdfReader(draw::to_pdf(document, lato())).trailer().at("/ID").dump();
  };
  CHECK(id(one_paragraph("a")) == id(one_paragraph("a")));
  CHECK(id(one_paragraph("a")) != id(one_paragraph("b")));
}
