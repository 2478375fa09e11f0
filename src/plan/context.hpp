// What all parts of one planning share.
#pragma once

#include <string>
#include <unordered_map>

#include "express/syntax.hpp"
#include "plan/figures.hpp"
#include "plan/names.hpp"
#include "support/diagnostic.hpp"

namespace andel::plan {

struct Context {
  Context(Plan& plan_in_making, Diagnostics& sink)
      : plan(plan_in_making), names(plan_in_making.codebook), figures(plan_in_making), diagnostics(sink) {
    for (const auto id : plan.codebook.segments.ids()) {
      if (is_combined(plan.codebook.segments[id])) combined.emplace(plan.codebook.segments[id].id, id);
    }
  }

  Plan& plan;
  Names names;
  Figures figures;
  /// Segments that the report combines of others, by what they are made of: "business and large".
  std::unordered_map<std::string, SegmentId> combined;
  Diagnostics& diagnostics;
};

/// The name that a repeated slide gives to the segment it is about.
struct Binding {
  std::string name;
  SegmentId segment;
};

/// The surroundings of an expression: the text it stands in, and the repetition around that, if any.
struct Scope {
  const SourceText& source;
  const Binding* binding = nullptr;

  [[nodiscard]] bool binds(std::string_view name) const { return binding && binding->name == name; }
  [[nodiscard]] Span span(express::Extent extent) const { return source.span(extent.begin, extent.end); }
};

}  // namespace andel::plan
