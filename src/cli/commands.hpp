// The commands of `andel`, one file each. A command returns its exit code.
#pragma once

#include <functional>
#include <optional>

namespace CLI {
class App;
}

namespace andel::cli {

/// Documented in `andel --help`; scripts rely on them. The last one is what a shell says of a process that Ctrl-C
/// ended.
enum class ExitCode { fine = 0, input_errors = 1, wrong_usage = 2, machine_failed = 3, interrupted = 130 };

/// A subcommand is registered on the application and puts what it will do into `action`. The process ends with it:
/// what it holds is not taken apart.
using Action = std::function<ExitCode()>;

void add_build(CLI::App& app, Action& action);
void add_check(CLI::App& app, Action& action);
void add_tabulate(CLI::App& app, Action& action);
void add_eval(CLI::App& app, Action& action);
void add_explain(CLI::App& app, Action& action);
void add_weight(CLI::App& app, Action& action);
void add_diff(CLI::App& app, Action& action);
void add_publish(CLI::App& app, Action& action);

}  // namespace andel::cli
