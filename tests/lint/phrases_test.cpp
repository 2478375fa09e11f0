#include "lint/phrases.hpp"

#include <catch2/catch.hpp>

using namespace andel;
using namespace andel::lint;

namespace {

/// The phrases of a paragraph, one after the other: "45 %: percentage".
std::string phrases(const std::string& paragraph, Language language) {
  constexpr const char* kinds[] = {"number", "percentage", "share", "superlative", "comparison"};
  std::string all;
  for (const auto& phrase : find_phrases(cut_prose(paragraph), language)) {
    if (!all.empty()) all += ", ";
    all += paragraph.substr(phrase.begin, phrase.end - phrase.begin) + ": " + kinds[static_cast<int>(phrase.kind)];
  }
  return all;
}

struct Prose {
  std::string paragraph;
  std::string phrases;
};

}  // namespace

// clang-format off
TEST_CASE("what sounds like a result in Swedish is found") {
  const auto prose = GENERATE(values<Prose>({
      {"Nära 45 % instämmer.", "45 %: percentage"},
      {"Nära 45 procent instämmer.", "45 procent: percentage"},
      {"Upp med 3,5 procentenheter.", "3,5 procentenheter: percentage"},
      {"Totalt 6 136 intervjuer.", "6 136: number"},
      {"Index är 38.", "38: number"},
      {"Knappt hälften instämmer.", "hälften: share"},
      {"Drygt en tredjedel.", "tredjedel: share"},
      {"Sex av tio tror på det.", "Sex av tio: share"},
      {"Knappt var femte.", "var femte: share"},
      {"Tre gånger så vanligt.", "Tre gånger så: share"},
      {"Högst ligger banken, lägst skolan.", "Högst: superlative, lägst: superlative"},
      {"De flesta instämmer.", "flesta: superlative"},
      {"Fler än förra året, och andelen har ökat.", "Fler: comparison, ökat: comparison"},
      {"Mer än väntat.", "Mer än: comparison"},
      {"Det är mer empatiskt än hos andra.", "mer empatiskt än: comparison"},
      {"Mindre vanligt på små, starkare på stora.", "starkare: comparison"},
      {"Ökningen är tydligast i skolan, merparten märker den.",
       "Ökningen: comparison, tydligast: superlative, merparten: superlative"},
      {"Ju större, desto bättre.", "större: comparison, desto: comparison"},
      {"Minst 12 svarade.", "12: number"},
  }));
  CHECK(phrases(prose.paragraph, Language::swedish) == prose.phrases);
}

TEST_CASE("numbers that are no results are told apart") {
  const auto paragraph = GENERATE(values<std::string>({
      "Målet gäller 2016.",
      "Den 18 januari 2011.",
      "Publicerad 2011-01-18.",
      "Företag med 5–19 anställda",
      "Svaren 1-3 på skalan",
      "Företag med 200+ anställda",
      "Företag med 200 eller fler anställda",
      "Jämförelse – Bransch 1 (2)",
      "På 1:a plats",
      "Den 3:e gången",
      "Web 2.0 är här",
      "Alla har Windows 7 numera",
      "Vi har 4G och A4",
      "Fem påståenden om två saker",
      "Mer motiverade medarbetare",
      "Andelen är {agree(mobile)} av {base}.",
      "Det är {'5 000'} företag.",
      "En [sida](https://example.org/2/45) till.",
      "Var god vänta",
      "Längst ned, längst till vänster och högst upp",
  }));
  CHECK(phrases(paragraph, Language::swedish).empty());
}

TEST_CASE("what sounds like a result in English is found") {
  const auto prose = GENERATE(values<Prose>({
      {"Some 45% agree.", "45%: percentage"},
      {"Some 45 percent agree.", "45 percent: percentage"},
      {"In all 6,136 interviews.", "6,136: number"},
      {"Just under half agree.", "half: share"},
      {"One in five do.", "One in five: share"},
      {"Three times as common.", "Three times as: share"},
      {"Highest among banks.", "Highest: superlative"},
      {"Most companies agree.", "Most: superlative"},
      {"At least they agree.", ""},
      {"Less common than before, and falling.", "Less common than: comparison, falling: comparison"},
      {"The majority agrees, and support has tripled.", "majority: superlative, tripled: comparison"},
      {"More than before, and it increased.", "More than: comparison, increased: comparison"},
      {"Companies with 200 or more employees", ""},
      {"On 18 January 2011", ""},
      {"The 2nd wave, the 3rd of them", ""},
  }));
  CHECK(phrases(prose.paragraph, Language::english) == prose.phrases);
}

TEST_CASE("a sentence ends at a full stop before a capital letter or a figure") {
  const auto tokens = cut_prose("Högst är {a}. Lägst är B. {c} är kvar t.ex. här.");
  CHECK(tokens.front().sentence == 0);
  CHECK(tokens[4].text == "lägst");
  CHECK(tokens[4].sentence == 1);
  CHECK(tokens[8].kind == TokenKind::expression);
  CHECK(tokens[8].sentence == 2);
  CHECK(tokens.back().sentence == 2);
}
