#include <catch2/catch.hpp>

#include "draw/document_maker.hpp"
#include "draw/draw.hpp"
#include "draw/external_tool.hpp"
#include "draw/structure_reader.hpp"
#include "golden.hpp"

using namespace andel;
using namespace andel::draw::test;

namespace {

Document empty_page() {
  DocumentMaker maker;
  maker.add_page("");
  return std::move(maker.document);
}

}  // namespace

TEST_CASE("the structure tree reads as it was built") {
  const PdfReader file(draw::to_pdf(sample_deck(), lato()));
  andel::test::check_golden("draw", "structure", file.structure());
  andel::test::check_golden("draw", "parents", file.parents());
}

TEST_CASE("the words stand in the structure in reading order") {
  // Without the numbers of the link objects.
  andel::test::check_golden(
      "draw", "words",
      run_on(draw::to_pdf(sample_deck(), lato()), "pdfinfo -struct-text @ | grep -v ' Object '").output);
}

TEST_CASE("a page without content and elements without kids are written") {
  DocumentMaker maker;
  maker.add_page("1");
  const StructureId table = maker.add(DocumentMaker::root(), Role::table);
  const StructureId row = maker.add(table, Role::table_row);
  maker.say(row, Role::table_header, shape(regular, 12, {60, 60}, "Andel"));
  maker.add(row, Role::table_data);
  maker.add_page("2");
  CHECK(PdfReader(draw::to_pdf(maker.document, lato())).structure() ==
        "Document\n"
        "  Table\n"
        "    TR\n"
        "      TH [1.0]\n"
        "      TD\n");
  CHECK(PdfReader(draw::to_pdf(empty_page(), lato())).structure() == "Document\n");
}

TEST_CASE("whatever a document may hold is written") {
  const PdfReader file(draw::to_pdf(odd_deck(), lato()));
  andel::test::check_golden("draw", "odd",
                            file.structure() + file.parents() + file.bookmarks() + file.page_labels().dump(1) + "\n");
}

TEST_CASE("an element that goes on over pages names the page of each part") {
  DocumentMaker maker;
  maker.add_page("1");
  const StructureId paragraph = maker.say(DocumentMaker::root(), Role::paragraph, shape(regular, 12, {60, 60}, "ett"));
  maker.add_page("2");
  maker.draw(Artifact::layout, FilledRect{{0, 0, 10, 10}, {}});
  maker.draw(paragraph, shape(regular, 12, {60, 60}, "två"));
  const PdfReader file(draw::to_pdf(maker.document, lato()));
  CHECK(file.structure() == "Document\n  P [1.0, 2.0]\n");
  CHECK(file.parents() == "1: P\n2: P\n");
}

TEST_CASE("a file with thousands of elements keeps all of them") {
  const PdfReader file(draw::to_pdf(large_deck(40), lato()));
  const std::string structure = file.structure();
  std::size_t paragraphs = 0;
  for (std::size_t at = structure.find(" P ["); at != std::string::npos; at = structure.find(" P [", at + 1))
    ++paragraphs;
  CHECK(paragraphs == 40 * 60);
  CHECK(structure.find("another parent") == std::string::npos);
}
