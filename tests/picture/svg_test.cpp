#include <catch2/catch.hpp>

#include "picture/reading.hpp"

using namespace andel;
using namespace andel::picture::test;

namespace {

std::string svg(const std::string& inside, const std::string& attributes = "viewBox=\"0 0 10 10\"") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + ">\n" + inside + "\n</svg>";
}

/// The shapes, or what is said of the picture.
std::string shapes(const std::string& bytes) {
  const Reading reading = read("a.svg", bytes);
  return reading.picture ? show(std::get<ShapePicture>(reading.picture->content)) : reading.said;
}

}  // namespace

TEST_CASE("plain shapes become outlines") {
  const auto [inside, outlines] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"<rect width='4' height='2'/>", "#000000 M 0,0 L 4,0 L 4,2 L 0,2 L 0,0 Z\n"},
      {"<rect x='1' y='1' width='4' height='2' rx='1' fill='#f00'/>",
       "#FF0000 M 2,1 L 4,1 C 4.55,1 5,1.45 5,2 L 5,2 C 5,2.55 4.55,3 4,3 L 2,3 C 1.45,3 1,2.55 1,2 L 1,2 "
       "C 1,1.45 1.45,1 2,1 Z\n"},
      {"<circle cx='5' cy='5' r='2' fill='none' stroke='blue'/>",
       "stroke #0000FF 1 M 7,5 C 7,6.1 6.1,7 5,7 C 3.9,7 3,6.1 3,5 C 3,3.9 3.9,3 5,3 C 6.1,3 7,3.9 7,5 Z\n"},
      {"<line x2='5' stroke='black' fill='none'/>", "stroke #000000 1 M 0,0 L 5,0\n"},
      {"<polygon points='0,0 5,0 5 5' fill-rule='evenodd'/>", "#000000 even-odd M 0,0 L 5,0 L 5,5 Z\n"},
      {"<g fill='#123456' transform='translate(1 1)'><g transform='scale(2)'><path d='M0 0h1' stroke='#fff'/></g></g>",
       "#123456 stroke #FFFFFF 2 M 1,1 L 3,1\n"},
      {"<path d='M0 0h1' style='fill:rgb(1, 2,3); stroke:none' fill='red'/>", "#010203 M 0,0 L 1,0\n"},
      {"<g color='#0f0'><path d='M0 0h1' fill='currentColor'/></g>", "#00FF00 M 0,0 L 1,0\n"},
      {"<path d='M0 0h1' visibility='hidden'/><g display='none'><text>x</text></g>", ""},
      {"<title>T</title><desc>D</desc><defs><linearGradient id='a'/></defs><metadata><x xmlns='y'/></metadata>", ""},
      {"<o:view xmlns:o='other'><o:path/></o:view><path d='M0 0h1' o:d='x' xmlns:o='other' id='p' class='c'/>",
       "#000000 M 0,0 L 1,0\n"},
      {"<rect width='0' height='5'/><circle r='0'/><path d=''/>", ""},
  }));
  CAPTURE(inside);
  CHECK(shapes(svg(inside)) == "10 x 10\n" + outlines);
}

TEST_CASE("the view box is where the picture begins") {
  CHECK(shapes(svg("<path d='M5 5h1'/>", "viewBox='5 5 20 10' width='100' height='50'")) ==
        "20 x 10\n#000000 M 0,0 L 1,0\n");
  CHECK(shapes(svg("", "width='1in' height='48'")) == "96 x 48\n");
}

TEST_CASE("what an SVG cannot hold is refused where it stands") {
  const auto [bytes, said] = GENERATE(table<std::string, std::string>({
      {svg("<text>x</text>"), "a.svg:2:2: error: `text` cannot be shown"},
      {svg("  <image href='a.png'/>"), "a.svg:2:4: error: `image` cannot be shown"},
      {svg("<use href='#a'/>"), "a.svg:2:2: error: `use` cannot be shown"},
      {svg("<style>.a{fill:red}</style>"), "a.svg:2:2: error: `style` cannot be shown"},
      {svg("<script/>"), "a.svg:2:2: error: `script` cannot be shown"},
      {svg("<path fill='url(#g)' d='M0 0'/>"), "a.svg:2:2: error: a fill by gradient or pattern cannot be shown"},
      {svg("<g opacity='.5'/>"), "a.svg:2:2: error: transparency cannot be shown"},
      {svg("<g style='fill:papaya'/>"), "a.svg:2:2: error: `fill` cannot be `papaya` here"},
      {svg("<g mask='url(#m)'/>"), "a.svg:2:2: error: `mask` cannot be shown"},
      {svg("<g stroke-dasharray='1 2'/>"), "a.svg:2:2: error: `stroke-dasharray` cannot be shown"},
      {svg("<g transform='spin(3)'/>"), "a.svg:2:2: error: this `transform` cannot be read"},
      {svg("<path d='M0 0 L'/>"), "a.svg:2:2: error: `d` of this `path` cannot be read"},
      {svg("<rect width='-1' height='1'/>"), "a.svg:2:2: error: `width` of this `rect` cannot be read"},
      {svg("<rect width='10%' height='1'/>"), "a.svg:2:2: error: `width` of this `rect` cannot be read"},
      {svg("<path d='M0 0h9999999'/>"), "a.svg:2:2: error: this shape reaches too far"},
      {svg("<g transform='scale(1 2)'><path d='M0 0h1' stroke='red'/></g>"),
       "a.svg:2:28: error: a stroke that is wider one way than the other cannot be shown"},
      {svg("", ""), "a.svg:1:2: error: this SVG does not say how large it is"},
      {svg("", "viewBox='0 0 0 5'"), "a.svg:1:2: error: this SVG does not say how large it is"},
      {svg("", "viewBox='0 0 5 5' transform='scale(2)'"), "a.svg:1:2: error: the whole picture cannot be transformed"},
      {"<svg viewBox='0 0 1 1'/>", "a.svg:1:2: error: `svg` is not the beginning of an SVG"},
      {"<html/>", "a.svg:1:2: error: `html` is not the beginning of an SVG"},
      {"<svg", "a.svg:1:1: error: not well-formed"},
      {svg("<g>"), "a.svg:3:3: error: not well-formed: mismatched tag"},
  }));
  CAPTURE(bytes);
  const std::string all = shapes(bytes);
  CHECK(all.substr(0, said.size()) == said);
  CHECK(all.find("\nhint: ") != std::string::npos);
}

TEST_CASE("an SVG that is nested without end is refused") {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<g>";
  CHECK(shapes(svg(deep)).find("error: nested too deeply") != std::string::npos);
}
