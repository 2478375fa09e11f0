// A new wave contradicts what the report of the last one says.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;

namespace {

const std::string codebook = ANDEL_SOURCE_DIR "/samples/smarta-foretag/codebook.yaml";

void write_report(const Folder& folder, const std::string& passage) {
  folder.write("report.yaml",
               "title: Kundservice {year}\n"
               "codebook: " +
                   codebook +
                   "\n"
                   "wave: 2011\n"
                   "language: sv\n"
                   "brand: slides\n"
                   "slides:\n"
                   "  - layout: chart\n"
                   "    title: Kundservice\n"
                   "    chart: {measure: agree, items: [service]}\n"
                   "    note: Bas {base}.\n"
                   "    commentary:\n" +
                   passage);
}

}  // namespace

TEST_CASE("a claim that the next wave contradicts stops the build at its line") {
  const Folder folder;
  write_report(folder,
               "      text: De små företagen står närmast sina kunder.\n"
               "      holds: significant(highest(size, agree(service)) = small)\n");
  CHECK(run_andel(folder, "build report.yaml --strict").exit_code == 0);
  const Outcome outcome = run_andel(folder, "build report.yaml --strict --set wave=2013 -o later.pdf");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors ==
        "report.yaml:13:14: error: this claim does not hold: agree(service, small) = 64.80, agree(service, medium) = "
        "62.83, agree(service, large) = 53.73\n"
        "13 |       holds: significant(highest(size, agree(service)) = small)\n"
        "   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "hint: change the sentence, or say under `otherwise` what is true instead\n"
        "nothing written: 1 error\n");
  CHECK(folder.files() == std::vector<std::string>{"report.pdf", "report.yaml"});
}

TEST_CASE("a typed result is a warning, and an error under --strict") {
  const Folder folder;
  write_report(folder, "      Totalt instämmer 64 %.\n");
  const Outcome lenient = run_andel(folder, "check report.yaml");
  CHECK(lenient.exit_code == 0);
  CHECK_THAT(lenient.output, Contains("report.yaml:12:24: warning: `64 %` is typed"));
  const Outcome strict = run_andel(folder, "check report.yaml --strict");
  CHECK(strict.exit_code == 1);
  CHECK_THAT(strict.output, Contains("report.yaml:12:24: error: `64 %` is typed"));
}
