// A table of values with a row per respondent (or item) and a column per item (or segment). Knows no domain.
#pragma once

#include <cstddef>
#include <vector>

namespace andel::sample {

template <class T>
class Grid {
 public:
  Grid() = default;
  Grid(std::size_t rows, std::size_t columns) : columns_(columns), cells_(rows * columns) {}

  [[nodiscard]] T& at(std::size_t row, std::size_t column) { return cells_[row * columns_ + column]; }
  [[nodiscard]] const T& at(std::size_t row, std::size_t column) const { return cells_[row * columns_ + column]; }
  [[nodiscard]] std::size_t columns() const { return columns_; }

 private:
  std::size_t columns_ = 0;
  std::vector<T> cells_;
};

}  // namespace andel::sample
