#include "load/unreadable_file.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "support/digits.hpp"
#include "support/nearest.hpp"

namespace andel::load {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code failure;
  for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end; entry.increment(failure)) {
    if (!fs::is_directory(entry->path(), failure)) names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());  // a folder lists its files in no order
  return names;
}

/// "wave-2013.csv" and "wave-2014.sav", but not "wave-2013.sav".
bool differ_in_digits(const fs::path& one, const fs::path& other) {
  return one.stem() != other.stem() && without_digits(one.stem().string()) == without_digits(other.stem().string());
}

/// Files whose names are nearly this one. Where digits differ, it is no misspelling but the file of another year.
std::vector<std::string> nearly(const std::string& name, std::vector<std::string> files) {
  std::erase_if(files, [&](const std::string& other) { return differ_in_digits(name, other); });
  return nearest(name, files);
}

}  // namespace

std::vector<std::string> explain_unreadable(const std::string& path) {
  std::error_code failure;
  if (fs::is_directory(path, failure)) return {"it is a folder"};
  if (fs::is_symlink(path, failure) && !fs::exists(path, failure)) {
    return {fmt::format("it is a link to `{}`, which is not there", fs::read_symlink(path, failure).string())};
  }
  if (fs::is_other(path, failure)) return {"it is a pipe or a device: save what it gives as a file"};
  if (fs::exists(path, failure)) return {"it is there, but may not be read: look at its permissions"};
  if (path.find("~/") != std::string::npos)
    return {"`~` does not stand for the home folder here: write the whole path"};
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::is_directory(folder, failure)) {
    return {fmt::format("there is no folder `{}`", folder.filename().string())};
  }
  const auto near = nearly(fs::path(path).filename().string(), files_in(folder.empty() ? "." : folder));
  if (near.empty()) return {"there is no such file"};
  return {fmt::format("there is no such file; did you mean `{}`?", near.front())};
}

}  // namespace andel::load
