#include "tabulate/apportion.hpp"

#include <catch2/catch.hpp>

namespace andel::tests {
namespace {

using tabulate::apportion;
using Parts = std::vector<double>;

TEST_CASE("parts fill a bar to the last point") {
  CHECK(apportion(Parts{33.4, 33.3, 33.3}, 100, 1) == Parts{34, 33, 33});
  CHECK(apportion(Parts{12.5, 12.5, 75}, 100, 1) == Parts{13, 12, 75});  // a tie: the earlier
  CHECK(apportion(Parts{0.5, 1.5, 98}, 100, 1) == Parts{0, 2, 98});      // a tie: the larger share
  CHECK(apportion(Parts{10, 20, 70}, 100, 1) == Parts{10, 20, 70});
  CHECK(apportion(Parts{1, 1, 1}, 100, 0.1) == Parts{33.4, 33.3, 33.3});
  CHECK(apportion(Parts{0.29 * 100, 0.71 * 100}, 100, 1) == Parts{29, 71});  // 0.29 * 100 < 29 in binary
  CHECK(apportion(Parts{0, 0}, 100, 1) == Parts{0, 0});
  CHECK(apportion(Parts{}, 100, 1).empty());
}

}  // namespace
}  // namespace andel::tests
