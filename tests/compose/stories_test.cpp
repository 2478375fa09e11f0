#include "compose/stories.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "compose/deck.hpp"

namespace andel::compose::test {
namespace {

const std::string sentence =
    "Det som stannar kvar efteråt är sällan felet, utan hur man blev bemött av den som svarade. ";

/// Two pages: a story begins in two columns, and goes on in one of the same width.
struct Article {
  Article() {
    Region& begin = deck.add_text("story", TextRole::body, "body", {20, 20, 420, 60});
    begin.kind = RegionKind::story;
    begin.headings = begin.style;
    begin.columns = 2;
    begin.gutter = 20;
    Region& rest = deck.add_text("rest", TextRole::body, "body", {20, 20, 200, 400});
    rest.kind = RegionKind::story;
    rest.continues = "story";
    deck.plan.brand.layouts.add(deck.layout());
    auto& regions = deck.plan.brand.layouts;
    regions[LayoutId{0}].regions = {};
    regions[LayoutId{0}].regions.add(regions[LayoutId{1}].regions[RegionId{0}]);
    Table<RegionTag, Region> second;
    second.add(regions[LayoutId{1}].regions[RegionId{1}]);
    regions[LayoutId{1}].regions = second;
  }

  void write(RichText text) {
    deck.begin_slide("First");
    deck.show("story", std::move(text));
    deck.begin_slide("Second");
    deck.plan.slides.back().layout = LayoutId{1};
  }

  static RichText text_with_heading() {
    RichText text = Deck::words({sentence + sentence + sentence, "Att lyssna", sentence + sentence});
    text.paragraphs[1].kind = ParagraphKind::heading;
    return text;
  }

  Deck deck;
};

/// The words of an element, with a bar where they go on on another page.
std::string words_of(const Document& document, const StructureElement& element) {
  std::string words;
  std::optional<PageId> page;
  for (const auto& kid : element.kids) {
    const auto& content = std::get<MarkedContent>(kid);
    if (page && *page != content.page) words += "| ";
    page = content.page;
    for (const auto& drawing : document.pages[content.page].contents[content.position].drawings) {
      if (const auto* run = std::get_if<TextRun>(&drawing)) words += run->text;
    }
  }
  return words;
}

}  // namespace

TEST_CASE("a story goes on over pages, and its paragraph stays one element") {
  Article article;
  article.write(Article::text_with_heading());
  const Document document = article.deck.compose();
  REQUIRE(render_all(article.deck.diagnostics).empty());
  std::string tree;
  std::size_t on_two_pages = 0;
  for (const auto& element : document.structure) {
    if (element.role == Role::heading_1) tree += "H1 " + words_of(document, element) + "\n";
    if (element.role != Role::paragraph) continue;
    const std::string words = words_of(document, element);
    on_two_pages += words.find("| ") != std::string::npos ? 1 : 0;
    tree += "P\n";
  }
  CHECK(tree == "P\nH1 Att lyssna\nP\n");
  CHECK(on_two_pages == 1);
  CHECK(document.outline.back().title == "Att lyssna");  // what a page without a title is called
}

TEST_CASE("what a story cannot be") {
  Article article;
  SECTION("longer than its regions") {
    article.write(Deck::words(std::vector<std::string>(40, sentence)));
    article.deck.compose();
    const std::string messages = render_all(article.deck.diagnostics);
    CHECK(messages.find("lines longer than its regions") != std::string::npos);
    CHECK(messages.find("add a slide whose layout continues `story`") != std::string::npos);
  }
  SECTION("continued where nothing began") {
    article.deck.begin_slide("Alone");
    article.deck.plan.slides.back().layout = LayoutId{1};
    article.deck.compose();
    CHECK(render_all(article.deck.diagnostics).find("there is no text `story` before, which could go on here") !=
          std::string::npos);
  }
  SECTION("in columns of several widths") {
    article.deck.plan.brand.layouts[LayoutId{1}].regions[RegionId{0}].box.width = 210;
    article.write(Deck::words({sentence}));
    article.deck.compose();
    CHECK(render_all(article.deck.diagnostics).find("10.0 pt wider or narrower here than where it begins") !=
          std::string::npos);
  }
}

}  // namespace andel::compose::test
