#include <catch2/catch.hpp>

#include "draw/document_maker.hpp"
#include "draw/draw.hpp"
#include "draw/pdf_navigation.hpp"
#include "draw/structure_reader.hpp"

using namespace andel;
using namespace andel::draw::test;

namespace {

Table<PageTag, Page> labelled(std::initializer_list<const char*> labels) {
  Table<PageTag, Page> pages;
  for (const char* label : labels) pages.add({{720, 540}, label, {}});
  return pages;
}

Document bare_page() {
  DocumentMaker maker;
  maker.add_page("");
  return std::move(maker.document);
}

Document with_outline(std::initializer_list<int> levels) {
  DocumentMaker maker;
  for (const int level : levels) {
    const PageId page = maker.add_page("");
    maker.document.outline.push_back({"Ö" + std::to_string(page.position + 1), page, level});
  }
  return std::move(maker.document);
}

}  // namespace

TEST_CASE("bookmarks mirror the levels and stand open") {
  CHECK(PdfReader(draw::to_pdf(sample_deck(), lato())).bookmarks() ==
        "Elevenkät 2011 -> 1\n"
        "  Trygg i skolan -> 2\n"
        "  Kommentarer -> 3\n");
  CHECK(PdfReader(draw::to_pdf(with_outline({0, 1, 2, 1, 0}), lato())).bookmarks() ==
        "Ö1 -> 1\n  Ö2 -> 2\n    Ö3 -> 3\n  Ö4 -> 4\nÖ5 -> 5\n");
}

TEST_CASE("bookmark levels that skip or begin deep are brought up") {
  CHECK(PdfReader(draw::to_pdf(with_outline({2, 5, 5, -1}), lato())).bookmarks() ==
        "Ö1 -> 1\n  Ö2 -> 2\n    Ö3 -> 3\nÖ4 -> 4\n");
}

TEST_CASE("page labels are ranges of numbers where they can be") {
  CHECK(draw::page_label_entries(labelled({"1", "2", "3"})) == "/Nums[0<</S/D/St 1>>]");
  CHECK(draw::page_label_entries(labelled({"4", "27", "28"})) == "/Nums[0<</S/D/St 4>>1<</S/D/St 27>>]");
  CHECK(draw::page_label_entries(labelled({"", "ii", "1", "2", "A-1", "07"})) ==
        "/Nums[0<<>>1<</P(ii)>>2<</S/D/St 1>>4<</P(A-1)>>5<</P(07)>>]");
}

TEST_CASE("files open with bookmarks where there are any, and have labels where pages have") {
  const PdfReader deck(draw::to_pdf(sample_deck(), lato()));
  CHECK(deck.catalog().at("/PageMode") == "/UseOutlines");
  CHECK(deck.page_labels().at(0).at("label").at("/St") == 1);
  const PdfReader bare(draw::to_pdf(bare_page(), lato()));
  CHECK_FALSE(bare.catalog().contains("/PageMode"));
  CHECK_FALSE(bare.catalog().contains("/PageLabels"));
}
