// A small survey and the files of its waves, for the tests of reading data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/load.hpp"
#include "support/render.hpp"

namespace andel::load::test {

/// Respondents `id`, weighted by `w`: `q1` and `q2` on a scale 1-5 with 9 for don't know, `age` a plain number,
/// `size` a banner of 1, 2 and 3-4 without blanks.
struct Survey {
  Survey();

  Codebook codebook;
  SourceMap sources;
  Diagnostics diagnostics;

  [[nodiscard]] DataSource& data() { return codebook.waves[WaveId{0}].data; }
  [[nodiscard]] Item& item(std::uint32_t position) { return codebook.items[ItemId{position}]; }
  [[nodiscard]] Banner& size() { return codebook.banners[BannerId{0}]; }

  /// Reads `text` as if it were the file wave.csv.
  std::optional<Responses> load_csv(std::string text);
  /// Reads a real file.
  std::optional<Responses> load_file(const std::string& path);

  /// All diagnostics as people see them.
  [[nodiscard]] std::string messages() const;
};

/// The first line of a file of this survey.
inline const std::string header = "id,w,q1,q2,age,size\n";

/// A file's text that is wrong, and what is said about it.
struct Mistake {
  std::string_view what;
  std::string text;
  std::string message;
};

/// A table as text, a line per respondent: "id|weight|q1|..."; blanks are "-".
std::string print(const Responses& responses);

/// Whether two waves are the same but for their files: names, ids, weights and values, blanks included.
bool are_same(const Responses& a, const Responses& b);

/// A path in the system's folder for temporary files; the file there is removed at the end.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view ending, std::string_view content = {});
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::string read_file(const std::string& path);

}  // namespace andel::load::test
