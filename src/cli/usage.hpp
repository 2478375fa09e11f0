// What is wrong with a command line, in words that say what to write instead. For `main` only.
#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace andel::cli {

/// Throws where the first argument is no command; CLI11 would only say that a command is missing.
void refuse_unknown_command(const CLI::App& app, int count, char** arguments);

/// The error as people read it, with hints, each on a line. `app` has parsed as far as it came.
std::string explain_usage(const CLI::App& app, const CLI::ParseError& error);

}  // namespace andel::cli
