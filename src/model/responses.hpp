// The respondents of one wave, column by column. Knows no codebook.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/numbers.hpp"
#include "support/source.hpp"

namespace andel {

struct Column {
  std::string name;
  Numbers values;  ///< one per respondent; a blank where the field is empty or system-missing
};

struct Responses {
  std::vector<Column> columns;   ///< those that the codebook names
  std::vector<std::string> ids;  ///< one per respondent, unique
  std::vector<double> weights;   ///< one per respondent, >= 0
  std::string path;
  std::uint64_t digest = 0;  ///< of the file's bytes, to notice a changed file

  [[nodiscard]] std::size_t size() const { return weights.size(); }
  /// The column of that name, or nothing.
  [[nodiscard]] const Column* find(std::string_view name) const;
};

}  // namespace andel
