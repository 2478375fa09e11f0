#include "tabulate/small_groups.hpp"

#include <catch2/catch.hpp>

namespace andel::tests {
namespace {

using namespace andel::tabulate;

/// Ones in some columns.
SparseVector ones(const std::vector<std::uint32_t>& columns) {
  SparseVector sum;
  for (const auto column : columns) sum.push_back({column, 1});
  return sum;
}

/// Sums, shown in the order given, over columns of so many people.
std::vector<SparseVector> groups_of(const std::vector<std::vector<std::uint32_t>>& shown,
                                    const std::vector<double>& sizes, double limit) {
  Echelon echelon(sizes.size(), shown.size());
  for (std::uint32_t sum = 0; sum < shown.size(); ++sum) echelon.add(ones(shown[sum]), sum);
  return find_small_groups(echelon, sizes, limit);
}

using Groups = std::vector<SparseVector>;

TEST_CASE("a sum that follows from others says how") {
  Echelon echelon(4, 4);
  CHECK_FALSE(echelon.add(ones({0, 1}), 0));
  CHECK_FALSE(echelon.add(ones({2}), 1));
  CHECK_FALSE(echelon.add(ones({1, 2, 3}), 2));
  CHECK(echelon.add(ones({0, 1, 2}), 3) == SparseVector{{0, -1}, {1, -1}, {3, 1}});
}

TEST_CASE("what a whole leaves over beside its parts is found where it is few") {
  const std::vector<std::vector<std::uint32_t>> shown{{0}, {1}, {0, 1, 2}};
  CHECK(groups_of(shown, {50, 40, 9}, 10) == Groups{{{0, -1}, {1, -1}, {2, 1}}});
  CHECK(groups_of(shown, {50, 40, 10}, 10) == Groups{});
  CHECK(groups_of({{0}, {0, 1, 2}}, {50, 40, 9}, 10) == Groups{});
}

TEST_CASE("two nets that differ by few, and a group that only three sums single out") {
  CHECK(groups_of({{0, 1}, {0, 1, 2}}, {50, 40, 9}, 10) == Groups{{{0, -1}, {1, 1}}});
  // {0, 1, 3} less {0, 2} and {1, 2} is 3 less twice 2; with 2 itself it is 3 alone.
  CHECK(groups_of({{2}, {0, 2}, {1, 2}, {0, 1, 3}}, {50, 40, 30, 9}, 10) == Groups{{{0, 2}, {1, -1}, {2, -1}, {3, 1}}});
}

TEST_CASE("small parts of a large group single nobody out, but sums of them that shrink do") {
  const std::vector<double> sizes{5, 5, 5, 5, 5, 5, 5};
  CHECK(groups_of({{0, 1, 2, 3, 4, 5}}, sizes, 12).empty());
  CHECK(groups_of({{0, 1, 2, 3, 4, 5}, {2, 3, 4, 5, 6}}, sizes, 12).empty());
  // The first less the second is 0, 1 and 5 less 6; with 6 itself it is 0, 1 and 5, fifteen people.
  CHECK_FALSE(groups_of({{0, 1, 2, 3, 4, 5}, {2, 3, 4, 6}, {6}}, sizes, 16).empty());
}

}  // namespace
}  // namespace andel::tests
