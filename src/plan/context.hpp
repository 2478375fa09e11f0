// What all parts of one planning share.
#pragma once

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "express/syntax.hpp"
#include "plan/families.hpp"
#include "plan/figures.hpp"
#include "plan/names.hpp"
#include "support/diagnostic.hpp"

namespace andel::plan {

struct Context {
  Context(Plan& plan_in_making, Diagnostics& sink)
      : plan(plan_in_making),
        names(plan_in_making.codebook),
        figures(plan_in_making),
        tests(plan_in_making, figures),
        diagnostics(sink) {
    for (const auto id : plan.codebook.segments.ids()) {
      if (is_combined(plan.codebook.segments[id])) combined.emplace(plan.codebook.segments[id].id, id);
    }
  }

  Plan& plan;
  Names names;
  Figures figures;
  FamilyInMaking tests;  ///< of bars against the rest, which are not yet a family
  /// Segments that the report combines of others, by what they are made of: "business and large".
  std::unordered_map<std::string, SegmentId> combined;
  DifferenceMarks marks = DifferenceMarks::none;  ///< of charts on slides that do not say
  bool goal_is_wrong = false;                     ///< the report has one, and what is wrong with it has been reported
  Diagnostics& diagnostics;
};

/// What a handout knows beside the segment that it is about, and may speak of.
struct HandoutView {
  const std::vector<SegmentId>* peers;       ///< what `peers` stands for: to be counted, never to be shown
  const std::vector<SegmentId>* benchmarks;  ///< which it may show, the total among them
};

/// The name that a repeated slide, or a handout, gives to the segment it is about.
struct Binding {
  std::string name;
  SegmentId segment;
  const HandoutView* handout = nullptr;
};

/// The surroundings of an expression: the text it stands in, and the repetition around that, if any.
struct Scope {
  const SourceText& source;
  const Binding* binding = nullptr;

  /// Whether the name is that of the surroundings' segment, or `rest`.
  [[nodiscard]] bool binds(std::string_view name) const {
    return binding && (binding->name == name || (binding->handout && name == "rest"));
  }
  [[nodiscard]] bool binds_peers(std::string_view name) const { return binding && binding->handout && name == "peers"; }
  /// Whether a segment's name and figures may be shown here: in a handout, its own and those of the benchmarks.
  [[nodiscard]] bool may_show(SegmentId segment) const {
    if (!binding || !binding->handout || binding->segment == segment) return true;
    const auto& shown = *binding->handout->benchmarks;
    return std::find(shown.begin(), shown.end(), segment) != shown.end();
  }
  [[nodiscard]] Span span(express::Extent extent) const { return source.span(extent.begin, extent.end); }
};

}  // namespace andel::plan
