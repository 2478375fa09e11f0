#include "draw/document_check.hpp"

#include <functional>
#include <stdexcept>

#include <catch2/catch.hpp>

#include "draw/document_maker.hpp"
#include "draw/draw.hpp"

using namespace andel;
using draw::check_document;
using draw::test::DocumentMaker;
using draw::test::sample_deck;

namespace {

StructureId find(const Document& document, Role role) {
  for (const StructureId id : document.structure.ids())
    if (document.structure[id].role == role) return id;
  throw std::logic_error("no such element");
}

}  // namespace

TEST_CASE("a document that is put together rightly passes") { CHECK_NOTHROW(check_document(sample_deck())); }

TEST_CASE("what is put together wrongly is named") {
  struct Row {
    const char* message;
    std::function<void(Document&)> spoil;
  };
  const Row rows[] = {
      {"document: it has no pages", [](Document& d) { d.pages = {}; }},
      {"document: it has no structure", [](Document& d) { d.structure = {}; }},
      {"document: it has no title", [](Document& d) { d.info.title.clear(); }},
      {"document: it has no language", [](Document& d) { d.info.language.clear(); }},
      {"document: \"18 jan 2011\" is not a date", [](Document& d) { d.info.date = "18 jan 2011"; }},
      {"document: its first element is not the Document element",
       [](Document& d) { d.structure[StructureId{0}].role = Role::section; }},
      {"document: element 37 has no parent before it",
       [](Document& d) {
         d.structure.add({});
         d.structure[StructureId{37}].parent = StructureId{40};
       }},
      {"document: element 3 is not among the kids of its parent",
       [](Document& d) { d.structure[StructureId{1}].kids.pop_back(); }},
      {"document: element 4 is a kid twice",
       [](Document& d) { d.structure[StructureId{0}].kids.push_back(StructureId{4}); }},
      {"document: element 2 has element 4 as a kid, which has another parent",
       [](Document& d) { d.structure[StructureId{2}].kids.push_back(StructureId{4}); }},
      {"document: element 8: TR may not stand in Sect",
       [](Document& d) { d.structure[find(d, Role::table)].role = Role::section; }},
      {"document: element 1: Document may not stand in Document",
       [](Document& d) { d.structure[StructureId{1}].role = Role::document; }},
      {"document: figure 6 has no words in its place",
       [](Document& d) { d.structure[find(d, Role::figure)].alternative.clear(); }},
      {"document: element 6 has bounds on no page",
       [](Document& d) { d.structure[find(d, Role::figure)].bounds_page = PageId{7}; }},
      {"document: element 2 has content 9 of page 0, which is not there",
       [](Document& d) {
         d.structure[StructureId{2}].kids.push_back(MarkedContent{PageId{0}, 9});
       }},
      {"document: element 2 has content 3 of page 0, which is not its own",
       [](Document& d) {
         d.structure[StructureId{2}].kids.push_back(MarkedContent{PageId{0}, 3});
       }},
      {"document: content 2 of page 0 stands in the structure twice",
       [](Document& d) {
         d.structure[StructureId{2}].kids.push_back(MarkedContent{PageId{0}, 2});
       }},
      {"document: content 2 of page 0 does not stand in the structure",
       [](Document& d) { d.structure[StructureId{2}].kids.clear(); }},
      {"document: outline entry \"Kommentarer\" leads to page 3, which is not there",
       [](Document& d) { d.outline[2].page = PageId{3}; }},
      {"document: a link belongs to element 2, which is no Link",
       [](Document& d) { d.links[0].element = StructureId{2}; }},
      {"document: link 33 says nothing about where it leads", [](Document& d) { d.links[0].description.clear(); }},
      {"document: link 33 has no area", [](Document& d) { d.links[0].areas.clear(); }},
      {"document: link 33 stands on no page", [](Document& d) { d.links[0].areas[0].page = PageId{3}; }},
      {"document: link 34 leads to a page that is not there", [](Document& d) { d.links[1].target = PageId{3}; }},
  };
  for (const Row& row : rows) {
    Document document = sample_deck();
    row.spoil(document);
    INFO(row.message);
    CHECK_THROWS_WITH(check_document(document), row.message);
    CHECK_THROWS_AS(draw::to_pdf(document, draw::test::lato()), std::logic_error);
  }
}
