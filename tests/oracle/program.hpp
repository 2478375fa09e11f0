// The published way in: a folder with a codebook and data, the program run on it, what it printed.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "oracle/dataset.hpp"
#include "oracle/survey.hpp"

namespace andel::oracle {

/// A folder of our own that disappears with what is in it.
class WorkFolder {
 public:
  WorkFolder();
  ~WorkFolder();
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;

  void write(const std::string& name, const std::string& text) const;
  [[nodiscard]] std::string read(const std::string& name) const;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// The tables of one run, found by what they are about.
class Tables {
 public:
  explicit Tables(const Json& printed);

  /// A figure in the oracle's unit, where a share is at most 1.
  [[nodiscard]] Json figure(const Subject& subject, const std::string& segment) const;
  /// a less b, in the oracle's unit.
  [[nodiscard]] Json difference(const Subject& subject, const std::string& a, const std::string& b) const;
  [[nodiscard]] const Json& base(const std::string& segment) const { return bases_.at(segment); }
  /// The one table test of the run.
  [[nodiscard]] const Json& table_test() const { return table_tests_.at(0); }

 private:
  std::map<Subject, Json> rows_;
  std::map<std::pair<Subject, std::string>, Json> figures_;
  std::map<std::tuple<Subject, std::string, std::string>, Json> differences_;
  std::map<std::string, Json> bases_;
  Json table_tests_;
};

struct Outcome {
  int exit_code = 0;
  std::string output;
  std::string errors;
};

/// Runs `andel tabulate` on the survey's codebook with further options.
Outcome run_tabulate(const Survey& survey, const DataFile& file, const std::string& options, const WorkFolder& folder);

/// The same where it has to succeed. Throws std::runtime_error with what the program said.
Tables tabulate(const Survey& survey, const DataFile& file, const std::string& options, const WorkFolder& folder);

}  // namespace andel::oracle
