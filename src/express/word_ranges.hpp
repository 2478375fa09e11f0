// Words for ranges of whole numbers, as a table: what shares and ratios are called. Knows neither.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "model/language.hpp"

namespace andel::express {

/// The words from after the previous range's `last` up to this one's, both included.
struct WordRange {
  int last;
  std::string_view swedish;
  std::string_view english;

  [[nodiscard]] std::string_view in(Language language) const {
    return language == Language::swedish ? swedish : english;
  }
};

/// The range that a number is in; null beyond the last.
inline const WordRange* find_range(std::span<const WordRange> ranges, int number) {
  const auto found = std::ranges::lower_bound(ranges, number, {}, &WordRange::last);
  return found == ranges.end() ? nullptr : &*found;
}

}  // namespace andel::express
