#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;
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

TEST_CASE("wrong usage gives exit code 2 and says what is wrong") {
  const Folder folder;
  write_small_survey(folder);
  struct Row {
    const char* arguments;
    const char* message;
  };
  const Row rows[] = {{"", "subcommand"},
                      {"build", "report is required"},
                      {"print report.yaml", "print"},
                      {"build report.yaml --format gif", "gif"},
                      {"build report.yaml --slides 7-3", "`7-3` is neither a slide nor a range"},
                      {"explain report.yaml 0", "slides are counted from 1"},
                      {"build report.yaml --slides zero", "`zero` is neither a slide nor a range"},
                      {"build report.yaml --set wave", "`wave` is not of the form key=value"},
                      {"check report.yaml --colour", "--colour"}};
  for (const auto& row : rows) {
    CAPTURE(row.arguments);
    const Outcome outcome = run_andel(folder, row.arguments);
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.errors, Contains(row.message));
  }
}

TEST_CASE("no colours and no progress where nobody watches") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "build report.yaml --set wave=2025");
  CHECK(outcome.errors.find('\x1b') == std::string::npos);
  CHECK(outcome.errors.find('\r') == std::string::npos);
}
