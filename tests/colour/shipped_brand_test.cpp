// The palette that the slides brand ships with, measured: docs/COLOURS.md prints these figures.
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "colour/appearance.hpp"
#include "colour/check_colours.hpp"
#include "colour/colours.hpp"
#include "colour/contrast.hpp"
#include "colour/difference.hpp"
#include "colour/small_brand.hpp"

using namespace andel;
using namespace andel::colour;

namespace {

const std::vector<Colour> grouped{colour_of(0x5E0F46), colour_of(0xF14D7E), colour_of(0x0A24AD), colour_of(0x27A0BC),
                                  colour_of(0x1F4907), colour_of(0xB38E14), colour_of(0x1A1D12)};

std::string brand_file() {
  std::ifstream file(ANDEL_SOURCE_DIR "/layouts/slides/brand.yaml", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("the figures below are of the colours that the brand file holds") {
  const std::string text = brand_file();
  for (const char* line : {"ink: \"#211A26\"", "muted: \"#625A69\"", "paper: \"#FFFFFF\"", "accent: \"#B4005A\"",
                           "accent_dark: \"#5E0F46\"", "blush: \"#F6DDE8\"",
                           "series: [accent_dark, \"#F14D7E\", \"#0A24AD\", \"#27A0BC\", \"#1F4907\", \"#B38E14\", "
                           "\"#1A1D12\"]"}) {
    CAPTURE(line);
    CHECK(text.find(line) != std::string::npos);
  }
}

TEST_CASE("the brand's texts on what they stand on") {
  const struct {
    Colour text;
    Colour surface;
    double contrast;
  } cases[] = {{colour_of(0x211A26), white, 16.93},                 // ink on paper
               {colour_of(0x625A69), white, 6.59},                  // muted on paper
               {colour_of(0xB4005A), white, 6.80},                  // accent on paper
               {white, colour_of(0x5E0F46), 12.86},                 // paper on covers
               {colour_of(0xF6DDE8), colour_of(0x5E0F46), 10.06}};  // blush on covers
  for (const auto& [text, surface, contrast] : cases) {
    CAPTURE(text, surface);
    CHECK(contrast_ratio(text, surface) == Approx(contrast).margin(0.005));
  }
}

TEST_CASE("the seven colours of grouped bars: on paper, and beside the next") {
  const double on_paper[] = {12.86, 3.44, 11.24, 3.07, 10.43, 3.09, 17.10};
  const double beside_next[] = {3.74, 3.27, 3.66, 3.40, 3.37, 5.53};
  for (std::size_t i = 0; i < grouped.size(); ++i) {
    CAPTURE(grouped[i]);
    CHECK(contrast_ratio(grouped[i], white) == Approx(on_paper[i]).margin(0.005));
    if (i + 1 == grouped.size()) continue;
    CHECK(contrast_ratio(grouped[i], grouped[i + 1]) == Approx(beside_next[i]).margin(0.005));
  }
}

TEST_CASE("the seven colours of grouped bars: the closest pair to each sight") {
  const struct {
    Sight sight;
    double least;
  } cases[] = {
      {Sight::normal, 20.35}, {Sight::protanopia, 16.10}, {Sight::deuteranopia, 16.33}, {Sight::tritanopia, 16.46}};
  for (const auto& [sight, expected] : cases) {
    CAPTURE(sight_name(sight));
    double least = 100;
    for (std::size_t i = 0; i < grouped.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        least = std::min(least, ciede2000(Appearance(grouped[i]).to(sight), Appearance(grouped[j]).to(sight)));
      }
    }
    CHECK(least == Approx(expected).margin(0.005));
  }
}

TEST_CASE_METHOD(SmallBrand, "the gate has nothing to say of them") {
  plan.brand.chart_styles[bars].series = grouped;
  add_slide(7);
  Diagnostics diagnostics;
  check_colours(plan, diagnostics);
  CHECK(diagnostics.empty());
}
