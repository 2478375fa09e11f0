// What every part of this stage reads, and where it reports. One per document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "compose/typesetter.hpp"
#include "model/plan.hpp"
#include "model/table.hpp"
#include "support/diagnostic.hpp"
#include "text/paragraph.hpp"
#include "text/shaper.hpp"

namespace andel::compose {

/// By how much a text that does not fit shrinks at a time.
inline constexpr Pt size_step = 0.5;

struct Context {
  const Plan& plan;
  const Tables& tables;
  text::Shaper& shaper;
  Typesetter& typesetter;
  Diagnostics& diagnostics;

  [[nodiscard]] const TextStyle& style(StyleId id) const { return plan.brand.styles[id]; }
  [[nodiscard]] const ChartStyle& chart_style(ChartStyleId id) const { return plan.brand.chart_styles[id]; }
  /// Height of a capital letter of a style's face.
  [[nodiscard]] Pt cap_height(const TextStyle& style, Pt size) const {
    return text::line_metrics(style, size, shaper.faces()).cap_height;
  }
};

/// Whose words a complaint is about.
struct ContentPlace {
  std::size_t slide = 0;  ///< counted from 1
  std::string_view slide_name;
  std::string_view region;
  Span span;  ///< of the words in the report
};

}  // namespace andel::compose
