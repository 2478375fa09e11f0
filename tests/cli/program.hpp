// Runs `andel` and other programs as a person would, in a folder of the test's own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace andel::test {

struct Outcome {
  int exit_code = -1;
  std::string output;  ///< standard output
  std::string errors;  ///< standard error
};

/// A new folder that disappears with this object.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  void write(const std::string& name, const std::string& text) const;
  /// Names of the files in it, sorted.
  [[nodiscard]] std::vector<std::string> files() const;

 private:
  std::filesystem::path path_;
};

std::string read_file(const std::string& path);

/// What `pdftotext -raw` reads on each page of a PDF in `folder`; the last, after the last page, is empty.
std::vector<std::string> read_pages(const Folder& folder, const std::string& pdf);

/// A shell command in `folder`.
Outcome run_shell(const Folder& folder, const std::string& command);

/// `andel` with these arguments (quoted for a shell), in `folder`; `environment` such as "LC_ALL=sv_SE.UTF-8 ".
Outcome run_andel(const Folder& folder, const std::string& arguments, const std::string& environment = "");

/// The sample's report.
inline const std::string sample_report = ANDEL_SOURCE_DIR "/samples/smarta-foretag/report.yaml";

/// Writes a small survey of four respondents and a report of one slide: report.yaml, codebook.yaml, data.csv.
void write_small_survey(const Folder& folder);

}  // namespace andel::test
