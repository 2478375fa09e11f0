// Which entries of two lists belong together when some were added and some taken away. Knows no edition.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace andel::archive {

/// An entry of the first list, of the second, or of both.
using Aligned = std::pair<std::optional<std::size_t>, std::optional<std::size_t>>;

/// A longest common subsequence of lists of `first` and `second` entries of which `equal(i, j)` says whether they
/// belong together, in order, with all other entries around it.
template <class Equal>
std::vector<Aligned> align(std::size_t first, std::size_t second, const Equal& equal) {
  std::vector<std::vector<std::size_t>> common(first + 1, std::vector<std::size_t>(second + 1, 0));
  for (std::size_t i = first; i-- > 0;) {
    for (std::size_t j = second; j-- > 0;) {
      common[i][j] = equal(i, j) ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::vector<Aligned> aligned;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < first || j < second) {
    if (i < first && j < second && equal(i, j)) {
      aligned.emplace_back(i++, j++);
    } else if (i < first && (j == second || common[i + 1][j] >= common[i][j + 1])) {
      aligned.emplace_back(i++, std::nullopt);
    } else {
      aligned.emplace_back(std::nullopt, j++);
    }
  }
  return aligned;
}

}  // namespace andel::archive
