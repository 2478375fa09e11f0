// The respondents that a figure is about.
#pragma once

#include <compare>

#include "model/survey.hpp"

namespace andel::tabulate {

/// The respondents of a segment, or the rest of the total.
enum class Side { within, rest };

struct Domain {
  SegmentId segment;
  Side side = Side::within;

  friend auto operator<=>(const Domain&, const Domain&) = default;
};

}  // namespace andel::tabulate
