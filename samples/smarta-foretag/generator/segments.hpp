// Who belongs to a segment: expressions such as `business and (small or medium)` over the codebook's segments.
// Knows nothing of answers.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "codebook.hpp"
#include "units.hpp"

namespace andel::sample {

/// Somebody at a company. A code of 0 is a blank in the file.
struct Respondent {
  int id = 0;
  Weight weight = 0;
  std::array<int, column_count> codes{};
  Leaning modernity = 0;  ///< what all opinions of the same company have in common, in every wave

  [[nodiscard]] int& operator[](Column column) { return codes[static_cast<std::size_t>(column)]; }
  [[nodiscard]] int operator[](Column column) const { return codes[static_cast<std::size_t>(column)]; }
};

/// One entry per respondent: whether it belongs. (Not vector<bool>: these are read in the innermost loops.)
using Membership = std::vector<unsigned char>;

/// Evaluates an expression of segment ids, `total`, `lacking <column>`, `and`, `or` and parentheses; `and` binds
/// closer. Throws std::runtime_error where it cannot be read.
Membership members(std::string_view expression, const Codebook& codebook, std::span<const Respondent> respondents);

}  // namespace andel::sample
