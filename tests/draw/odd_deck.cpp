#include "draw/document_maker.hpp"

namespace andel::draw::test {

namespace {

/// A page of its own kind of content each.
StructureId begin(DocumentMaker& maker, const std::string& label, Size size, const std::string& bookmark, int level) {
  const PageId page = maker.add_page(label, size);
  maker.document.outline.push_back({bookmark, page, level});
  return maker.add(DocumentMaker::root(), Role::section);
}

void add_empty_chart(DocumentMaker& maker, StructureId section) {
  const StructureId figure = maker.add(section, Role::figure);
  std::string words = "Stapeldiagram (tomt) \\ utan svar: 𝄞";
  for (int word = 1; word <= 80; ++word) words += " ord" + std::to_string(word);
  maker.document.structure[figure].alternative = words;
  maker.document.structure[figure].bounds = Rect{-5, 20, 300.123, 0};
  maker.document.structure[figure].bounds_page = PageId{static_cast<std::uint32_t>(maker.document.pages.size() - 1)};
  maker.draw(figure, FilledRect{{20, 40, 0, 10}, {180, 0, 90}});
  maker.draw(figure, FilledRect{{20, 60, 4000, 10}, {180, 0, 90}});
  maker.say(figure, Role::caption, shape(italic, 9, {20, 100}, "Diagram utan svar"));
  const StructureId table = maker.add(section, Role::table);
  for (int i = 0; i < 2; ++i) {
    const StructureId row = maker.add(table, Role::table_row);
    const StructureId header = maker.say(row, Role::table_header, shape(regular, 9, {20, 120.0 + 12 * i}, "–"));
    maker.document.structure[header].scope = HeaderScope::row;
    maker.add(row, Role::table_data);
  }
}

void add_numbered_list(DocumentMaker& maker, StructureId section) {
  const StructureId list = maker.add(section, Role::list);
  maker.document.structure[list].numbering = ListNumbering::decimal;
  const StructureId item = maker.add(list, Role::list_item);
  maker.say(item, Role::list_label, shape(bold, 9, {20, 200}, "1."));
  const StructureId body = maker.add(item, Role::list_body);
  maker.say(body, Role::paragraph, shape(regular, 9, {40, 200}, "Första punkten"));
}

}  // namespace

Document odd_deck() {
  DocumentMaker maker;
  maker.document.info = {"Udda & <konstigt> (provark) \\", "", {}, {}, "sv", "", ""};
  const StructureId first = begin(maker, "i", {595.276, 841.89}, "Ark 𝄞 (ett)", 3);
  maker.say(first, Role::heading_1, shape(bold, 30, {40, 60}, "Udda ark"));
  maker.say(first, Role::heading_2, shape(bold, 20, {40, 100}, "Andra nivån"));
  maker.say(first, Role::heading_3, shape(bold, 15, {40, 140}, "Tredje nivån"));

  const StructureId second = begin(maker, "A-2", {960, 540}, "", 1);
  add_empty_chart(maker, second);
  add_numbered_list(maker, second);
  const StructureId paragraph = maker.add(second, Role::paragraph);
  const StructureId link = maker.say(paragraph, Role::link, shape(regular, 9, {20, 300}, "Läs vidare på nästa"));

  begin(maker, "7", {100, 100}, "Tomt ark", 1);
  maker.draw(link, shape(regular, 9, {10, 50}, "sida"));
  maker.document.links.push_back({link,
                                  "mailto:svar@exempel.se?subject=a\\b",
                                  "Skriv till oss – ☕",
                                  {{PageId{1}, {20, 290, 90, 12}}, {PageId{2}, {10, 40, 30, 12}}}});
  begin(maker, "", {720, 540}, "Sista arket", 0);
  return std::move(maker.document);
}

}  // namespace andel::draw::test
