// Which segments of a wave add up to which others, judged by their members: a total by its banner, a net by its
// segments, a category by its companies. Knows no figure.
#pragma once

#include <vector>

#include "model/survey.hpp"
#include "tabulate/membership.hpp"

namespace andel::tabulate {

/// `parts` share nobody and lie within `whole`; some of its members may be in none of them.
struct SegmentSum {
  SegmentId whole;
  std::vector<SegmentId> parts;
};

/// For each banner whose segments share nobody, and each segment outside it: the banner's segments that lie
/// wholly within that segment, where there are any.
std::vector<SegmentSum> segment_sums(const Codebook& codebook, Membership& membership);

}  // namespace andel::tabulate
