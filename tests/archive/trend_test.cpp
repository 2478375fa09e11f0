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

  /// From now on, an item of 2024 was asked otherwise than before.
  void reword_trust() const {
    std::string codebook = read_file(folder.path("codebook.yaml"));
    const std::string wave = "data: pulse-2024.csv";
    codebook.replace(codebook.find(wave), wave.size(), wave + ", reworded: [trust]");
    folder.write("codebook.yaml", codebook);
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
             Contains("67 % (+33↗)"));
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
  reword_trust();
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

TEST_CASE_METHOD(Survey, "two archives are compared without a report, and tested with one") {
  REQUIRE(run_andel(folder, "build report.yaml --wave 2024 --archive editions.sqlite -o 2024.pdf").exit_code == 0);
  folder.write("pulse-2024.csv", pulse_data("2024", Answers::changed));
  REQUIRE(run_andel(folder, "build report.yaml --wave 2024 --archive later.sqlite -o 2024.pdf").exit_code == 0);
  const Outcome later = run_andel(folder, "diff --from editions.sqlite --to later.sqlite");
  CHECK(later.exit_code == 1);
  CHECK_THAT(with_plain_spaces(later.output),
             Contains("2024 -> 2024: ") &&
                 Contains("    - 67 % litar på ledningen.\n    + 75 % litar på ledningen.\n") &&
                 Contains("agree(trust, total): 67 % -> 75 %  (+8.3, not tested)\n"));
  const Outcome waves = run_andel(folder, "diff report.yaml --from editions.sqlite:2023 --to editions.sqlite:2024");
  CHECK(waves.exit_code == 1);
  CHECK_THAT(with_plain_spaces(waves.output), Contains("agree(trust, total): 33 % -> 67 %  (+33.3, significant)\n"));
  CHECK(run_andel(folder, "diff --from editions.sqlite --to editions.sqlite").exit_code == 0);
  const Outcome unknown = run_andel(folder, "diff --from editions.sqlite:2019 --to editions.sqlite");
  CHECK(unknown.exit_code == 2);
  CHECK_THAT(unknown.errors, Contains("editions.sqlite holds no edition of wave 2019, but of 2023, 2024"));
}

TEST_CASE_METHOD(Survey, "what two builds said is compared") {
  const std::string sentence = "{agree(trust)} litar på ledningen.";
  std::string report = read_file(folder.path("report.yaml"));
  const auto begin = report.find("commentary: |\n      " + sentence);
  REQUIRE(begin != std::string::npos);
  const auto end = report.find(sentence) + sentence.size();
  report.replace(begin, end - begin,
                 "commentary:\n      - text: \"" + sentence +
                     "\"\n        holds: agree(trust) < 70\n        otherwise: \"Hela " + sentence + "\"");
  folder.write("report.yaml", report);
  REQUIRE(run_andel(folder, "build report.yaml --wave 2024 -o 2024.pdf --numbers before.json").exit_code == 0);
  folder.write("pulse-2024.csv", pulse_data("2024", Answers::changed));
  REQUIRE(run_andel(folder, "build report.yaml --wave 2024 -o 2024.pdf --numbers after.json").exit_code == 0);
  const Outcome outcome = run_andel(folder, "diff --from before.json --to after.json");
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(with_plain_spaces(outcome.output),
             Contains("agree(trust, total): 67 % -> 75 %  (+8.3, not tested)\n") &&
                 Contains("  Förtroende / commentary\n"
                          "    - 67 % litar på ledningen.\n"
                          "    + Hela 75 % litar på ledningen.\n") &&
                 Contains("  Förtroende / commentary: agree(trust) < 70: holds, perhaps by chance -> does not hold\n"));
  const Outcome same = run_andel(folder, "diff --from after.json --to after.json");
  CHECK(same.exit_code == 0);
  CHECK(same.output == "2024 -> 2024: no differences\n");
  const Outcome other = run_andel(folder, "diff --from codebook.yaml --to after.json");
  CHECK(other.exit_code == 2);
  CHECK_THAT(other.errors, Contains("error: --from: codebook.yaml holds no numbers of a build"));
}

TEST_CASE("a file that the machine does not let read is no wrong usage") {
  const Folder folder;
  // No permission stops the superuser, but nobody can read the memory of a process from its first byte.
  const Outcome outcome = run_andel(folder, "diff --from /proc/self/mem --to /proc/self/mem");
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.errors, Contains("error: cannot read /proc/self/mem\n"));
}

TEST_CASE("a wave cannot be compared without its report") {
  const Folder folder;
  const Outcome outcome = run_andel(folder, "diff --from 2011 --to 2013");
  CHECK(outcome.exit_code == 2);
  CHECK_THAT(outcome.errors, Contains("2011: there is no such file; a wave's edition needs the report"));
}

TEST_CASE_METHOD(Survey, "no line is drawn across a change of wording without the author's word") {
  reword_trust();
  REQUIRE(run_shell(folder, "sed -i 's/waves: all, change: previous/form: lines, waves: all/' report.yaml").exit_code ==
          0);
  const Outcome silent = run_andel(folder, "build report.yaml --wave 2024 -o t.pdf");
  REQUIRE(silent.exit_code == 0);
  CHECK_THAT(silent.errors,
             Contains("warning: item `trust` was worded otherwise before wave 2024, so its figures of 2023 "
                      "and 2024 cannot be compared") &&
                 Contains("hint: if they mean the same to you, write `comparable: [trust]` in the report"));
  CHECK_THAT(run_shell(folder, "pdftotext -f 2 -layout t.pdf -").output, !Contains("2023"));
  REQUIRE(run_shell(folder, "sed -i 's/^language: sv/&\\ncomparable: [trust]/' report.yaml").exit_code == 0);
  const Outcome vouched = run_andel(folder, "build report.yaml --wave 2024 -o t.pdf");
  REQUIRE(vouched.exit_code == 0);
  CHECK(vouched.errors.empty());
  CHECK_THAT(run_shell(folder, "pdftotext -f 2 -layout t.pdf -").output, Contains("2023"));
}
