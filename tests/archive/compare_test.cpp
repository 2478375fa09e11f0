#include "archive/compare.hpp"

#include <catch2/catch.hpp>

#include "archive/align.hpp"

using namespace andel;
using namespace andel::archive;

namespace {

FigureRecord figure(std::string segment, double value, std::string printed) {
  FigureRecord record;
  record.name = {"agree", "trust", std::move(segment)};
  record.cell.state = CellState::value;
  record.cell.value = value;
  record.cell.precision.state = PrecisionState::known;
  record.cell.precision.standard_error = 3;
  record.cell.precision.degrees_of_freedom = 500;
  record.printed = std::move(printed);
  return record;
}

/// Standard error of a change: 4.24, so 8.3 points are significant.
Edition before() {
  Edition edition;
  edition.wave = "2023";
  edition.figures = {figure("total", 40.2, "40 %"), figure("women", 45, "45 %"), figure("men", 30, "30 %"),
                     figure("old", 30, "30 %")};
  edition.slides = {{"cover", "Puls 2023", {{"title", "Puls 2023"}}},
                    {"chart", "Förtroende", {{"commentary", "40 % litar."}, {"commentary", "Kvinnor 45 %."}}},
                    {"text", "Tack", {}}};
  return edition;
}

Edition after() {
  Edition edition;
  edition.wave = "2024";
  edition.figures = {figure("total", 50.4, "50 %"), figure("women", 47, "47 %"), figure("men", 30.3, "30 %"),
                     figure("young", 30, "30 %")};
  edition.slides = {{"cover", "Puls 2024", {{"title", "Puls 2024"}}},
                    {"chart",
                     "Förtroende",
                     {{"commentary", "50 % litar."}, {"commentary", "Kvinnor 45 %."}, {"commentary", "Ny mening."}}},
                    {"chart", "Över tid", {{"commentary", "Mer."}}}};
  return edition;
}

}  // namespace

TEST_CASE("differences are said for people") {
  CHECK(differences_as_text(compare_editions(before(), after(), {})) ==
        "2023 -> 2024: 2 of 3 figures changed, 1 significantly\n"
        "\n"
        "slides\n"
        "  - Tack\n"
        "  + Över tid\n"
        "\n"
        "sentences\n"
        "  Puls 2024 / title\n"
        "    - Puls 2023\n"
        "    + Puls 2024\n"
        "  Förtroende / commentary\n"
        "    - 40 % litar.\n"
        "  Förtroende / commentary\n"
        "    + 50 % litar.\n"
        "  Förtroende / commentary\n"
        "    + Ny mening.\n"
        "\n"
        "figures\n"
        "  agree(trust, total): 40 % -> 50 %  (+10.2, significant)\n"
        "  agree(trust, women): 45 % -> 47 %  (+2.0, not significant)\n");
}

TEST_CASE("an edition does not differ from itself") {
  const Differences none = compare_editions(before(), before(), {});
  CHECK(none.empty());
  CHECK(differences_as_text(none) == "2023 -> 2023: no differences\n");
}

TEST_CASE("figures alone cannot test a panel's change") {
  Testing testing;
  testing.samples = WaveSamples::panel;
  const Differences differences = compare_editions(before(), after(), testing);
  REQUIRE(differences.changes.size() == 2);
  CHECK(differences.changes[0].certainty == Certainty::untested);
  CHECK(differences.changes[0].difference == Approx(10.2));
}

TEST_CASE("a figure that lost its value has changed") {
  Edition lost = before();
  lost.figures[0].cell.state = CellState::suppressed;
  lost.figures[0].printed = "–*";
  const Differences differences = compare_editions(before(), lost, {});
  REQUIRE(differences.changes.size() == 1);
  CHECK(differences.changes[0].after == "–*");
  CHECK_FALSE(differences.changes[0].difference);
}

TEST_CASE("differences are listed for programs") {
  Edition one = before();
  Edition other = after();
  one.figures.resize(1);
  other.figures.resize(1);
  one.slides.resize(1);
  other.slides = {other.slides[0], other.slides[2]};
  CHECK(differences_as_json(compare_editions(one, other, {})) == R"({
 "schema": "andel-diff-1",
 "from": "2023",
 "to": "2024",
 "compared": 1,
 "figures": [
  {
   "measure": "agree",
   "item": "trust",
   "segment": "total",
   "before": "40 %",
   "after": "50 %",
   "difference": 10.199999999999996,
   "certainty": "significant"
  }
 ],
 "slides": [
  {
   "before": null,
   "after": "Över tid"
  }
 ],
 "sentences": [
  {
   "slide": "Puls 2024",
   "region": "title",
   "before": "Puls 2023",
   "after": "Puls 2024"
  }
 ],
 "claims": []
}
)");
}

TEST_CASE("claims that hold no longer, or by chance, are said") {
  Edition one = before();
  Edition other = before();
  one.wave = "2022";
  const std::string at = "commentary";
  one.slides[1].claims = {{at, "agree(trust) > 50", Standing::holds},
                          {at, "agree(trust) > 20", Standing::holds},
                          {at, "agree(trust) < 9", Standing::fails}};
  other.slides[1].claims = {{at, "agree(trust) > 20", Standing::by_chance},
                            {at, "agree(trust) > 50", Standing::fails},
                            {at, "agree(trust) > 1", Standing::holds}};
  const Differences differences = compare_editions(one, other, {});
  CHECK(differences_as_text(differences) ==
        "2022 -> 2023: 0 of 4 figures changed, 0 significantly\n"
        "\n"
        "claims\n"
        "  Förtroende / commentary: agree(trust) > 20: holds -> holds, perhaps by chance\n"
        "  Förtroende / commentary: agree(trust) > 50: holds -> does not hold\n"
        "  Förtroende / commentary: agree(trust) > 1: not there -> holds\n"
        "  Förtroende / commentary: agree(trust) < 9: does not hold -> not there\n");
  CHECK_THAT(differences_as_json(differences), Catch::Contains(R"( "claims": [
  {
   "slide": "Förtroende",
   "region": "commentary",
   "condition": "agree(trust) > 20",
   "before": "holds",
   "after": "holds, perhaps by chance"
  },)"));
}

TEST_CASE("two editions of one wave differ by no chance") {
  Edition corrected = after();
  corrected.wave = before().wave;
  const Differences differences = compare_editions(before(), corrected, {});
  REQUIRE(differences.changes.size() == 2);
  CHECK(differences.changes[0].difference == Approx(10.2));
  CHECK(differences.changes[0].certainty == Certainty::untested);
}

TEST_CASE("lists are aligned around what they have in common") {
  struct Case {
    std::string first, second, aligned;
  };
  const auto [first, second, expected] =
      GENERATE(Case{"abc", "abc", "aa bb cc "}, Case{"abc", "ac", "aa b- cc "}, Case{"ac", "abc", "aa -b cc "},
               Case{"ab", "cb", "a- -c bb "}, Case{"", "a", "-a "}, Case{"a", "", "a- "}, Case{"", "", ""});
  std::string result;
  for (const auto& [i, j] :
       align(first.size(), second.size(), [&](std::size_t a, std::size_t b) { return first[a] == second[b]; })) {
    result += {i ? first[*i] : '-', j ? second[*j] : '-', ' '};
  }
  CHECK(result == expected);
}
