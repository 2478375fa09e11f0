// What `andel check` says of handouts before any is built.
#include <filesystem>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "cli/small_handouts.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

namespace {

void replace_in(const Folder& folder, const char* name, const std::string& from, const std::string& to) {
  std::string text = read_file(folder.path(name));
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  folder.write(name, text.replace(at, from.size(), to));
}

}  // namespace

TEST_CASE("check plans and composes handouts, and writes none") {
  const Folder folder;
  write_small_handouts(folder);
  const auto before = folder.files();
  const Outcome outcome = run_andel(folder, "check handouts.yaml");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.output == "2 handouts planned and composed\nhandouts.yaml: no errors\n");
  CHECK(folder.files() == before);
}

TEST_CASE("a mistake in a handout is found by check, once") {
  struct Row {
    const char* right;
    const char* wrong;
    const char* said;
  };
  const Row rows[] = {
      {"for each: sex", "for each: sxe", "handouts.yaml:3:13: error: unknown segment or banner `sxe`\n"},
      {"agree(trust, rest)", "agree(trust, men)", "handouts.yaml:11:58: error: a handout shows nothing of `men`"},
      {"count(peers)", "count(pears)", "handouts.yaml:12:63: error: unknown segment or banner `pears`\n"},
      {"items: [trust]", "items: [turst]", "handouts.yaml:9:39: error: unknown item `turst`\n"},
      {"layout: chart", "layout: chrat", "handouts.yaml:7:15: error: brand `slides` has no layout `chrat`\n"},
      {"{label(segment)}\"\n  title", "alla\"\n  title",
       "handouts.yaml:4:10: error: the handouts of `women` and `men` would both be `alla.pdf`\n"},
  };
  for (const auto& [right, wrong, said] : rows) {
    CAPTURE(wrong);
    const Folder folder;
    write_small_handouts(folder);
    replace_in(folder, "handouts.yaml", right, wrong);
    const Outcome outcome = run_andel(folder, "check handouts.yaml");
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(outcome.output, StartsWith(said) && EndsWith("handouts.yaml: 1 error\n"));
  }
}

TEST_CASE("a typed result in handouts is a warning, once for all, and an error under --strict") {
  const Folder folder;
  write_small_handouts(folder);
  replace_in(folder, "handouts.yaml", "{agree(trust, rest)} av", "40 % av");
  const auto only_once = [](const std::string& text) {
    const auto first = text.find("`40 %` is typed");
    return first != std::string::npos && text.find("is typed", first + 10) == std::string::npos;
  };
  const Outcome lenient = run_andel(folder, "build handouts.yaml --handouts -o out");
  CHECK(lenient.exit_code == 0);
  CHECK_THAT(lenient.errors, StartsWith("handouts.yaml:11:44: warning: `40 %` is typed"));
  CHECK(only_once(lenient.errors));
  const Outcome strict = run_andel(folder, "build handouts.yaml --handouts --strict -o strict");
  CHECK(strict.exit_code == 1);
  CHECK_THAT(strict.errors,
             StartsWith("handouts.yaml:11:44: error: `40 %` is typed") && EndsWith("nothing written: 1 error\n"));
  CHECK_FALSE(std::filesystem::exists(folder.path("strict")));
}

TEST_CASE("check names the handouts that would fail") {
  const Folder folder;
  write_small_handouts(folder, ", nobody: {code: 3, label: Ingen}");
  const Outcome outcome = run_andel(folder, "check handouts.yaml");
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.output,
             Contains("handouts.yaml:11:10: error: `agree(trust, nobody)` has no value: nobody in that"));
  CHECK_THAT(outcome.output, Contains("3 handouts planned and composed\n1 handout would fail: nobody\n"));
}

TEST_CASE("handouts need no report around them") {
  const Folder folder;
  write_small_handouts(folder);
  REQUIRE(run_shell(folder, "sed -i '/^slides:/,$d' report.yaml").exit_code == 0);
  CHECK(run_andel(folder, "check handouts.yaml").output ==
        "2 handouts planned and composed\nhandouts.yaml: no errors\n");
}

TEST_CASE("of many handouts check plans all and composes those most likely to fail") {
  const Folder folder;
  write_small_handouts(folder);
  replace_in(folder, "codebook.yaml", "    segments: {women: {code: 1, label: Kvinnor}, men: {code: 2, label: Män}}\n",
             "    segments: {file: companies.csv}\n");
  REQUIRE(run_shell(folder, "sed -i '/^slides:/,$d' report.yaml").exit_code == 0);
  std::string list = "code,label\n";
  std::string data = "id,w,sex,trust\n";
  const std::string long_name(400, 'm');
  for (int i = 1; i <= 300; ++i) {
    list += fmt::format("{0},Bolag {0}{1}\n", i, i == 173 ? long_name : "");
    data += fmt::format("a{0},1,{0},{1}\nb{0},1,{0},2\n", i, 1 + i % 2);
  }
  folder.write("companies.csv", list);
  folder.write("data.csv", data);
  const Outcome outcome = run_andel(folder, "check handouts.yaml");
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.output, Contains("300 handouts planned, 100 of them composed\n1 handout would fail: sex_173\n"));
}

TEST_CASE("check --data looks at the data of handouts too") {
  const Folder folder;
  write_small_handouts(folder);
  REQUIRE(run_shell(folder, "sed -i '/^slides:/,$d' report.yaml").exit_code == 0);
  const Outcome outcome = run_andel(folder, "check --data handouts.yaml");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, EndsWith("handouts.yaml: no errors\n"));
}

TEST_CASE("check of a codebook looks at its data") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "check codebook.yaml");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.output == run_andel(folder, "check --data codebook.yaml").output);
}
