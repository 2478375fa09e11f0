#include "load/data_codes.hpp"

#include <limits>
#include <memory>

#include <catch2/catch.hpp>

using namespace andel;
using namespace andel::load;

namespace {

ConditionPtr rule(auto condition) { return std::make_shared<Condition>(Condition{std::move(condition)}); }

/// A banner over `age` with one segment per condition.
struct Banners {
  explicit Banners(std::vector<ConditionPtr> conditions) {
    banner.column = "age";
    for (auto& condition : conditions)
      banner.segments.push_back(codebook.segments.add({"s", "S", "S", condition, {}, {}}));
  }
  Codebook codebook;
  Banner banner;
};

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double no_answer = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("the codes of a scale are its points, of every role") {
  Scale scale;
  scale.points = {{1, "", {}}, {2.5, "", {}}, {-9, "", CodeRole::missing}, {999, "", CodeRole::dont_know}};
  const CodeSet codes(scale);
  for (const double code : {1.0, 2.5, -9.0, 999.0}) CHECK(codes.contains(code));
  for (const double code : {0.0, 1.5, 2.0, 9.0, -1.0, 998.0, infinity}) CHECK_FALSE(codes.contains(code));
  CHECK_FALSE(codes.contains_blank());
  CHECK(codes.describe() == "-9, 1, 2.5, 999");
}

TEST_CASE("a banner allows what one of its segments may hold") {
  const Banners banners({rule(ColumnIn{"age", {{18, 29}}}), rule(ColumnIn{"age", {{65, infinity}}})});
  const CodeSet codes(banners.codebook, banners.banner);
  for (const double code : {18.0, 29.0, 20.5, 65.0, 1e6}) CHECK(codes.contains(code));
  for (const double code : {17.0, 30.0, 64.9, -1.0}) CHECK_FALSE(codes.contains(code));
  CHECK_FALSE(codes.contains_blank());
  CHECK(codes.describe() == "18-29, 65 or more");
}

TEST_CASE("conditions of a banner are followed as far as its column tells") {
  const auto young = rule(ColumnIn{"age", {{0, 29}}});
  const auto elsewhere = rule(ColumnIn{"region", {{1, 1}}});
  SECTION("not") {
    const Banners banners({rule(Not{young})});
    const CodeSet codes(banners.codebook, banners.banner);
    CHECK(codes.contains(30));
    CHECK_FALSE(codes.contains(29));
    CHECK(codes.contains_blank());
    CHECK(codes.describe() == "");
  }
  SECTION("and: another column may only take away") {
    const Banners banners({rule(All{{young, elsewhere}})});
    const CodeSet codes(banners.codebook, banners.banner);
    CHECK(codes.contains(29));
    CHECK_FALSE(codes.contains(30));
  }
  SECTION("or: another column may add anybody") {
    const Banners banners({rule(Any{{young, elsewhere}})});
    CHECK(CodeSet(banners.codebook, banners.banner).contains(30));
  }
  SECTION("blank") {
    const Banners banners({young, rule(ColumnBlank{"age"})});
    const CodeSet codes(banners.codebook, banners.banner);
    CHECK(codes.contains_blank());
    CHECK_FALSE(codes.contains(30));
  }
  SECTION("another segment") {
    Banners banners({});
    const SegmentId other = banners.codebook.segments.add({"o", "O", "O", young, {}, {}});
    banners.banner.segments.push_back(
        banners.codebook.segments.add({"s", "S", "S", rule(Not{rule(SegmentIs{other})}), {}, {}}));
    const CodeSet codes(banners.codebook, banners.banner);
    CHECK(codes.contains(30));
    CHECK_FALSE(codes.contains(7));
  }
}

TEST_CASE("small codes answer as the set does") {
  const Banners banners({rule(ColumnIn{"age", {{3, 5}, {99, 200}}})});
  const CodeSet codes(banners.codebook, banners.banner);
  SeenValues seen;
  for (const double value : {3.0, 4.0, 5.0, 99.0, 125.0}) seen.add(value);
  CHECK(seen.are_within(codes.small_codes()));
  for (const double stranger : {6.0, 3.5, 126.0, -3.0, no_answer, unreadable, infinity}) {
    SeenValues more = seen;
    more.add(stranger);
    CHECK_FALSE(more.are_within(codes.small_codes()));
  }
}

TEST_CASE("code ranges are joined and named in words") {
  CHECK(describe_codes({{9, 9}, {2, 2}, {1, 1}, {3, 4}}) == "1-4, 9");
  CHECK(describe_codes({{-infinity, 17}, {18.5, 20}}) == "17 or less, 18.5-20");
  CHECK(describe_codes({{1, 5}, {3, 8}}) == "1-8");
  CHECK(describe_codes({}) == "");
}
