// Small dense symmetric systems, as tests of tables need them. Knows no statistics.
#pragma once

#include <optional>
#include <vector>

namespace andel::tabulate {

/// A square matrix, row by row.
struct SquareMatrix {
  explicit SquareMatrix(std::size_t rows) : size(rows), cells(rows * rows, 0.0) {}

  double& at(std::size_t row, std::size_t column) { return cells[row * size + column]; }
  [[nodiscard]] double at(std::size_t row, std::size_t column) const { return cells[row * size + column]; }

  std::size_t size;
  std::vector<double> cells;
};

/// X in A X = B for a symmetric positive definite A, by Cholesky's decomposition; nothing where A is singular.
std::optional<SquareMatrix> solve(const SquareMatrix& a, const SquareMatrix& b);

double trace(const SquareMatrix& a);
/// The trace of A A.
double trace_of_square(const SquareMatrix& a);

}  // namespace andel::tabulate
