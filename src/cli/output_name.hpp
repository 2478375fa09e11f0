// Whether a file can be written where somebody wants it, and whether its name fits what it will hold: found out before
// any work is done. For command files only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace andel::cli {

/// "pdf" of "out/Report.PDF"; empty where there is none.
std::string extension_of(const std::string& path);

/// Whether a name stands for standard output, as `-` does everywhere.
bool is_standard_output(std::string_view path);

/// Throws CLI::ValidationError where `path` is a folder, in a folder that is not there, or standard output for anything
/// but `--output`. An empty path is fine.
void refuse_impossible_target(const std::string& path, const char* option = "--output");

/// Throws CLI::ValidationError where the name has an extension that is none of `extensions`.
void refuse_other_extensions(const std::string& path, const std::vector<std::string_view>& extensions,
                             const char* option = "--output");

}  // namespace andel::cli
