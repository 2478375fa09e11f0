// A slide's layout, regions and repetitions. Knows no figure.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "model/report.hpp"
#include "plan/chart.hpp"
#include "plan/claims.hpp"
#include "plan/context.hpp"
#include "plan/picture.hpp"
#include "plan/text.hpp"

namespace andel::plan {

struct ParsedRegion {
  RegionId region;
  std::variant<ParsedSource, ParsedClaims, ParsedChart, ParsedPicture> content;
};

/// A slide whose texts were read, to be planned once for each segment that it is about.
struct ParsedSlide {
  const SlideSpec* spec = nullptr;
  LayoutId layout;
  std::vector<ParsedRegion> regions;
};

/// Nothing where the layout is unknown.
std::optional<ParsedSlide> parse_slide(const SlideSpec& spec, Context& context);

/// Appends one slide to the plan. `binding` may be nullptr.
void add_slide(const ParsedSlide& parsed, const Binding* binding, Context& context);

/// Appends the slides that one spec makes to the plan: one, or one per segment it is repeated for.
void plan_slide(const SlideSpec& spec, Context& context);

}  // namespace andel::plan
