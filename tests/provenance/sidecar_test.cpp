// The files beside a report that say where its numbers come from, and the same in plain words.
#include <nlohmann/json.hpp>

#include "provenance/json.hpp"
#include "provenance/made_report.hpp"
#include "provenance/sentences.hpp"
#include "provenance/xlsx.hpp"
#include "tables/unzip.hpp"

using namespace andel;
using namespace andel::tests;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

/// A value, and what it changed by.
std::vector<provenance::NumberRecord> changed_numbers(MadeReport& made) {
  auto chart = made.chart("agree", {"mobile"});
  chart.change = made.file.name("previous");
  return made.numbers("chart", std::move(chart));
}

}  // namespace

TEST_CASE("numbers as JSON") {
  MadeReport made;
  auto numbers = changed_numbers(made);
  numbers.erase(numbers.begin());
  numbers[0].figures.resize(1);
  numbers[0].figures[0].value = 48.5;
  numbers[0].value = 3.5;
  CHECK(provenance::records_as_json({numbers, {}, {}}) == R"__({
 "schema": "andel-numbers-2",
 "numbers": [
  {
   "no": 1,
   "slide": 1,
   "region": "chart",
   "medium": "chart",
   "role": "change",
   "printed": "+3",
   "marks": "↗",
   "expression": "agree(mobile, total) - agree(mobile, total, wave 2011)",
   "value": 3.5,
   "rounding": {
    "decimals": 0,
    "rule": "half away from zero"
   },
   "computation": "48,4000 − 45",
   "steps": [],
   "p_value": 0.003,
   "figures": [
    {
     "figure": "agree(mobile, total)",
     "measure": "agree",
     "items": [
      "mobile"
     ],
     "segment": "total",
     "wave": "2012",
     "n": 900,
     "weighted_n": 950.5,
     "value": 48.5,
     "data": {
      "file": "",
      "xxh3": ""
     }
    }
   ],
   "unnamed_figures": 0,
   "spec": {
    "file": "report.yaml",
    "line": 5,
    "column": 1
   }
  }
 ],
 "texts": [],
 "claims": []
}
)__");
}

/// A claim that holds, and one that gives way to other words.
provenance::Records claimed_records(MadeReport& made) {
  const auto claim = [&](const std::string& text, const std::string& holds, const std::string& otherwise) {
    PassageSpec passage{made.file.text(text), ClaimSpec()};
    passage.claim->holds.push_back(made.file.text(holds));
    passage.claim->otherwise = made.file.text(otherwise);
    return passage;
  };
  return made.records(
      "body",
      ClaimedText{{claim("Index är {index}, högst av alla.", "highest([small, total, large], index) = total", ""),
                   claim("Över hälften.", "agree(mobile) > 50", "{agree(mobile)} instämmer.")},
                  {}});
}

TEST_CASE("texts and claims as JSON, with the numbers that they rest on") {
  MadeReport made;
  const auto document = nlohmann::json::parse(provenance::records_as_json(claimed_records(made)));
  std::string told;
  for (const auto& text : document["texts"]) {
    told += fmt::format("{} {}: {} {} {}\n", text["no"].dump(), text["medium"].get<std::string>(),
                        visible(text["printed"].get<std::string>()), text["numbers"].dump(), text["spec"].dump());
  }
  CHECK(told ==
        "1 text: A [] {\"column\":1,\"file\":\"report.yaml\",\"line\":12}\n"
        "2 text: Index är 48, högst av alla. [1] {\"column\":1,\"file\":\"report.yaml\",\"line\":5}\n"
        "3 text: 48~% instämmer. [2] {\"column\":1,\"file\":\"report.yaml\",\"line\":10}\n");
  told.clear();
  for (const auto& claim : document["claims"]) {
    told += fmt::format("{}: {}, {} {} on {}\n", claim["condition"].get<std::string>(),
                        claim["standing"].get<std::string>(), claim["said"].get<std::string>(), claim["texts"].dump(),
                        claim["spec"]["line"].dump());
    for (const auto& figure : claim["figures"]) told += fmt::format("  {}\n", figure["figure"].get<std::string>());
  }
  CHECK(told ==
        "highest([small, total, large], index) = total: holds, text [2] on 6\n"
        "  index(small)\n"
        "  index(total)\n"
        "  index(large)\n"
        "agree(mobile) > 50: fails, otherwise [3] on 9\n"
        "  agree(mobile, total)\n");
}

TEST_CASE("of some numbers, the texts that they stand in are kept, and the claims that those are said by") {
  MadeReport made;
  const auto kept = provenance::keep_numbers(claimed_records(made), [](const provenance::NumberRecord& number) {
    return number.expression == "agree(mobile)";
  });
  REQUIRE(kept.numbers.size() == 1);
  REQUIRE(kept.texts.size() == 1);
  CHECK(kept.texts[0].numbers == std::vector<std::size_t>{0});
  REQUIRE(kept.claims.size() == 1);
  CHECK(kept.claims[0].condition == "agree(mobile) > 50");
  CHECK(kept.claims[0].texts == std::vector<std::size_t>{0});
}

TEST_CASE("records as a workbook: sheets of numbers, of figures and steps behind them, of texts and of claims") {
  MadeReport made;
  const provenance::Records records{changed_numbers(made), {}, {}};
  const std::string bytes = provenance::records_as_xlsx(records, "Test");
  CHECK(bytes == provenance::records_as_xlsx(records, "Test"));
  auto files = unzip(bytes);
  for (const std::string name : {"Numbers", "Figures", "Steps", "Texts", "Claims"}) {
    CHECK_THAT(files["xl/workbook.xml"], Contains("name=\"" + name + "\""));
  }
  CHECK_THAT(files["xl/sharedStrings.xml"],
             Contains("<t>agree(mobile, total) - agree(mobile, total, wave 2011)</t>") && Contains("<t>change</t>"));
  const auto rows = [&](const std::string& sheet) {
    std::size_t count = 0;
    for (auto at = files[sheet].find("<row "); at != std::string::npos; at = files[sheet].find("<row ", at + 1))
      ++count;
    return count;
  };
  CHECK(rows("xl/worksheets/sheet1.xml") == 1 + 2);
  CHECK(rows("xl/worksheets/sheet2.xml") == 1 + 3);
  MadeReport claiming;
  files = unzip(provenance::records_as_xlsx(claimed_records(claiming), "Test"));
  CHECK(rows("xl/worksheets/sheet3.xml") == 1);
  CHECK(rows("xl/worksheets/sheet4.xml") == 1 + 3);
  CHECK(rows("xl/worksheets/sheet5.xml") == 1 + 2);
  MadeReport comparing;
  const auto total = [&](SegmentId segment) { return segment == comparing.plan.codebook.total; };
  const auto text = comparing.file.text(
      "{if index > 40 then \"{index(lowest([small, total], index))}\" else \"\"} "
      "{count([small, total], index > 45)}");
  files = unzip(provenance::records_as_xlsx(comparing.records("body", text, total), "Test"));
  CHECK(rows("xl/worksheets/sheet3.xml") == 1 + 3);
  const auto& strings = files["xl/sharedStrings.xml"];
  CHECK_THAT(strings, Contains("<t>Unnamed figures</t>") && Contains("<t>yes</t>") && !Contains("<t>small</t>"));
}

TEST_CASE("numbers in a list") {
  MadeReport made;
  const auto numbers = changed_numbers(made);
  CHECK(visible(provenance::list_numbers(numbers, {made.plan, made.tables, made.waves, made.sources})) ==
        "48~%  chart  diagram     agree(mobile, total)                                       48,4000  n       900  rad "
        "5\n"
        "+3↗   chart  förändring  agree(mobile, total) - agree(mobile, total, wave 2011)      3,4000  n 900–1~000  rad "
        "5\n");
}

TEST_CASE("what a layout's pages carry stands in no region, and in a file that is not the report") {
  MadeReport made;
  std::vector<provenance::NumberRecord> numbers{changed_numbers(made)[0]};
  provenance::NumberRecord year;
  year.slide = 1;
  year.medium = provenance::Medium::furniture;
  year.printed = "2012";
  year.expression = "year";
  year.value = 2012;
  year.file = "furniture.yaml";
  year.line = 3;
  year.column = 7;
  numbers.push_back(year);
  const provenance::Made shown{made.plan, made.tables, made.waves, made.sources};
  CHECK(visible(provenance::list_numbers(numbers, shown)) ==
        "48~%  chart  diagram  agree(mobile, total)     48,4000  n 900  rad 5\n"
        "2012         sidfot   year                              n   –  rad 3, furniture.yaml\n");
  numbers.erase(numbers.begin());
  CHECK_THAT(provenance::derive_numbers(numbers, shown),
             StartsWith("Bild 1, sidfot: 2012\n  Uttryck: year\n    furniture.yaml:3:7\n"));
}

TEST_CASE("a change in plain words, down to its two figures") {
  MadeReport made;
  auto numbers = changed_numbers(made);
  numbers.erase(numbers.begin());
  const auto derived = [&] {
    return visible(provenance::derive_numbers(numbers, {made.plan, made.tables, made.waves, made.sources}));
  };
  CHECK(derived() ==
        "Bild 1, region chart, förändring: +3↗\n"
        "  Uttryck: agree(mobile, total) - agree(mobile, total, wave 2011)\n"
        "    report.yaml:5:1\n"
        "  Oavrundat värde: 3,4000, avrundat halva bort från noll till 0 decimaler\n"
        "  Uträkning: 48,4000 − 45 = 3,4000\n"
        "  Signifikant förändring: p = 0,0030\n"
        "\n"
        "  agree(mobile, total) = 48,4000\n"
        "    Andel som instämmer: Mitt företag har ett mobilt arbetssätt\n"
        "    segment total, våg 2012: 900 intervjuer, vägda till 950,5\n"
        "    Data:  (XXH3 )\n"
        "\n"
        "  agree(mobile, total, wave 2011) = 45,0000\n"
        "    Andel som instämmer: Mitt företag har ett mobilt arbetssätt\n"
        "    segment total, våg 2011: 1~000 intervjuer, vägda till 950,5\n"
        "    Data:  (XXH3 )\n"
        "\n");
  made.plan.language = Language::english;
  numbers[0].p_value = 0.2;
  CHECK_THAT(derived(),
             Contains("Slide 1, region chart, change: +3↗\n") && Contains("  No significant change: p = 0.2000\n"));
}
