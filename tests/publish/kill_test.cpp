// Kills `andel publish` at many points of its work. Whenever it dies, readers see a whole publication, and the next
// run carries on.
#include <chrono>
#include <csignal>
#include <thread>

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "publish/pulse.hpp"

using namespace andel::test;
using std::chrono::steady_clock;

namespace {

/// Starts a run that its caller ends.
pid_t start(const Folder& folder) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child > 0) return child;
  const int nowhere = open(folder.path("log").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (nowhere < 0 || chdir(folder.path().c_str()) != 0) _exit(9);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  execl(ANDEL_PROGRAM, ANDEL_PROGRAM, "publish", "report.yaml", "--inbox", "inbox", "--out", "shelf", "--settle", "0",
        nullptr);
  _exit(9);
}

int wait_for(pid_t child) {
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return status;
}

}  // namespace

TEST_CASE("a run can be killed at any moment") {
  const Folder folder;
  write_pulse(folder);
  add_handouts(folder);
  deliver(folder, "2023");
  const auto begin = steady_clock::now();
  REQUIRE(wait_for(start(folder)) == 0);
  const auto whole_run = steady_clock::now() - begin;
  Seen before = see_current(folder).value();

  // Each round has other data, and so all of the work to do; the kills are spread over the time that it takes.
  constexpr int rounds = 60;
  int killed = 0;
  for (int round = 0; round < rounds; ++round) {
    CAPTURE(round);
    deliver(folder, "2024", round % 2 == 0 ? Answers::as_asked : Answers::changed);
    const std::string title = "sed -i 's/^title: .*/title: Omgång " + std::to_string(round) + "/' report.yaml";
    REQUIRE(run_shell(folder, title).exit_code == 0);
    const pid_t child = start(folder);
    std::this_thread::sleep_for(whole_run * round / (rounds - 10));
    kill(child, SIGKILL);
    const int status = wait_for(child);
    if (WIFSIGNALED(status)) ++killed;
    const auto now = see_current(folder);
    REQUIRE(now);
    CHECK(find_faults(folder, *now) == std::vector<std::string>{});
    CHECK(find_faults(folder, before) == std::vector<std::string>{});
    // Every third time somebody lets the next run finish the work.
    if (round % 3 != 0) continue;
    const Outcome outcome = publish(folder);
    INFO(outcome.errors);
    REQUIRE(outcome.exit_code == 0);
    before = see_current(folder).value();
    CHECK(find_faults(folder, before) == std::vector<std::string>{});
    CHECK_FALSE(std::filesystem::exists(folder.path("shelf/.staging")));
    CHECK(publish(folder).output == "nothing new\n");
  }
  CHECK(killed > rounds / 6);
}
