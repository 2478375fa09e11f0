// Lists in which every value stands once. Knows nothing of what the values mean.
#pragma once

#include <algorithm>
#include <vector>

namespace andel {

/// Sorts the values and leaves each of them once.
template <class Value>
void sort_distinct(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace andel
