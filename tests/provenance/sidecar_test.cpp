// The files beside a report that say where its numbers come from, and the same in plain words.
#include "provenance/json.hpp"
#include "provenance/made_report.hpp"
#include "provenance/sentences.hpp"
#include "provenance/xlsx.hpp"
#include "tables/unzip.hpp"

using namespace andel;
using namespace andel::tests;
using Catch::Matchers::Contains;

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
  CHECK(provenance::numbers_as_json(numbers) == R"__({
 "schema": "andel-numbers-1",
 "numbers": [
  {
   "slide": 1,
   "region": "chart",
   "medium": "chart",
   "role": "change",
   "printed": "+3",
   "marks": "↑",
   "expression": "agree(mobile, total) - agree(mobile, total, wave 2011)",
   "value": 3.5,
   "rounding": {
    "decimals": 0,
    "rule": "half away from zero"
   },
   "computation": "48,4000 − 45",
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
   "spec": {
    "file": "report.yaml",
    "line": 5,
    "column": 1
   }
  }
 ]
}
)__");
}

TEST_CASE("numbers as a workbook: a sheet of numbers, a sheet of the figures behind them") {
  MadeReport made;
  const auto numbers = changed_numbers(made);
  const std::string bytes = provenance::numbers_as_xlsx(numbers, "Test");
  CHECK(bytes == provenance::numbers_as_xlsx(numbers, "Test"));
  auto files = unzip(bytes);
  CHECK_THAT(files["xl/workbook.xml"], Contains("name=\"Numbers\"") && Contains("name=\"Figures\""));
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
}

TEST_CASE("numbers in a list") {
  MadeReport made;
  CHECK(visible(provenance::list_numbers(changed_numbers(made), Language::swedish)) ==
        "48~%  chart  diagram     agree(mobile, total)                                       48,4000  n       900  rad "
        "5\n"
        "+3↑   chart  förändring  agree(mobile, total) - agree(mobile, total, wave 2011)      3,4000  n 900–1~000  rad "
        "5\n");
}

TEST_CASE("a change in plain words, down to its two figures") {
  MadeReport made;
  auto numbers = changed_numbers(made);
  numbers.erase(numbers.begin());
  const auto derived = [&] {
    return visible(provenance::derive_numbers(numbers, {made.plan, made.tables, made.waves, made.sources}));
  };
  CHECK(derived() ==
        "Bild 1, region chart, förändring: +3↑\n"
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
             Contains("Slide 1, region chart, change: +3↑\n") && Contains("  No significant change: p = 0.2000\n"));
}
