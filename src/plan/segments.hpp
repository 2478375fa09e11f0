// A segment by name, or several combined by and/or/not. A combination becomes a segment of the plan's
// codebook, once. Knows no figure: what figures choose is the resolver's business.
#pragma once

#include <optional>

#include "express/syntax.hpp"
#include "plan/context.hpp"

namespace andel::plan {

/// The segment that a name or a combination such as `business and not large` stands for; `wanted_by` is what
/// asks for it, in messages. Nothing after an error.
std::optional<SegmentId> resolve_segment(const express::Syntax& syntax, const Scope& scope, std::string_view wanted_by,
                                         Context& context);

/// Everybody of the total who is not in a segment: a segment of the plan's codebook, made once.
SegmentId rest_of(SegmentId segment, Context& context);

/// Reports a segment of which a handout may not speak.
void report_private(SegmentId segment, Span span, Context& context);

}  // namespace andel::plan
