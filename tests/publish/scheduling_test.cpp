// The files for schedulers that are shipped: the command in each works where a scheduler runs it, without environment.
#include <catch2/catch.hpp>

#include "publish/pulse.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

std::string shipped(const std::string& name) { return read_file(ANDEL_SOURCE_DIR "/scheduling/" + name); }

/// What stands behind `mark` on the line that it is on.
std::string rest_of_line(const std::string& text, const std::string& mark) {
  const auto at = text.find(mark);
  REQUIRE(at != std::string::npos);
  return text.substr(at + mark.size(), text.find('\n', at) - at - mark.size());
}

void replace_all(std::string& text, const std::string& what, const std::string& with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

}  // namespace

TEST_CASE("shipped units and cron lines publish, once") {
  const auto command = GENERATE(as<std::string>{}, rest_of_line(shipped("andel-report.service"), "ExecStart="),
                                rest_of_line(shipped("andel-report.cron"), "*/10 * * * * "));
  const Folder folder;
  REQUIRE(run_shell(folder, "mkdir -p srv/www srv/report").exit_code == 0);
  write_pulse(folder);
  deliver(folder, "2023");
  REQUIRE(run_shell(folder, "mv *.yaml srv/report && touch -d '1 hour ago' inbox/* && mv inbox srv/waves").exit_code ==
          0);
  std::string here = command;
  replace_all(here, "/srv/", folder.path("srv/"));
  replace_all(here, "/usr/local/bin/andel", ANDEL_PROGRAM);
  CAPTURE(here);
  for (int run = 0; run < 2; ++run) {
    const Outcome outcome = run_shell(folder, "cd / && env -i /bin/sh -c '" + here + "'");
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.errors.empty());
  }
  CHECK_THAT(std::filesystem::read_symlink(folder.path("srv/www/report/current")).string(), StartsWith("2023-05-02-"));
  CHECK(run_shell(folder, "ls -d srv/www/report/2023* | wc -l").output == "1\n");
}

TEST_CASE("the documentation shows the shipped files as they are") {
  const std::string page = read_file(ANDEL_SOURCE_DIR "/docs/SCHEDULING.md");
  for (const auto* name : {"andel-report.service", "andel-report.timer"}) {
    CAPTURE(name);
    CHECK_THAT(page, Contains("```ini\n" + shipped(name) + "```"));
  }
  std::string cron = shipped("andel-report.cron");
  CHECK_THAT(page, Contains(cron.substr(cron.find("*/10"))));
}
