#include "provenance/told_paths.hpp"

#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

namespace andel::provenance {
namespace {

namespace fs = std::filesystem;

class PathTeller {
 public:
  explicit PathTeller(const std::string& report) : folder_(whole(report).parent_path()) {}

  void tell(std::string& path) {
    if (path.empty()) return;  // written by code
    const auto [entry, is_new] = told_.try_emplace(path);
    if (is_new) entry->second = told(whole(path));
    path = entry->second;
  }

  template <class Record>
  void tell_all(Record& record) {
    tell(record.file);
    for (auto& figure : record.figures) tell(figure.data_file);
  }

 private:
  static fs::path whole(const std::string& path) {
    std::error_code failed;  // where the working folder is gone
    const fs::path from_root = fs::absolute(path, failed);
    return (failed ? fs::path(path) : from_root).lexically_normal();
  }

  [[nodiscard]] std::string told(const fs::path& path) const {
    const fs::path from_report = path.lexically_relative(folder_);
    const bool is_far = from_report.empty() || from_report.generic_string().starts_with("../../");
    return (is_far ? path : from_report).generic_string();
  }

  fs::path folder_;
  std::map<std::string, std::string> told_;  // by what they were called; few files for many records
};

}  // namespace

Records tell_paths_from(const std::string& report, Records records) {
  PathTeller teller(report);
  for (auto& number : records.numbers) teller.tell_all(number);
  for (auto& claim : records.claims) teller.tell_all(claim);
  for (auto& text : records.texts) teller.tell(text.file);
  return records;
}

}  // namespace andel::provenance
