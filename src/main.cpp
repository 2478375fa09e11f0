// Arguments in, exit code out. The one place that catches what nobody expected.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <system_error>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/usage.hpp"
#include "support/machine_error.hpp"
#include "support/memory.hpp"

namespace {

using andel::cli::Action;
using andel::cli::ExitCode;

constexpr const char* exit_codes =
    "Exit codes: 0 fine, 1 errors in the input, 2 wrong usage, 3 the machine failed (no disk, no permission),\n"
    "130 interrupted.\n"
    "`andel COMMAND --help` shows a command's options and examples.";

void describe(CLI::App& app, Action& action) {
  app.set_version_flag("--version", "andel " ANDEL_VERSION);
  app.footer(exit_codes);
  app.require_subcommand(1);
  app.get_formatter()->column_width(28);
  andel::cli::add_build(app, action);
  andel::cli::add_check(app, action);
  andel::cli::add_tabulate(app, action);
  andel::cli::add_eval(app, action);
  andel::cli::add_explain(app, action);
  andel::cli::add_weight(app, action);
  andel::cli::add_diff(app, action);
  andel::cli::add_publish(app, action);
}

/// CLI11 reports help and version as exceptions too; those are fine.
ExitCode explain(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) {
    app.exit(error);
    return ExitCode::fine;
  }
  fmt::print(stderr, "{}", andel::cli::explain_usage(app, error));
  return ExitCode::wrong_usage;
}

/// What was printed may still be on its way when the disk turns out to be full.
ExitCode flush_output(ExitCode code) {
  if (std::fflush(stdout) == 0) return code;
  std::perror("error: cannot write standard output");
  return code == ExitCode::fine ? ExitCode::machine_failed : code;
}

ExitCode run(CLI::App& app, Action& action, int count, char** arguments) {
  describe(app, action);
  try {
    andel::cli::refuse_unknown_command(app, count, arguments);
    app.parse(count, arguments);
    return action();
  } catch (const CLI::ParseError& error) {
    return explain(app, error);
  } catch (const andel::MachineError& error) {
    fmt::print(stderr, "error: {}\n", error.what());
  } catch (const std::system_error& error) {  // fmt's, of a standard output that is full or closed
    fmt::print(stderr, "error: {}\n", error.what());
  }
  return ExitCode::machine_failed;
}

}  // namespace

int main(int count, char** arguments) {
  andel::prepare_memory();
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on file sizes is to be an error like a full disk, not a sudden end
  try {
    CLI::App app{"Andel publishes survey reports: a YAML report, a codebook and a wave of answers become a PDF."};
    Action action;
    const ExitCode code = flush_output(run(app, action, count, arguments));
    // From here and not by returning: what the action holds is not taken apart first, piece by piece, which takes a
    // while and is of use to nobody.
    std::exit(static_cast<int>(code));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "error: %s\nThis should not happen: it is a fault of Andel or of the machine.\n",
                 error.what());
    return static_cast<int>(ExitCode::machine_failed);
  }
}
