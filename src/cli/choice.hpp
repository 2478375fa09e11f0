// Options whose values are of a kind: one word of a few, a number within limits, a name. For command files only: it
// includes CLI11.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace andel::cli {

/// Adds `name`, which puts the value of the word given into `target`. Another word is wrong usage; the message
/// lists the valid ones. `target` must outlive the parsing of the command line.
template <class Value>
CLI::Option* add_choice(CLI::App& command, const std::string& name, Value& target,
                        std::vector<std::pair<std::string, Value>> choices, const std::string& help) {
  const auto choose = [name, &target, choices = std::move(choices)](const std::string& word) {
    std::string valid;
    for (const auto& [choice, value] : choices) {
      if (choice == word) {
        target = value;
        return;
      }
      valid += (valid.empty() ? "" : ", ") + choice;
    }
    throw CLI::ValidationError(name, fmt::format("`{}` is none of: {}", word, valid));
  };
  return command.add_option_function<std::string>(name, choose, help)->type_name("WORD");
}

/// Accepts numbers from `low` to `high`.
inline CLI::Validator within(int low, int high) {
  const auto check = [low, high](const std::string& text) {
    double number = 0;
    const bool fits = CLI::detail::lexical_cast(text, number) && low <= number && number <= high;
    return fits ? std::string() : fmt::format("`{}` is no number from {} to {}", text, low, high);
  };
  return {check, ""};
}

/// Accepts every name but the empty one, which is what is left of a variable that is not set.
inline CLI::Validator named() {
  return {[](const std::string& text) { return text.empty() ? std::string("a name is missing") : std::string(); }, ""};
}

}  // namespace andel::cli
