// Editions whose earlier waves come from an archive, from outside.
#include <catch2/catch.hpp>

#include "publish/pulse.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;

namespace {

/// A survey of two waves with their data beside the codebook, and an archive of 2023.
struct Survey {
  Folder folder;

  Survey() {
    write_pulse(folder);
    folder.write("pulse-2023.csv", pulse_data("2023"));
    folder.write("pulse-2024.csv", pulse_data("2024"));
    REQUIRE(run_andel(folder, "build report.yaml --archive editions.sqlite -o 2023.pdf").exit_code == 0);
  }
};

}  // namespace

TEST_CASE_METHOD(Survey, "an archive stands in for data that are gone, figure for figure") {
  REQUIRE(run_andel(folder, "build report.yaml --wave 2024 -o data.pdf").exit_code == 0);
  std::filesystem::remove(folder.path("pulse-2023.csv"));
  const Outcome without = run_andel(folder, "build report.yaml --wave 2024 -o archive.pdf");
  CHECK(without.exit_code == 1);
  CHECK_THAT(without.errors, Contains("pulse-2023.csv"));
  const Outcome outcome = run_andel(folder, "build report.yaml --wave 2024 --archive editions.sqlite -o archive.pdf");
  INFO(outcome.errors);
  REQUIRE(outcome.exit_code == 0);
  CHECK(read_file(folder.path("data.pdf")) == read_file(folder.path("archive.pdf")));
  CHECK_THAT(with_plain_spaces(run_shell(folder, "pdftotext -f 2 -layout archive.pdf -").output),
             Contains("67 % (+33↑)"));
}

TEST_CASE_METHOD(Survey, "a data file that has changed since is noticed") {
  folder.write("pulse-2023.csv", pulse_data("2023", Answers::changed));
  const Outcome outcome = run_andel(folder, "build report.yaml --wave 2024 --archive editions.sqlite");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.errors,
             Contains("codebook.yaml:4:34: warning: pulse-2023.csv is not the file that the edition of 2023 was made "
                      "from\n"
                      "4 |   2023: {date: 2023-05-02, data: pulse-2023.csv}\n"
                      "  |                                  ^^^^^^^^^^^^^^\n"
                      "hint: what has changed is shown by `andel diff` with `--archive`, from and to 2023\n"));
  const Outcome diff = run_andel(folder, "diff report.yaml --from 2023 --to 2023 --archive editions.sqlite");
  CHECK(diff.exit_code == 1);
  CHECK_THAT(with_plain_spaces(diff.output),
             Contains("    - 33 % litar på ledningen.\n    + 42 % litar på ledningen.\n"));
}

TEST_CASE_METHOD(Survey, "a figure that was never archived is an error") {
  std::filesystem::remove(folder.path("pulse-2023.csv"));
  REQUIRE(run_shell(folder,
                    "sed -i 's/Från {agree(trust, wave previous)}/{agree(trust, not men, wave 2023)}/' "
                    "report.yaml")
              .exit_code == 0);
  const Outcome outcome = run_andel(folder, "check report.yaml --wave 2024 --archive editions.sqlite");
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.output,
             Contains("error: the archive lacks 1 figure of wave 2023, such as agree(trust, not men)\n"));
}

TEST_CASE_METHOD(Survey, "an edition is archived whole") {
  const Outcome outcome = run_andel(folder, "build report.yaml --slides 1 --archive editions.sqlite");
  CHECK(outcome.exit_code == 2);
  CHECK_THAT(outcome.errors, Contains("--archive: takes a whole edition, not some slides"));
}

TEST_CASE_METHOD(Survey, "an item that was asked otherwise is not compared, in a difference as in a crosstab") {
  std::string codebook = read_file(folder.path("codebook.yaml"));
  const std::string wave = "data: pulse-2024.csv";
  codebook.replace(codebook.find(wave), wave.size(), wave + ", reworded: [trust]");
  folder.write("codebook.yaml", codebook);
  CHECK_THAT(with_plain_spaces(run_andel(folder, "diff report.yaml --from 2023 --to 2024").output),
             Contains("3 of 3 figures changed, 0 significantly") &&
                 Contains("agree(trust, total): 33 % -> 67 %  (asked otherwise)"));
  const Outcome tables = run_andel(folder, "tabulate codebook.yaml --tests changes --format json");
  CHECK(tables.exit_code == 0);
  CHECK_THAT(tables.output,
             Contains("Not compared with the wave before: item trust was worded otherwise before 2024.") &&
                 !Contains("wave_b"));
}

TEST_CASE_METHOD(Survey, "diff says what has changed, and exits with 1 if anything has") {
  const Outcome outcome = run_andel(folder, "diff report.yaml --from 2023 --to 2024");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors.empty());
  CHECK(with_plain_spaces(outcome.output) == pulse_differences);
  const Outcome same = run_andel(folder, "diff report.yaml --from 2023 --to 2023");
  CHECK(same.exit_code == 0);
  CHECK(same.output == "2023 -> 2023: no differences\n");
}
