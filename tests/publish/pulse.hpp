// A yearly pulse survey whose wave files arrive in an inbox, and what readers see of its publications.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/program.hpp"
#include "publish/manifest.hpp"

namespace andel::test {

/// What answers a wave file holds.
enum class Answers { as_asked, changed };

/// A report on waves 2023 and 2024 whose data are to come from `inbox`.
void write_pulse(const Folder& folder);

/// The `handout` of a report, one for women and one for men, with file names of that pattern.
std::string pulse_handouts(const std::string& file);
/// Gives the pulse report handouts of its own.
void add_handouts(const Folder& folder);

/// A wave's file with 60 respondents; those of 2024 trust more often than those of 2023.
std::string pulse_data(const std::string& wave, Answers answers = Answers::as_asked);
void deliver(const Folder& folder, const std::string& wave, Answers answers = Answers::as_asked);

/// `andel publish` from `inbox` to `shelf`, by default with no time to settle.
Outcome publish(const Folder& folder, const std::string& options = "--settle 0", const std::string& before = "");

/// What `andel diff` says of 2024 against 2023, with plain spaces.
extern const char* const pulse_differences;

/// A text with spaces for its no-break spaces.
std::string with_plain_spaces(std::string text);

/// What `current` leads to; nothing where there is none yet.
struct Seen {
  std::string folder;
  publish::Manifest manifest;
};
std::optional<Seen> see_current(const Folder& folder);

/// What is wrong with a publication: files that are missing, or are not as its manifest lists them.
std::vector<std::string> find_faults(const Folder& folder, const Seen& seen);

}  // namespace andel::test
