#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;

TEST_CASE("check finds nothing wrong with the sample, in any wave") {
  const Folder folder;
  for (const char* wave : {"2011", "2012", "2013"}) {
    const Outcome outcome = run_andel(folder, "check --strict '" + sample_report + "' --set wave=" + wave);
    CAPTURE(wave);
    CHECK_THAT(outcome.output, EndsWith(sample_report + ": no errors\n"));
    CHECK_THAT(outcome.output, !Contains("warning: "));
    CHECK(outcome.errors.empty());
    CHECK(outcome.exit_code == 0);
  }
  CHECK(folder.files().empty());
}

TEST_CASE("check says everything at once, each with its place, its line, a caret and a next step") {
  const Folder folder;
  write_small_survey(folder);
  folder.write("report.yaml",
               "title: Puls {year}\n"
               "codebook: codebook.yaml\n"
               "wave: 2024\n"
               "language: sv\n"
               "brand: slides\n"
               "slides:\n"
               "  - layout: chart\n"
               "    title: Förtroende\n"
               "    chart: {measure: agree, items: [trsut], segments: [women, man]}\n"
               "    commentary: |\n"
               "      Andelen är {agre(trust)}.\n");
  const Outcome outcome = run_andel(folder, "check report.yaml");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.output ==
        "report.yaml:9:37: error: unknown item `trsut`\n"
        "9 |     chart: {measure: agree, items: [trsut], segments: [women, man]}\n"
        "  |                                     ^^^^^\n"
        "hint: did you mean `trust`?\n"
        "report.yaml:9:63: error: unknown segment or banner `man`\n"
        "9 |     chart: {measure: agree, items: [trsut], segments: [women, man]}\n"
        "  |                                                               ^^^\n"
        "hint: did you mean `men`?\n"
        "report.yaml:11:19: error: unknown function `agre`\n"
        "11 |       Andelen är {agre(trust)}.\n"
        "   |                   ^^^^\n"
        "hint: did you mean `agree`?\n"
        "report.yaml: 3 errors\n");
}

TEST_CASE("an unknown measure does not hide an unknown item") {
  const Folder folder;
  write_small_survey(folder);
  const std::string report = read_file(folder.path("report.yaml"));
  const std::string right = "{measure: agree, items: [trust]";
  folder.write("report.yaml",
               std::string(report).replace(report.find(right), right.size(), "{measure: agre, items: [trsut]"));
  CHECK_THAT(run_andel(folder, "check report.yaml").output,
             Contains("unknown measure or index `agre`") && Contains("unknown item `trsut`") && Contains("2 errors"));
}

TEST_CASE("check lists data that does not fit, with line and column") {
  const Folder folder;
  write_small_survey(folder);
  folder.write("data.csv", "id,w,sex,trust\na,1,1,7\nb,-1,1,1\na,2,3,2\n");
  const Outcome outcome = run_andel(folder, "check report.yaml");
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.output, Contains("data.csv:2:7: error:") && Contains("data.csv:3:3: error:") &&
                                 Contains("data.csv:4:1: error:") && Contains("data.csv:4:5: error:") &&
                                 Contains("report.yaml: 4 errors\n"));
}

TEST_CASE("check --json prints one object per line and nothing else") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "check report.yaml --set wave=2025 --json");
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.output, Contains("\"severity\":\"error\""));
  CHECK(std::count(outcome.output.begin(), outcome.output.end(), '\n') == 1);
}

TEST_CASE("a report that is not there is an error with its name") {
  const Folder folder;
  const Outcome outcome = run_andel(folder, "check nowhere.yaml");
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.output, Contains("nowhere.yaml"));
}
