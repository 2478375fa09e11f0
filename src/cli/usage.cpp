#include "cli/usage.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/nearest.hpp"

namespace andel::cli {

namespace {

std::vector<std::string> names_of_commands(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

/// "--output" and "-o".
std::vector<std::string> names_of_options(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    for (const auto& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

/// The command that was given, or the program itself where none was.
const CLI::App& command_given(const CLI::App& app) {
  const auto given = app.get_subcommands();
  return given.empty() ? app : *given.front();
}

std::string name_of(const CLI::App& app, const CLI::App& command) {
  return &command == &app ? "andel" : "andel " + command.get_name();
}

/// Commands that do have the option.
std::vector<std::string> commands_with(const CLI::App& app, const std::string& option) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) {
    const auto options = names_of_options(*command);
    const bool has = std::find(options.begin(), options.end(), option) != options.end();
    if (has) names.push_back(fmt::format("`andel {}`", command->get_name()));
  }
  return names;
}

std::string explain_option(const CLI::App& app, const CLI::App& command, const std::string& given) {
  const std::string option = given.substr(0, given.find('='));
  std::string text = fmt::format("error: {} has no option `{}`\n", name_of(app, command), option);
  const auto others = commands_with(app, option);
  if (!others.empty() && &command == &app) return text + fmt::format("hint: it goes behind the command\n");
  const auto near = nearest(option, names_of_options(command));
  if (!near.empty()) {
    text += fmt::format("hint: {}\n", suggest(option, near).front());
  } else if (!others.empty()) {
    text += fmt::format("hint: {} has\n", fmt::join(others, ", "));
  }
  return text;
}

/// Arguments that nobody wants: options first, for what stands behind a misspelt one is its value.
std::string explain_extras(const CLI::App& app, const CLI::App& command, const std::vector<std::string>& extras) {
  std::string text;
  for (const auto& extra : extras) {
    if (extra.starts_with('-')) text += explain_option(app, command, extra);
  }
  if (!text.empty()) return text;
  return fmt::format("error: `{}` is one argument too many\n", extras.front());
}

/// Numbers are checked to be within limits before they are converted, which also tells what is no number at all. What
/// then fails is a number such as 1.5 or 1e2 where an option counts; CLI11 says "Could not convert: --jobs = 1.5".
std::string explain_conversion(const CLI::ParseError& error) {
  constexpr std::string_view preface = "Could not convert: ";
  constexpr std::string_view equals = " = ";
  std::string_view what = error.what();
  if (what.starts_with(preface)) what.remove_prefix(preface.size());
  const auto at = what.find(equals);
  if (at == std::string_view::npos) return fmt::format("error: {}\n", error.what());
  return fmt::format("error: {}: `{}` is not written as a whole number\n", what.substr(0, at),
                     what.substr(at + equals.size()));
}

/// CLI11 says "--output: At Most 1 required but received 2".
std::string explain_repetition(const CLI::ParseError& error) {
  const std::string_view what = error.what();
  const auto at = what.find(": At Most 1 required");
  if (at == std::string_view::npos) return fmt::format("error: {}\n", what);
  return fmt::format("error: {}: is given more than once\n", what.substr(0, at));
}

std::string explain_missing_command(const CLI::App& app) {
  return fmt::format("error: which command?\nhint: there are {}\n", fmt::join(names_of_commands(app), ", "));
}

}  // namespace

void refuse_unknown_command(const CLI::App& app, int count, char** arguments) {
  if (count < 2 || arguments[1][0] == '-') return;
  const std::string given = arguments[1];
  const auto names = names_of_commands(app);
  if (std::find(names.begin(), names.end(), given) != names.end()) return;
  std::string message = fmt::format("unknown command `{}`", given);
  for (const auto& hint : suggest(given, names)) message += "\nhint: " + hint;
  throw CLI::ValidationError(message);
}

std::string explain_usage(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& given = command_given(app);
  const CLI::App& command = given.remaining().empty() && !app.remaining().empty() ? app : given;
  const auto extras = command.remaining();
  const bool is_of_arguments =
      error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError) || app.get_subcommands().empty();
  std::string text;
  if (is_of_arguments && !extras.empty()) {
    text = explain_extras(app, command, extras);
  } else if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError) && &command == &app) {
    text = explain_missing_command(app);
  } else if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ConversionError)) {
    text = explain_conversion(error);
  } else if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch)) {
    text = explain_repetition(error);
  } else {
    text = fmt::format("error: {}\n", error.what());
  }
  return text + fmt::format("hint: `{} --help` shows how it is used\n", name_of(app, command));
}

}  // namespace andel::cli
