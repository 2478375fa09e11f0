#include "compose/legend.hpp"

#include <memory>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "compose/compose.hpp"
#include "compose/deck.hpp"

namespace andel::compose::test {
namespace {

std::vector<LegendEntry> swatches(const std::vector<std::string>& labels) {
  std::vector<LegendEntry> entries;
  for (const auto& label : labels) entries.push_back({LegendSign::swatch, {}, label});
  return entries;
}

std::string shared(const std::vector<std::string>& labels) {
  const SharedLabels found = share_labels(swatches(labels));
  std::string text = found.common;
  for (const auto& entry : found.entries) text += " [" + entry.label + "]";
  return text;
}

/// What a legend needs besides its entries.
struct Desk {
  Deck deck;
  std::unique_ptr<text::Shaper> shaper = make_shaper(deck.plan, lato());
  Typesetter typesetter{*shaper};
  Context context{deck.plan, deck.tables, *shaper, typesetter, deck.diagnostics};

  Legend fit(const std::vector<LegendEntry>& entries, LegendFlow flow, Pt width) {
    return fit_legend(entries, flow, deck.style("legend"), {width, 1000}, context);
  }
};

/// How many entries each row has.
std::string rows_of(const Legend& legend) {
  std::string text;
  std::size_t count = 0;
  for (std::size_t i = 0; i < legend.entries.size(); ++i) {
    if (i > 0 && legend.entries[i].label.y > legend.entries[i - 1].label.y) {
      text += fmt::format("{} ", count);
      count = 0;
    }
    ++count;
  }
  return text + fmt::format("{}", count);
}

TEST_CASE("what all labels begin with is said once") {
  CHECK(shared({"Näringslivet, 200+ anställda", "Näringslivet, 5–19 anställda"}) ==
        "Näringslivet: [200+ anställda] [5–19 anställda]");
  CHECK(shared({"A, B, eins", "A, B, zwei"}) == "A, B: [eins] [zwei]");
  CHECK(shared({"A, B, eins", "A, C, zwei"}) == "A: [B, eins] [C, zwei]");
  // No label is left without words, and none loses a part of its own.
  CHECK(shared({"A, B", "A"}) == " [A, B] [A]");
  CHECK(shared({"A, B", "A, B"}) == "A: [B] [B]");
  CHECK(shared({"Stockholm, Göteborg", "Större städer"}) == " [Stockholm, Göteborg] [Större städer]");
  CHECK(shared({"A, B"}) == " [A, B]");
}

TEST_CASE("rows of a legend are of one length") {
  Desk desk;
  const auto seven = swatches({"Service", "Transport", "Handel", "Industri", "Finans", "Kunskap", "Annan"});
  CHECK(rows_of(desk.fit(seven, LegendFlow::columns, 2000)) == "7");
  const Legend two = desk.fit(seven, LegendFlow::columns, 400);
  CHECK(rows_of(two) == "4 3");
  for (std::size_t i = 0; i < 3; ++i) CHECK(two.entries[i].sign_box.x == two.entries[i + 4].sign_box.x);
  CHECK(rows_of(desk.fit(seven, LegendFlow::columns, 260)) == "3 3 1");
  CHECK(rows_of(desk.fit(seven, LegendFlow::columns, 10)) == "1 1 1 1 1 1 1");
}

TEST_CASE("rows stand behind what their labels have in common") {
  Desk desk;
  const auto entries = swatches({"Näringslivet, 200+ anställda", "Näringslivet, 20–199 anställda"});
  const Legend legend = desk.fit(entries, LegendFlow::columns, 180);
  REQUIRE(legend.common);
  CHECK(legend.common->label.x == 0);
  CHECK(rows_of(legend) == "1 1");
  CHECK(legend.entries[0].sign_box.x > 50);
  CHECK(legend.entries[1].sign_box.x == legend.entries[0].sign_box.x);
  CHECK(legend.common->label.y == legend.entries[0].label.y);
}

TEST_CASE("keys follow one another at one distance") {
  Desk desk;
  const std::vector<LegendEntry> keys{{LegendSign::mark, {}, "Vägen till målet"},
                                      {LegendSign::none, {}, "Inom parentes: förändring"},
                                      {LegendSign::none, {}, "Utanför rangordningen: Lillbanken"}};
  const Legend legend = desk.fit(keys, LegendFlow::running, 260);
  CHECK(rows_of(legend) == "2 1");
  CHECK(legend.entries[2].label.x == 0);
  CHECK(legend.width <= 260);
}

}  // namespace
}  // namespace andel::compose::test
