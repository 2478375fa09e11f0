#include <array>

#include "draw/document_maker.hpp"

namespace andel::draw::test {

namespace {

constexpr Colour accent{180, 0, 90};
constexpr Colour quiet{217, 213, 221};

void add_furniture(DocumentMaker& maker, const std::string& number) {
  maker.draw(Artifact::background, FilledRect{{0, 0, 10, 540}, accent});
  maker.draw(Artifact::pagination, shape(regular, 8.5, {680, 520}, number));
}

StructureId add_slide(DocumentMaker& maker, Role heading, const std::string& number, const std::string& title) {
  const PageId page = maker.add_page(number);
  add_furniture(maker, number);
  const StructureId slide = maker.add(DocumentMaker::root(), Role::section);
  maker.document.structure[slide].title = "Bild " + number;
  maker.say(slide, heading, shape(bold, 26, {40, 60}, title));
  maker.document.outline.push_back({title, page, heading == Role::heading_1 ? 0 : 1});
  return slide;
}

struct Bar {
  const char* label;
  const char* value;
  double share;
};
constexpr std::array<Bar, 3> bars{
    {{"Stämmer helt", "42\u00A0%", 0.42}, {"Stämmer delvis", "51\u00A0%", 0.51}, {"Stämmer inte", "7\u00A0%", 0.07}}};

StructureId add_header(DocumentMaker& maker, StructureId row, HeaderScope scope, TextRun run) {
  const StructureId header = maker.say(row, Role::table_header, std::move(run));
  maker.document.structure[header].scope = scope;
  return header;
}

void add_chart(DocumentMaker& maker, StructureId slide) {
  const StructureId figure = maker.add(slide, Role::figure);
  StructureElement& element = maker.document.structure[figure];
  element.alternative = "Liggande stapeldiagram, 3 staplar: stämmer helt 42 %, stämmer delvis 51 %, stämmer inte 7 %.";
  element.bounds = Rect{200, 120, 480, 160};
  element.bounds_page = PageId{1};
  for (std::size_t i = 0; i < bars.size(); ++i)
    maker.draw(figure, FilledRect{{200, 130 + 50.0 * static_cast<double>(i), 480 * bars[i].share, 30}, accent});
  maker.draw(figure, FilledPolygon{{{300, 120}, {306, 126}, {294, 126}}, Colour{0, 0, 0}});
  maker.draw(Artifact::layout, Line{{200, 120}, {200, 280}, 0.75, quiet});

  const StructureId table = maker.add(slide, Role::table);
  const StructureId head = maker.add(table, Role::table_row);
  add_header(maker, head, HeaderScope::column, shape(bold, 10, {40, 110}, "Svar"));
  add_header(maker, head, HeaderScope::column, shape(bold, 10, {640, 110}, "Andel"));
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const StructureId row = maker.add(table, Role::table_row);
    const double baseline = 150 + 50.0 * static_cast<double>(i);
    add_header(maker, row, HeaderScope::row, shape(regular, 12, {40, baseline}, bars[i].label));
    maker.say(row, Role::table_data, shape(bold, 12, {210 + 480 * bars[i].share, baseline}, bars[i].value));
  }
}

void add_list(DocumentMaker& maker, StructureId slide) {
  const StructureId list = maker.add(slide, Role::list);
  maker.document.structure[list].numbering = ListNumbering::disc;
  double baseline = 190;
  for (const char* words : {"Störst ökning i årskurs 6.", "Officiell affisch i fjällen."}) {
    const StructureId item = maker.add(list, Role::list_item);
    maker.say(item, Role::list_label, shape(regular, 14, {40, baseline}, "•"));
    maker.say(item, Role::list_body, shape(regular, 14, {56, baseline}, words));
    baseline += 22;
  }
}

/// A line that ends in a link, over two areas.
void add_links(DocumentMaker& maker, StructureId slide) {
  const StructureId paragraph = maker.say(slide, Role::paragraph, shape(regular, 14, {40, 260}, "Läs mer på "));
  const Pt begin = 40 + width(shape(regular, 14, {}, "Läs mer på "));
  const TextRun words = shape(regular, 14, {begin, 260}, "exempel.se/enkät");
  const StructureId link = maker.say(paragraph, Role::link, words);
  maker.document.links.push_back({link,
                                  "https://exempel.se/enk%C3%A4t(2011)",
                                  "Länk till exempel.se/enkät",
                                  {{PageId{2}, {begin, 248, width(words) / 2, 16}},
                                   {PageId{2}, {begin + width(words) / 2, 248, width(words) / 2, 16}}}});
  const StructureId back = maker.say(paragraph, Role::link, shape(regular, 14, {40, 290}, "Till första sidan"));
  maker.document.links.push_back({back, PageId{0}, "Till första sidan", {{PageId{2}, {40, 278, 120, 16}}}});
}

}  // namespace

Document sample_deck() {
  DocumentMaker maker;
  const StructureId cover = add_slide(maker, Role::heading_1, "1", "Elevenkät 2011");
  maker.say(cover, Role::paragraph, shape(regular, 16, {40, 100}, "Åäö ÅÄÖ é – ” © 6\u00A0136 svar"));

  const StructureId chart = add_slide(maker, Role::heading_2, "2", "Trygg i skolan");
  add_chart(maker, chart);
  maker.say(chart, Role::note, shape(regular, 8.5, {40, 490}, "Bas: Samtliga elever (6\u00A0136)"));

  const StructureId list = add_slide(maker, Role::heading_2, "3", "Kommentarer");
  const StructureId body =
      maker.say(list, Role::paragraph, shape(regular, 14, {40, 110}, "Andelen har ökat fyra procent\u00AD"));
  const TextRun second = shape(regular, 14, {40, 130}, "enheter och är ");
  maker.draw(body, second);
  const StructureId strong = maker.say(body, Role::span, shape(italic, 14, {40 + width(second), 130}, "säkerställd"));
  maker.draw(body, shape(regular, 14,
                         {40 + width(second) +
                              width(std::get<TextRun>(maker.document.pages[PageId{2}].contents.back().drawings.back())),
                          130},
                         "."));
  maker.document.structure[strong].title = "Betoning";
  add_list(maker, list);
  add_links(maker, list);
  const StructureId english = maker.say(list, Role::paragraph, shape(regular, 14, {40, 330}, "Summary in English."));
  maker.document.structure[english].language = "en-GB";
  maker.say(list, Role::note, shape(regular, 8.5, {40, 490}, "Källa: Elevenkät"));
  return std::move(maker.document);
}

Document large_deck(int page_count) {
  constexpr std::array<const char*, 4> lines{
      "Andelen som instämmer är störst bland de stora företagen", "Nästan hälften arbetar flexibelt, en ökning på tre",
      "i årets undersökning: samtliga 6\u00A0136 intervjuer räknas", "38,4 procent av de tillfrågade"};
  std::array<TextRun, lines.size()> shaped;
  for (std::size_t i = 0; i < lines.size(); ++i) shaped[i] = shape(i % 2 == 0 ? regular : bold, 11.5, {}, lines[i]);
  DocumentMaker maker;
  for (int number = 1; number <= page_count; ++number) {
    const StructureId slide = add_slide(maker, number == 1 ? Role::heading_1 : Role::heading_2, std::to_string(number),
                                        "Bild " + std::to_string(number));
    const StructureId figure = maker.add(slide, Role::figure);
    maker.document.structure[figure].alternative = "Stapeldiagram";
    for (int i = 0; i < 20; ++i) {
      const double length = 20 + (i * 37 + number * 11) % 300;
      maker.draw(figure, FilledRect{{200.25, 100 + 19.37 * i, length, 12.5}, i % 3 == 0 ? quiet : accent});
    }
    for (int i = 0; i < 60; ++i) {
      TextRun run = shaped[static_cast<std::size_t>(i + number) % shaped.size()];
      run.origin = {40.5 + i % 3 * 210.21, 90 + 19.37 * (i / 3)};
      maker.say(slide, Role::paragraph, std::move(run));
    }
  }
  return std::move(maker.document);
}

}  // namespace andel::draw::test
