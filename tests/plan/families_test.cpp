#include "plan/families.hpp"

#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

namespace andel::tests {
namespace {

/// Tests of one item by one measure, in the segments that it is asked of.
struct Tested {
  Plan plan;
  plan::Figures figures{plan};
  plan::FamilyInMaking family{plan, figures};
  SegmentId rest_of_service;

  Tested() {
    plan.codebook = small_codebook();
    Segment rest = plan.codebook.segments[segment("service")];
    rest.id = "rest of service";
    rest.rest_of = segment("service");
    rest_of_service = plan.codebook.segments.add(rest);
  }

  [[nodiscard]] SegmentId segment(const std::string& id) const {
    for (const auto known : plan.codebook.segments.ids()) {
      if (plan.codebook.segments[known].id == id) return known;
    }
    FAIL("no segment " << id);
    return {};
  }
  CellId cell(SegmentId of, WaveId wave = {}) { return figures.cell(ItemMeasure{MeasureId{0}, ItemId{0}}, of, wave); }
  BarTest test(SegmentId of, WaveId wave = {}) { return family.test(cell(of, wave)); }
  [[nodiscard]] CellId compared(ComparisonId id) const { return plan.comparisons[id].cell; }
};

TEST_CASE("a difference that is drawn twice is tested once") {
  Tested tested;
  CHECK(tested.test(tested.segment("service")) == BarTest{0, TestedSide::own});
  CHECK(tested.test(tested.segment("finance")) == BarTest{1, TestedSide::own});
  CHECK(tested.test(tested.segment("service"), WaveId{1}) == BarTest{2, TestedSide::own});  // of other respondents
  CHECK(tested.test(tested.segment("service")) == BarTest{0, TestedSide::own});
  const ComparisonFamily& members = tested.plan.families[tested.family.close()];
  REQUIRE(members.size() == 3);
  CHECK(tested.compared(members[1]) == tested.cell(tested.segment("finance")));
  CHECK(tested.plan.comparisons.size() == 3);
}

TEST_CASE("a segment and its rest are one difference, which either sees from its side") {
  Tested tested;
  SECTION("the segment first") {
    CHECK(tested.test(tested.segment("service")) == BarTest{0, TestedSide::own});
    CHECK(tested.test(tested.rest_of_service) == BarTest{0, TestedSide::rest});
    CHECK(tested.compared(ComparisonId{0}) == tested.cell(tested.segment("service")));
  }
  SECTION("the rest first") {
    CHECK(tested.test(tested.rest_of_service) == BarTest{0, TestedSide::own});
    CHECK(tested.test(tested.segment("service")) == BarTest{0, TestedSide::rest});
    CHECK(tested.compared(ComparisonId{0}) == tested.cell(tested.rest_of_service));
  }
  CHECK(tested.plan.comparisons.size() == 1);
}

TEST_CASE("a family that is closed leaves nothing to the next") {
  Tested tested;
  tested.test(tested.segment("service"));
  const FamilyId first = tested.family.close();
  CHECK(tested.family.empty());
  CHECK(tested.test(tested.segment("finance")) == BarTest{0, TestedSide::own});
  const FamilyId second = tested.family.close();
  CHECK(first != second);
  tested.test(tested.segment("service"));
  CHECK(tested.family.close() == first);  // the same tests are one family, however often they are asked for
}

TEST_CASE("the charts of a document are one family") {
  Tested tested;
  Chart first;
  first.tests = ChartTests{{}, {tested.test(tested.segment("service"))}};
  const FamilyId other = tested.family.close();
  Chart second;
  second.tests = ChartTests{{}, {tested.test(tested.segment("finance")), std::nullopt}};
  tested.plan.slides.resize(2);
  tested.plan.slides[0].contents = {{RegionId{0}, RichText{}}, {RegionId{1}, first}, {RegionId{2}, second}};
  tested.plan.slides[1].contents = {{RegionId{0}, Chart{}}, {RegionId{1}, second}};
  plan::close_document_family(tested.family, tested.plan);
  const auto chart = [&](std::size_t slide, std::size_t content) -> const Chart& {
    return std::get<Chart>(tested.plan.slides[slide].contents[content].second);
  };
  CHECK(chart(0, 1).tests->family != other);
  CHECK(chart(0, 1).tests->family == chart(0, 2).tests->family);
  CHECK(chart(1, 1).tests->family == chart(0, 2).tests->family);
  CHECK_FALSE(chart(1, 0).tests);
}

}  // namespace
}  // namespace andel::tests
