#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::Matches;

TEST_CASE("help names the commands and the exit codes, each command shows examples") {
  const Folder folder;
  const Outcome help = run_andel(folder, "--help");
  CHECK(help.exit_code == 0);
  CHECK_THAT(help.output, Contains("build") && Contains("check") && Contains("tabulate") && Contains("Exit codes"));
  for (const char* command : {"build", "check", "tabulate"}) {
    CAPTURE(command);
    const Outcome outcome = run_andel(folder, std::string(command) + " --help");
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.output, Contains("Examples:\n  andel " + std::string(command)));
  }
}

TEST_CASE("the version is the program's") {
  const Folder folder;
  CHECK_THAT(run_andel(folder, "--version").output, Matches("andel [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST_CASE("wrong usage gives exit code 2 and says what to write instead") {
  const Folder folder;
  write_small_survey(folder);
  struct Row {
    const char* arguments;
    const char* message;
  };
  const Row rows[] = {
      {"", "error: which command?\nhint: there are build, check, tabulate, "},
      {"build", "error: report is required\nhint: `andel build --help` shows how it is used\n"},
      {"biuld report.yaml", "error: unknown command `biuld`\nhint: did you mean `build`?\n"},
      {"print report.yaml", "error: unknown command `print`\n"},
      {"--hlep", "error: andel has no option `--hlep`\nhint: did you mean `--help`?\n"},
      {"--json check report.yaml", "error: andel has no option `--json`\nhint: it goes behind the command\n"},
      {"build report.yaml --outptu x.pdf",
       "error: andel build has no option `--outptu`\nhint: did you mean "
       "`--output`?\n"},
      {"build report.yaml --handout", "hint: did you mean `--handouts`?\n"},
      {"check report.yaml --slides=1", "error: andel check has no option `--slides`\nhint: `andel build` has\n"},
      {"check report.yaml --colour", "error: andel check has no option `--colour`\n"},
      {"build report.yaml codebook.yaml", "error: `codebook.yaml` is one argument too many\n"},
      {"build report.yaml --format gif", "error: --format: `gif` is none of: pdf, png, svg\n"},
      {"build report.yaml --slides 7-3", "error: --slides: `7-3` is neither a slide nor a range such as 27-30\n"},
      {"build report.yaml --slides zero", "`zero` is neither a slide nor a range"},
      {"build report.yaml --set wave", "error: --set: `wave` is not of the form key=value\n"},
      {"build report.yaml --jobs 4", "error: --jobs: goes with --handouts\n"},
      {"build report.yaml --handouts -j 0", "error: --jobs: `0` is no number from 1 to 1024\n"},
      {"build report.yaml --resolution 300", "error: --resolution: goes with --format png"},
      {"build report.yaml --format png --resolution high", "`high` is no number from 18 to 1200\n"},
      {"explain report.yaml 0", "slides are counted from 1"},
      {"explain report.yaml one", "error: slide: `one` is no slide's number such as 27\n"},
      {"explain report.yaml 1.5", "error: slide: `1.5` is no slide's number such as 27\n"},
      {"explain report.yaml 99999999999999999999", "is no slide's number such as 27\n"},
      {"build report.yaml -o ''", "error: --output: a name is missing\n"},
      {"build report.yaml -o a.pdf -o b.pdf", "error: --output: is given more than once\n"},
      {"check report.yaml --wave 2023 --wave 2024", "error: --wave: is given more than once\n"},
      {"tabulate codebook.yaml --output=", "error: --output: "},
      {"weight codebook.yaml -o ''", "error: --output: a name is missing\n"},
      {"build report.yaml --numbers ''", "error: --numbers: a name is missing\n"},
      {"build report.yaml --archive ''", "error: --archive: a name is missing\n"},
      {"build report.yaml --handouts -j 1.5", "error: --jobs: `1.5` is not written as a whole number\n"},
      {"build report.yaml --handouts -j 1e2", "error: --jobs: `1e2` is not written as a whole number\n"},
      {"build report.yaml --handouts -j many", "error: --jobs: `many` is no number from 1 to 1024\n"},
      {"publish report.yaml --inbox in --out out --settle soon",
       "error: --settle: `soon` is no number from 0 to 86400\n"},
      {"publish report.yaml --inbox in --out out --settle 0.5",
       "error: --settle: `0.5` is not written as a whole number\n"},
      {"build report.yaml --format png -o -", "error: --output: each slide is a file of its own: name a file\n"},
      {"build report.yaml --handouts -o -", "error: --output: handouts go into a folder: name one\n"},
      {"build report.yaml --numbers -", "error: --numbers: standard output takes what --output names: name a file\n"},
      {"publish report.yaml", "error: --inbox is required\n"},
      {"publish report.yaml --inbox '' --out shelf", "error: --inbox: a name is missing\n"},
      {"publish report.yaml --inbox inbox --out ''", "error: --out: a name is missing\n"},
      {"publish report.yaml --inbox inbox --out shelf --handouts ''", "error: --handouts: a name is missing\n"},
      {"publish report.yaml --inbox inbox --out shelf --archive a.sqlite",
       "error: andel publish has no option `--archive`\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.arguments);
    const Outcome outcome = run_andel(folder, row.arguments);
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.errors, Contains(row.message));
    CHECK_THAT(outcome.errors, EndsWith(" --help` shows how it is used\n"));
  }
}

TEST_CASE("a resolution may be a fraction") {
  const Folder folder;
  write_small_survey(folder);
  const auto width_at = [&](const std::string& resolution) {
    CHECK(run_andel(folder, "build report.yaml -o slide.png --resolution " + resolution).exit_code == 0);
    const std::string png = read_file(folder.path("slide-01.png"));
    REQUIRE(png.size() > 20);
    return static_cast<unsigned char>(png[18]) << 8 | static_cast<unsigned char>(png[19]);  // of its header
  };
  CHECK(width_at("36.5") > width_at("36"));
}

TEST_CASE("names in a list may have blanks around them") {
  const Folder folder;
  write_small_survey(folder);
  CHECK(run_andel(folder, "tabulate codebook.yaml --items ' trust ' --banners 'sex , women'").exit_code == 0);
  CHECK(run_andel(folder, "build report.yaml --slides ' 1 , 1-1 '").exit_code == 0);
}

TEST_CASE("no colours and no progress where nobody watches") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "build report.yaml --set wave=2025");
  CHECK(outcome.errors.find('\x1b') == std::string::npos);
  CHECK(outcome.errors.find('\r') == std::string::npos);
}
