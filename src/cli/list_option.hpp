// An option that takes several names, with commas between them. For command files only: it includes CLI11.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace andel::cli {

/// "trust, pride" as two names; blanks around them do not count. `target` must outlive the parsing of the command line.
inline CLI::Option* add_list(CLI::App& command, const std::string& name, std::vector<std::string>& target,
                             const std::string& help) {
  const CLI::Validator trim(
      [](std::string& text) {
        CLI::detail::trim(text);
        return std::string();
      },
      "");
  return command.add_option(name, target, help)
      ->type_name("LIST")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->transform(trim);
}

}  // namespace andel::cli
