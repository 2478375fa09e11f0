#include "cli/output_name.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace andel::cli {

namespace fs = std::filesystem;

std::string extension_of(const std::string& path) {
  std::string extension = fs::path(path).extension().string();
  if (!extension.empty()) extension.erase(0, 1);
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return extension;
}

bool is_standard_output(std::string_view path) { return path == "-"; }

void refuse_impossible_target(const std::string& path, const char* option) {
  std::error_code failure;
  if (path.empty()) return;
  if (is_standard_output(path)) {
    if (std::string_view(option) == "--output") return;
    throw CLI::ValidationError(option, "standard output takes what --output names: name a file");
  }
  if (fs::is_directory(path, failure)) {
    throw CLI::ValidationError(option, fmt::format("{} is a folder: name a file in it", path));
  }
  const fs::path folder = fs::path(path).parent_path();
  if (folder.empty() || fs::is_directory(folder, failure)) return;
  if (fs::exists(folder, failure)) {
    throw CLI::ValidationError(option, fmt::format("{} is a file, no folder", folder.string()));
  }
  throw CLI::ValidationError(
      option, fmt::format("there is no folder {0}\nhint: make it first: `mkdir -p {0}`", folder.string()));
}

void refuse_other_extensions(const std::string& path, const std::vector<std::string_view>& extensions,
                             const char* option) {
  const std::string extension = extension_of(path);
  if (extension.empty() || std::find(extensions.begin(), extensions.end(), extension) != extensions.end()) return;
  throw CLI::ValidationError(option, fmt::format("{} does not end with .{}", path, fmt::join(extensions, ", .")));
}

}  // namespace andel::cli
