#include "tabulate/rows.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace andel::tabulate {

Rows all_rows(std::size_t count) {
  Rows rows(count);
  std::iota(rows.begin(), rows.end(), Row{0});
  return rows;
}

Rows intersect(std::span<const Row> a, std::span<const Row> b) {
  Rows both;
  both.reserve(std::min(a.size(), b.size()));
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both;
}

Rows unite(std::span<const Row> a, std::span<const Row> b) {
  Rows either;
  either.reserve(a.size() + b.size());
  std::ranges::set_union(a, b, std::back_inserter(either));
  return either;
}

Rows subtract(std::span<const Row> a, std::span<const Row> b) {
  Rows left;
  left.reserve(a.size());
  std::ranges::set_difference(a, b, std::back_inserter(left));
  return left;
}

}  // namespace andel::tabulate
