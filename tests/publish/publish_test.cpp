#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "publish/pulse.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

/// A folder in which wave 2023 is published.
struct Published {
  Folder folder;
  Seen before;

  Published() {
    write_pulse(folder);
    deliver(folder, "2023");
    REQUIRE(publish(folder).exit_code == 0);
    before = see_current(folder).value();
  }

  /// Readers see what they saw, and it is whole.
  void check_untouched() {
    const auto now = see_current(folder);
    REQUIRE(now);
    CHECK(now->folder == before.folder);
    CHECK(find_faults(folder, *now) == std::vector<std::string>{});
  }
};

std::vector<std::string> names_of(const std::vector<andel::publish::FileFacts>& files) {
  std::vector<std::string> names;
  for (const auto& file : files) names.push_back(file.name);
  return names;
}

}  // namespace

TEST_CASE("an empty inbox is nothing new") {
  const Folder folder;
  write_pulse(folder);
  const Outcome outcome = publish(folder);
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.output == "nothing new\n");
  CHECK_FALSE(see_current(folder));
}

TEST_CASE_METHOD(Published, "a first wave is published whole, and once") {
  CHECK_THAT(before.folder, StartsWith("2023-05-02-"));
  CHECK(names_of(before.manifest.outputs) == std::vector<std::string>{"archive.sqlite", "report-2023.pdf"});
  CHECK(find_faults(folder, before) == std::vector<std::string>{});
  CHECK(run_shell(folder, "qpdf --check shelf/current/report-2023.pdf").exit_code == 0);
  const Outcome again = publish(folder);
  CHECK(again.exit_code == 0);
  CHECK(again.output == "nothing new\n");
  check_untouched();
}

TEST_CASE_METHOD(Published, "the next wave is compared with the archive, and the publication before it is kept") {
  std::filesystem::remove(folder.path("inbox/pulse-2023.csv"));
  deliver(folder, "2024");
  const Outcome outcome = publish(folder);
  INFO(outcome.errors);
  REQUIRE(outcome.exit_code == 0);
  const Seen now = see_current(folder).value();
  CHECK(outcome.output == "published shelf/" + now.folder + "\n");
  CHECK(now.manifest.previous == before.folder);
  CHECK(find_faults(folder, now) == std::vector<std::string>{});
  CHECK(find_faults(folder, before) == std::vector<std::string>{});
  CHECK(with_plain_spaces(read_file(folder.path("shelf/current/differences.txt"))) == pulse_differences);
  CHECK_THAT(with_plain_spaces(run_shell(folder, "pdftotext -layout -f 2 shelf/current/report-2024.pdf -").output),
             Contains("Från 33 % till 67 %."));
}

TEST_CASE_METHOD(Published, "a change of the report alone is published") {
  REQUIRE(run_shell(folder, "sed -i 's/litar på/har förtroende för/' report.yaml").exit_code == 0);
  CHECK_THAT(publish(folder).output, StartsWith("published shelf/2023-05-02-"));
  CHECK(see_current(folder)->folder != before.folder);
}

TEST_CASE_METHOD(Published, "a typed result is published with a warning, and not at all under --strict") {
  const auto replace = [&](const std::string& words) {
    const std::string command = "sed -i 's/{agree(trust.*)} " + words + "/33 % " + words + "/' report.yaml";
    REQUIRE(run_shell(folder, command).exit_code == 0);
  };
  add_handouts(folder);
  replace("av dem litar");
  const Outcome of_handouts = publish(folder, "--settle 0 --strict");
  CHECK(of_handouts.exit_code == 1);
  CHECK_THAT(of_handouts.errors, Contains("report.yaml:27:9: error: `33 %` is typed"));
  check_untouched();
  const Outcome lenient = publish(folder);
  CHECK(lenient.exit_code == 0);
  CHECK_THAT(lenient.errors, StartsWith("report.yaml:27:9: warning: `33 %` is typed"));
  replace("litar på ledningen");
  const Outcome of_report = publish(folder, "--settle 0 --strict");
  CHECK(of_report.exit_code == 1);
  CHECK_THAT(of_report.errors, Contains("report.yaml:11:7: error: `33 %` is typed"));
}

TEST_CASE_METHOD(Published, "what is wrong with a wave file is said, and readers see what they saw") {
  struct Case {
    std::string name;
    std::string command;  // in the inbox
    std::string message;
  };
  const std::string data = pulse_data("2024");
  folder.write("whole.csv", data);
  const auto [name, command, message] = GENERATE(
      Case{"half a row", "head -c -4 ../whole.csv > pulse-2024.csv", "this row has 2 fields, the header has 3"},
      Case{"no rows", "head -n 1 ../whole.csv > pulse-2024.csv", "pulse-2024.csv"},
      Case{"nothing at all", ": > pulse-2024.csv", "pulse-2024.csv"},
      Case{"an unknown code", "sed 's/,2$/,7/' ../whole.csv > pulse-2024.csv", "7"},
      Case{"a lost column", "cut -d, -f1,2 ../whole.csv > pulse-2024.csv", "`trust`"},
      Case{"another survey", "printf 'a;b\\n1;2\\n' > pulse-2024.csv", "pulse-2024.csv"},
      Case{"renamed", "cp ../whole.csv 'pulse-2024 (1).csv'",
           "error: inbox/pulse-2024 (1).csv: no wave of the codebook has a file of this name\n"
           "hint: did you mean `pulse-2024.csv`"},
      Case{"of a wave that nobody has declared", "cp ../whole.csv pulse-2025.csv",
           "hint: if it is of a new wave, add that wave to the codebook, with `data: pulse-2025.csv`\n"},
      Case{"a copy under another wave's name", "cp pulse-2023.csv pulse-2024.csv",
           "error: inbox/pulse-2024.csv is the same file as inbox/pulse-2023.csv\n"},
      Case{"a moved file", "mv pulse-2023.csv pulse-2024.csv",
           "error: inbox/pulse-2024.csv holds the data of wave 2023, which is published already\n"});
  CAPTURE(name);
  REQUIRE(run_shell(folder, "cd inbox && " + command).exit_code == 0);
  const Outcome outcome = publish(folder);
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.errors, Contains(message));
  CHECK_THAT(outcome.errors, Contains("\nnothing published: "));
  check_untouched();
  // The next run tries again, and succeeds once the file is right.
  REQUIRE(run_shell(folder, "rm -f inbox/*").exit_code == 0);
  deliver(folder, "2024");
  CHECK_THAT(publish(folder).output, StartsWith("published shelf/2024-05-02-"));
}

TEST_CASE_METHOD(Published, "an older wave does not take the place of a newer one") {
  deliver(folder, "2024");
  REQUIRE(publish(folder).exit_code == 0);
  before = see_current(folder).value();
  std::filesystem::remove(folder.path("inbox/pulse-2024.csv"));
  const Outcome outcome = publish(folder);
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors ==
        "error: the newest file in the inbox is of wave 2023, but wave 2024 is published already\n"
        "hint: put the file of wave 2024 beside it\n"
        "nothing published: 1 error\n");
  check_untouched();
}

TEST_CASE_METHOD(Published, "a file that may still be written to is left for the next run") {
  deliver(folder, "2024");
  const Outcome outcome = publish(folder, "--settle 3600");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.output ==
        "inbox/pulse-2023.csv may still be written to: left for the next run\n"
        "inbox/pulse-2024.csv may still be written to: left for the next run\n");
  check_untouched();
}

TEST_CASE_METHOD(Published, "a file on its way is not looked at") {
  folder.write("inbox/pulse-2024.csv.part", "id,sex");
  folder.write("inbox/.pulse-2024.csv", "id,sex");
  CHECK(publish(folder).output == "nothing new\n");
}

TEST_CASE_METHOD(Published, "of two runs at once, one leaves") {
  deliver(folder, "2024");
  const Outcome outcome = publish(folder, "--settle 0", "flock shelf/.lock ");
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.errors == "error: another run is publishing into shelf\n");
  check_untouched();
  CHECK(publish(folder).exit_code == 0);
}

TEST_CASE_METHOD(Published, "of many runs at once, one publishes") {
  deliver(folder, "2024");
  const std::string run = ANDEL_PROGRAM " publish report.yaml --inbox inbox --out shelf --settle 0 2>&1";
  const Outcome outcome = run_shell(
      folder, fmt::format("for i in 1 2 3 4 5 6; do ({}; echo \"exit $?\") > out-$i & done; wait; cat out-*", run));
  std::size_t published = 0;
  std::size_t ended = 0;
  for (const auto& [words, count] : {std::pair("published shelf/", &published), std::pair("exit ", &ended)}) {
    for (auto at = outcome.output.find(words); at != std::string::npos; at = outcome.output.find(words, at + 1))
      ++*count;
  }
  CAPTURE(outcome.output);
  CHECK(ended == 6);
  CHECK(published == 1);
  CHECK_THAT(outcome.output, !Contains("exit 1\n") && !Contains("exit 2\n"));
  CHECK(see_current(folder)->folder != before.folder);
  CHECK(find_faults(folder, see_current(folder).value()) == std::vector<std::string>{});
}

TEST_CASE_METHOD(Published, "on a full disk readers see what they saw, and the next run succeeds") {
  deliver(folder, "2024");
  const auto blocks = GENERATE(1, 8, 40);  // of 512 bytes, for a file
  CAPTURE(blocks);
  const Outcome outcome = publish(folder, "--settle 0", fmt::format("ulimit -f {}; ", blocks));
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.errors, StartsWith("error: "));
  check_untouched();
  CHECK_THAT(publish(folder).output, StartsWith("published shelf/2024-05-02-"));
}

TEST_CASE_METHOD(Published, "a publication that needs approval waits for it") {
  deliver(folder, "2024");
  const Outcome held = publish(folder, "--settle 0 --approve");
  CHECK(held.exit_code == 0);
  const std::string pending = std::filesystem::read_symlink(folder.path("shelf/pending")).string();
  CHECK(held.output == fmt::format("shelf/{0} waits for approval: read differences.txt there, then "
                                   "`touch shelf/{0}/approved`\n",
                                   pending));
  check_untouched();
  CHECK(publish(folder, "--settle 0 --approve").output == held.output);
  check_untouched();

  SECTION("approved, it is shown") {
    folder.write("shelf/" + pending + "/approved", "");
    CHECK(publish(folder, "--settle 0 --approve").output == "published shelf/" + pending + "\n");
    CHECK(see_current(folder)->folder == pending);
    CHECK_FALSE(std::filesystem::is_symlink(folder.path("shelf/pending")));
    CHECK(publish(folder, "--settle 0 --approve").output == "nothing new\n");
  }
  SECTION("data that arrive meanwhile need an approval of their own") {
    deliver(folder, "2024", Answers::changed);
    folder.write("shelf/" + pending + "/approved", "");
    CHECK_THAT(publish(folder, "--settle 0 --approve").output, Contains("waits for approval"));
    CHECK(std::filesystem::read_symlink(folder.path("shelf/pending")).string() != pending);
    check_untouched();
  }
}
