#include "colour/check_colours.hpp"

#include <catch2/catch.hpp>

#include "colour/small_brand.hpp"
#include "support/render.hpp"

using namespace andel;
using namespace andel::colour;

namespace {

struct Gate : SmallBrand {
  TextStyle& style(StyleId id) { return plan.brand.styles[id]; }
  ChartStyle& chart_style() { return plan.brand.chart_styles[bars]; }

  [[nodiscard]] Diagnostics check() const {
    Diagnostics diagnostics;
    check_colours(plan, diagnostics);
    return diagnostics;
  }

  /// All that the gate says, as a terminal would show it.
  [[nodiscard]] std::string verdict() const {
    std::string text;
    const Diagnostics diagnostics = check();
    for (const auto& diagnostic : diagnostics.all()) text += render(diagnostic, sources, Colouring::none);
    return text;
  }
};

}  // namespace

TEST_CASE_METHOD(Gate, "a brand that passes is passed in silence") { CHECK(verdict().empty()); }

TEST_CASE_METHOD(Gate, "faint text is named with its figure, its limit and a colour that passes") {
  style(body).colour = colour_of(0xA58FB0);
  add_slide(1);  // a second slide does not say it again
  CHECK(verdict() ==
        "brand.yaml:3:3: warning: text style `body` is too faint in layout `slide`: #A58FB0 on #FFFFFF has a contrast "
        "of 2.93:1, and text needs 4.5:1\n"
        "3 |   body: {size: 12}\n"
        "  |   ^^^^\n"
        "hint: nearest that passes: #846F8F\n");
  CHECK(check().all().front().code == "low-contrast");
  style(body).colour = colour_of(0x846F8F);
  CHECK(verdict().empty());
}

TEST_CASE_METHOD(Gate, "large text needs less, by the least size to which it may shrink") {
  const struct {
    const char* name;
    Pt min_size;
    std::uint32_t face;
    bool passes;
  } cases[] = {{"large", 18, 0, true},
               {"just not large", 17.9, 0, false},
               {"large for bold", 14, 1, true},
               {"too small for bold", 13.9, 1, false},
               {"semibold is not bold", 14, 2, false}};
  style(title).colour = colour_of(0x8A8A8A);  // 3.45:1
  for (const auto& [name, min_size, face, passes] : cases) {
    CAPTURE(name);
    style(title).min_size = min_size;
    style(title).face = FaceId{face};
    CHECK(check().empty() == passes);
  }
}

TEST_CASE_METHOD(Gate, "text is judged on the bands below it") {
  style(footer).colour = colour_of(0x606060);
  CHECK(
      verdict() ==
      "brand.yaml:4:3: warning: text style `footer` is too faint in layout `slide`: #606060 on #000000 has a contrast "
      "of 3.33:1, and text needs 4.5:1\n"
      "4 |   footer: {size: 9}\n"
      "  |   ^^^^^^\n"
      "hint: nearest that passes: #757575\n");
}

TEST_CASE_METHOD(Gate, "a style on several surfaces is asked for a colour that passes on all of them") {
  plan.brand.layouts[slide].furniture.push_back(Band{{0, 0, 200, 20}, colour_of(0xCCCCCC)});
  style(title).min_size = 12;
  style(title).colour = colour_of(0x707070);  // passes on white alone
  CHECK(verdict() ==
        "brand.yaml:2:3: warning: text style `title` is too faint in layout `slide`: #707070 on #CCCCCC has a contrast "
        "of 3.08:1, and text needs 4.5:1\n"
        "2 |   title: {size: 24}\n"
        "  |   ^^^^^\n"
        "hint: nearest that passes: #565656\n");
  std::get<Band>(plan.brand.layouts[slide].furniture.back()).fill = colour_of(0x666666);
  REQUIRE(check().warnings() == 1);
  CHECK(check().all().front().hints ==
        std::vector<std::string>{"no colour passes on all of #666666, #FFFFFF: use another style on one of them"});
}

TEST_CASE_METHOD(Gate, "faint bars") {
  chart_style().series = {colour_of(0xF2A7C3)};
  CHECK(
      verdict() ==
      "brand.yaml:6:3: warning: series 1 of chart style `bars` is too faint in layout `slide`: #F2A7C3 on #FFFFFF has "
      "a contrast of 1.89:1, and bars need 3:1\n"
      "6 |   bars: {series: [ink]}\n"
      "  |   ^^^^\n"
      "hint: nearest that passes: #C7809B for series 1\n");
  CHECK(check().all().front().code == "low-contrast");
  chart_style().series = {colour_of(0xC7809B)};
  CHECK(verdict().empty());
}

TEST_CASE_METHOD(Gate, "neighbours that a print in grey would not tell apart") {
  chart_style().series = {colour_of(0x5E0F46), colour_of(0x0A24AD)};
  CHECK(verdict().empty());  // while no chart shows the second
  add_slide(2);
  CHECK(
      verdict() ==
      "brand.yaml:6:3: warning: series 1 and 2 of chart style `bars` are too near in grey: #5E0F46 and #0A24AD have a "
      "contrast of 1.14:1, and neighbours need 3:1\n"
      "6 |   bars: {series: [ink]}\n"
      "  |   ^^^^\n"
      "hint: nearest that passes: #7563F9 for series 2\n");
  CHECK(check().all().front().code == "series-alike");
  chart_style().series[1] = colour_of(0x7563F9);
  CHECK(verdict().empty());
}

TEST_CASE_METHOD(Gate, "series that look alike to eyes without one kind of cones") {
  chart_style().series = {colour_of(0x852602), colour_of(0x8A8BEC), colour_of(0x433F00)};
  add_slide(3);
  CHECK(verdict() ==
        "brand.yaml:6:3: warning: series 1 and 3 of chart style `bars` look alike with protanopia: #852602 and #433F00 "
        "differ by 0.9 (CIEDE2000), and series need 10\n"
        "6 |   bars: {series: [ink]}\n"
        "  |   ^^^^\n"
        "hint: nearest that passes: #272300 for series 3\n");
  chart_style().series[2] = colour_of(0x272300);
  CHECK(verdict().empty());
}

TEST_CASE_METHOD(Gate, "more series than colours") {
  chart_style().series = {colour_of(0x5E0F46), colour_of(0xF14D7E)};
  add_slide(3);
  CHECK(verdict() ==
        "brand.yaml:6:3: warning: series 1 and 3 of chart style `bars` look alike: #5E0F46 and #5E0F46 differ by 0 "
        "(CIEDE2000), and series need 10\n"
        "6 |   bars: {series: [ink]}\n"
        "  |   ^^^^\n"
        "hint: nearest that passes: #29001C for series 3\n");
  chart_style().series.push_back(colour_of(0x29001C));
  CHECK(verdict().empty());
}

TEST_CASE_METHOD(Gate, "several faults of one style are answered with a palette that passes") {
  chart_style().series = {colour_of(0xFF0000), colour_of(0x00FF00), colour_of(0x0000FF)};
  add_slide(3);
  CHECK(
      verdict() ==
      "brand.yaml:6:3: warning: series 2 of chart style `bars` is too faint in layout `slide`: #00FF00 on #FFFFFF has "
      "a contrast of 1.37:1, and bars need 3:1\n"
      "6 |   bars: {series: [ink]}\n"
      "  |   ^^^^\n"
      "hint: nearest that passes: #034000 for series 2\n"
      "hint: these pass together: series: [\"#FF0000\", \"#034000\", \"#8D60FF\"]\n"
      "brand.yaml:6:3: warning: series 1 and 2 of chart style `bars` are too near in grey: #FF0000 and #00FF00 have a "
      "contrast of 2.91:1, and neighbours need 3:1\n"
      "6 |   bars: {series: [ink]}\n"
      "  |   ^^^^\n"
      "hint: nearest that passes: #034000 for series 2\n");
  chart_style().series = {colour_of(0xFF0000), colour_of(0x034000), colour_of(0x8D60FF)};
  CHECK(verdict().empty());
}

TEST_CASE_METHOD(Gate, "a palette for which there is no remedy") {
  plan.brand.layouts[slide].furniture.push_back(Band{{10, 60, 90, 100}, black});
  chart_style().series = {colour_of(0x757575), colour_of(0x808080)};
  plan.brand.chart_styles[bars].label = plan.brand.chart_styles[bars].value = title;
  plan.brand.chart_styles[bars].axis = plan.brand.chart_styles[bars].legend = title;
  style(title).colour = colour_of(0x757575);
  add_slide(2);
  REQUIRE(check().warnings() == 1);
  CHECK(check().all().front().hints ==
        std::vector<std::string>{"no colours near these pass together: show fewer series in one chart"});
}

TEST_CASE_METHOD(Gate, "a faint reference mark") {
  chart_style().reference = colour_of(0xC8C0CC);
  CHECK(verdict().empty());  // while no chart has one
  chart().reference = {{7}};
  CHECK(verdict() ==
        "brand.yaml:6:3: warning: the reference mark of chart style `bars` is too faint in layout `slide`: #C8C0CC on "
        "#FFFFFF has a contrast of 1.76:1, and marks need 3:1\n"
        "6 |   bars: {series: [ink]}\n"
        "  |   ^^^^\n"
        "hint: nearest that passes: #9A929E\n");
  chart_style().reference = colour_of(0x9A929E);
  CHECK(verdict().empty());
}
