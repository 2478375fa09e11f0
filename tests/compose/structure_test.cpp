#include <vector>

#include <catch2/catch.hpp>

#include "compose/document_builder.hpp"
#include "compose/headings.hpp"
#include "compose/outline.hpp"

namespace andel::compose {
namespace {

TEST_CASE("no level of heading is skipped") {
  using enum HeadingKind;
  HeadingLevels levels;
  const std::vector<std::pair<HeadingKind, Role>> in_order{
      {title, Role::heading_1},        // the cover
      {under_title, Role::heading_2},  // its subtitle
      {title, Role::heading_2},        // a slide
      {under_title, Role::heading_3},  // a chart of it
      {under_title, Role::heading_3}, {title, Role::heading_2}, {title, Role::heading_2},
  };
  for (const auto& [kind, role] : in_order) CHECK(levels.next(kind) == role);
}

TEST_CASE("headings under one title are of one level") {
  using enum HeadingKind;
  HeadingLevels levels;
  const std::vector<std::pair<HeadingKind, Role>> in_order{
      {title, Role::heading_1},       {under_title, Role::heading_2}, {under_title, Role::heading_2},
      {under_title, Role::heading_2}, {section, Role::heading_2},     {under_title, Role::heading_3},
  };
  for (const auto& [kind, role] : in_order) CHECK(levels.next(kind) == role);
}

TEST_CASE("a document that begins with a chart's heading begins with its H1") {
  HeadingLevels levels;
  CHECK(levels.next(HeadingKind::under_title) == Role::heading_1);
}

TEST_CASE("the outline gathers slides of one title under it") {
  DocumentBuilder builder({});
  const std::vector<SlideName> slides{
      {"Cover", "2011", PageId{0}},       {"Index", "", PageId{1}},           {"Dimensions", "Total", PageId{2}},
      {"Dimensions", "Small", PageId{3}}, {"Dimensions", "Large", PageId{4}}, {"Facts", "", PageId{5}},
      {"Facts", "", PageId{6}},
  };
  add_outline(slides, builder);
  const Document document = std::move(builder).take();
  std::string text;
  for (const auto& entry : document.outline) {
    text += std::string(static_cast<std::size_t>(entry.level), '>') + entry.title + " " +
            std::to_string(entry.page.position) + "\n";
  }
  CHECK(text == "Cover 0\nIndex 1\nDimensions 2\n>Total 2\n>Small 3\n>Large 4\nFacts 5\nFacts 6\n");
}

TEST_CASE("neighbouring drawings of one owner share a content, and kids stay in reading order") {
  DocumentBuilder builder({});
  const PageId page = builder.add_page({100, 50}, "7");
  const StructureId section = builder.add_element(builder.root(), Role::section);
  const StructureId paragraph = builder.add_element(section, Role::paragraph);
  const FilledRect box{{0, 0, 1, 1}, {}};
  builder.draw(Artifact::layout, box);
  builder.draw(paragraph, box);
  builder.draw(paragraph, box);
  builder.draw(Artifact::layout, box);
  builder.draw(paragraph, box);
  const Document document = std::move(builder).take();

  const auto& contents = document.pages[page].contents;
  REQUIRE(contents.size() == 4);
  CHECK(contents[1].drawings.size() == 2);
  const StructureElement& element = document.structure[paragraph];
  CHECK(element.parent == section);
  REQUIRE(element.kids.size() == 2);
  CHECK(std::get<MarkedContent>(element.kids[0]).position == 1);
  CHECK(std::get<MarkedContent>(element.kids[1]).position == 3);
  CHECK(std::get<StructureId>(document.structure[section].kids[0]) == paragraph);
}

}  // namespace
}  // namespace andel::compose
