// Writes small SPSS files for the tests of reading them.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "model/survey.hpp"

namespace andel::load::test {

enum class SpssCompression { none, rows, zlib };

struct WrittenVariable {
  std::string name;
  std::string label;
  std::vector<std::pair<double, std::string>> value_labels;
  std::vector<CodeRange> missing;
  int text_width = 0;  ///< 0: a number
};

/// Nothing is system-missing in a number's place, and empty in a text's.
using WrittenValue = std::variant<std::monostate, double, std::string>;

/// The bytes of a .sav file, or of a .zsav file if `compression` is zlib.
std::string write_spss(const std::vector<WrittenVariable>& variables,
                       const std::vector<std::vector<WrittenValue>>& rows,
                       SpssCompression compression = SpssCompression::rows);

}  // namespace andel::load::test
