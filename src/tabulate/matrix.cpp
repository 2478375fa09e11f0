#include "tabulate/matrix.hpp"

#include <cmath>

namespace andel::tabulate {
namespace {

// A pivot this small beside the matrix's own diagonal is rounding noise: the column depends on earlier ones.
constexpr double singular = 1e-12;

/// L with A = L L', in the lower triangle.
std::optional<SquareMatrix> decompose(const SquareMatrix& a) {
  SquareMatrix lower(a.size);
  for (std::size_t j = 0; j < a.size; ++j) {
    double pivot = a.at(j, j);
    for (std::size_t k = 0; k < j; ++k) pivot -= lower.at(j, k) * lower.at(j, k);
    if (!(pivot > singular * a.at(j, j))) return std::nullopt;
    lower.at(j, j) = std::sqrt(pivot);
    for (std::size_t i = j + 1; i < a.size; ++i) {
      double sum = a.at(i, j);
      for (std::size_t k = 0; k < j; ++k) sum -= lower.at(i, k) * lower.at(j, k);
      lower.at(i, j) = sum / lower.at(j, j);
    }
  }
  return lower;
}

SquareMatrix transpose(const SquareMatrix& a) {
  SquareMatrix turned(a.size);
  for (std::size_t i = 0; i < a.size; ++i) {
    for (std::size_t j = 0; j < a.size; ++j) turned.at(j, i) = a.at(i, j);
  }
  return turned;
}

}  // namespace

std::optional<SquareMatrix> solve(const SquareMatrix& a, const SquareMatrix& b) {
  const auto lower = decompose(a);
  if (!lower) return std::nullopt;
  SquareMatrix x = transpose(b);  // each column of B lies in one piece, as each row of L does
  for (std::size_t column = 0; column < x.size; ++column) {
    for (std::size_t i = 0; i < x.size; ++i) {
      for (std::size_t k = 0; k < i; ++k) x.at(column, i) -= lower->at(i, k) * x.at(column, k);
      x.at(column, i) /= lower->at(i, i);
    }
    for (std::size_t i = x.size; i-- > 0;) {
      x.at(column, i) /= lower->at(i, i);
      for (std::size_t k = 0; k < i; ++k) x.at(column, k) -= lower->at(i, k) * x.at(column, i);
    }
  }
  return transpose(x);
}

double trace(const SquareMatrix& a) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size; ++i) sum += a.at(i, i);
  return sum;
}

double trace_of_square(const SquareMatrix& a) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size; ++i) {
    for (std::size_t j = 0; j < a.size; ++j) sum += a.at(i, j) * a.at(j, i);
  }
  return sum;
}

}  // namespace andel::tabulate
