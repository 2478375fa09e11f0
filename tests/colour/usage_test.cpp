#include "colour/usage.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "colour/small_brand.hpp"

using namespace andel;
using namespace andel::colour;

namespace {

std::string listed(const Plan& plan) {
  const Usage usage = find_usage(plan);
  std::string text;
  for (const auto& use : usage.texts) {
    text += fmt::format("{} on {}\n", plan.brand.styles[use.style].id, write_colour(use.surface));
  }
  for (const auto& use : usage.bars) {
    text += fmt::format("{} series of {} on {}\n", use.series, plan.brand.chart_styles[use.style].id,
                        write_colour(use.surface));
  }
  for (const auto& use : usage.marks) {
    text += fmt::format("mark of {} on {}\n", plan.brand.chart_styles[use.style].id, write_colour(use.surface));
  }
  return text;
}

}  // namespace

TEST_CASE_METHOD(SmallBrand, "each style is listed once for each surface it is used on") {
  add_slide(1);
  CHECK(listed(plan) ==
        "footer on #000000\n"
        "title on #FFFFFF\n"
        "body on #FFFFFF\n"
        "1 series of bars on #FFFFFF\n");
}

TEST_CASE_METHOD(SmallBrand, "what no slide shows is not listed") {
  plan.slides.front().contents.clear();
  CHECK(listed(plan) == "footer on #000000\n");
  plan.slides.clear();
  CHECK(listed(plan).empty());
}

TEST_CASE_METHOD(SmallBrand, "a text that says nothing is not listed") {
  plan.slides.front().contents.front().second = RichText{};
  CHECK(listed(plan).find("title") == std::string::npos);
}

TEST_CASE_METHOD(SmallBrand, "a chart style has the most series that a chart shows, in a legend too") {
  auto& layout = plan.brand.layouts[slide];
  layout.furniture.insert(layout.furniture.begin(), Band{layout.regions[legend_region].box, colour_of(0xEEEEEE)});
  add_slide(3);
  add_slide(2);
  CHECK(listed(plan) ==
        "footer on #000000\n"
        "title on #FFFFFF\n"
        "body on #FFFFFF\n"
        "body on #EEEEEE\n"
        "3 series of bars on #FFFFFF\n"
        "3 series of bars on #EEEEEE\n");
}

TEST_CASE_METHOD(SmallBrand, "a reference is marked unless the chart shows it already") {
  chart().reference = chart().cells;
  CHECK(listed(plan).find("mark") == std::string::npos);
  chart().reference = {{7}};
  CHECK(listed(plan).find("mark of bars on #FFFFFF\n") != std::string::npos);
}

TEST_CASE_METHOD(SmallBrand, "a heading's style is listed where a chart has a heading") {
  plan.brand.chart_styles[bars].heading = footer;
  CHECK(listed(plan).find("footer on #FFFFFF") == std::string::npos);
  chart().heading = some_text();
  CHECK(listed(plan).find("footer on #FFFFFF") != std::string::npos);
}
