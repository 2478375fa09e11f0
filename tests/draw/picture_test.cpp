#include <memory>

#include <catch2/catch.hpp>

#include "draw/document_maker.hpp"
#include "draw/draw.hpp"
#include "draw/external_tool.hpp"
#include "draw/pdf_picture.hpp"
#include "draw/structure_reader.hpp"

using namespace andel;
using namespace andel::draw::test;

namespace {

PictureHandle pixels() {
  PixelPicture picture{2, 1, PixelColour::rgb, {}, {}};
  picture.samples = std::string("\xFF\x00\x00\x00\x00\xFF", 6);
  picture.alpha = std::string("\xFF\x80", 2);
  return std::make_shared<const Picture>(Picture{picture});
}

ShapePicture shapes() {
  PathShape triangle;
  triangle.steps = {{PathVerb::move, {Point{0, 0}}},
                    {PathVerb::line, {Point{20, 0}}},
                    {PathVerb::curve, {Point{20, 5}, Point{15, 10}, Point{0, 10}}},
                    {PathVerb::close}};
  triangle.fill = Colour{255, 0, 0};
  triangle.rule = FillRule::even_odd;
  PathShape line;
  line.steps = {{PathVerb::move, {Point{0, 5}}}, {PathVerb::line, {Point{20, 5}}}};
  line.stroke = PathStroke{{0, 0, 255}, 0.5, LineCap::round, LineJoin::bevel, 4};
  line.fill = std::nullopt;
  return {{20, 10}, {triangle, line}};
}

Document deck(const PictureHandle& picture) {
  DocumentMaker maker;
  for (const char* label : {"1", "2"}) {
    maker.add_page(label);
    const StructureId figure = maker.add(DocumentMaker::root(), Role::figure);
    maker.document.structure[figure].alternative = "Två färger";
    maker.document.structure[figure].bounds = Rect{100, 50, 200, 100};
    maker.document.structure[figure].bounds_page = PageId{maker.document.pages.size() == 1 ? 0U : 1U};
    maker.draw(figure, PlacedPicture{picture, {100, 50, 200, 100}, {100, 50, 200, 100}});
    maker.draw(Artifact::pagination, PlacedPicture{picture, {0, 0, 20, 10}, {5, 0, 10, 10}});
  }
  return std::move(maker.document);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a picture is a figure with its words and its place") {
  CHECK(PdfReader(draw::to_pdf(deck(pixels()), lato())).structure() ==
        "Document\n"
        "  Figure Alt=\"Två färger\" {\"/BBox\":[100,390,300,490],\"/O\":\"/Layout\",\"/Placement\":\"/Block\"} [1.0]\n"
        "  Figure Alt=\"Två färger\" {\"/BBox\":[100,390,300,490],\"/O\":\"/Layout\",\"/Placement\":\"/Block\"} "
        "[2.0]\n");
}

TEST_CASE("a picture that stands in four places is embedded once, with its mask") {
  const std::string listed = run_on(draw::to_pdf(deck(pixels()), lato()), "pdfimages -list @").output;
  CHECK(count(listed, " rgb ") == 4);
  CHECK(count(listed, " smask ") == 4);
  const std::string objects = run_on(draw::to_pdf(deck(pixels()), lato()), "qpdf --json @").output;
  CHECK(count(objects, "\"/Subtype\": \"/Image\"") == 2);
}

TEST_CASE("shapes are written with their paths, colours and rules") {
  CHECK(draw::shape_content(shapes()) ==
        "0.050000000000 0 0 -0.100000000000 0 1 cm\n"
        "1 0 0 rg\n0 0 m\n20 0 l\n20 5 15 10 0 10 c\nh\nf*\n"
        "0 0 1 RG .5 w 1 J 2 j 4 M\n0 5 m\n20 5 l\nS\n");
}

TEST_CASE("pictures are drawn as PNG and SVG too") {
  const auto picture = std::make_shared<const Picture>(Picture{shapes()});
  const Document document = deck(picture);
  CHECK(draw::to_png(document.pages[PageId{0}], lato(), 1).substr(0, 4) == "\x89PNG");
  CHECK(draw::to_svg(document.pages[PageId{0}], lato()).find("rgb(100%,0%,0%)") != std::string::npos);
}

TEST_CASE("attachments are listed with their words, and make the file PDF/A-3") {
  Document document = deck(pixels());
  document.attachments = {{"figures.json", "application/json", "For programs", "{}\n"},
                          {"figures.csv", "text/csv", "A table", "a,b\n1,2\n"}};
  const std::string pdf = draw::to_pdf(document, lato());
  CHECK(run_on(pdf, "pdfdetach -list @").output == "2 embedded files\n1: figures.csv\n2: figures.json\n");
  const PdfReader file(pdf);
  const auto& associated = file.catalog().at("/AF");
  REQUIRE(associated.size() == 2);
  CHECK(file.resolve(associated[0]).at("/AFRelationship") == "/Data");
  CHECK(file.resolve(associated[0]).at("/Desc") == "u:A table");
  CHECK(pdf.find("<pdfaid:part>3</pdfaid:part>") != std::string::npos);
  document.attachments[1].name = "figures.json";
  CHECK_THROWS_AS(draw::to_pdf(document, lato()), std::logic_error);
}
