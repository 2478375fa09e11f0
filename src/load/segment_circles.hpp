// Finds segments that are defined by themselves, directly or through others. Knows no file.
#pragma once

#include <vector>

#include "model/survey.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

/// Reports each circle once, at the condition of the segment where it was met. `places` holds the place of
/// each segment's condition. After this, conditions can be followed without end checks.
void report_circles(const Table<SegmentTag, Segment>& segments, const std::vector<Span>& places,
                    Diagnostics& diagnostics);

}  // namespace andel::load
