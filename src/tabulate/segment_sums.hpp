// Which segments of a wave add up to which others, judged by their members: a total by its banner, a net by its
// segments, a category by its companies, a segment that a report combined by the banners it crosses. Knows no figure.
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

/// For each banner whose segments share nobody, and each segment outside it: the segments that are what the banner
/// divides that segment into, where there are any. For each segment outside banners: segments of the same members,
/// and the total by it and the segment that is everybody else, if there is one.
std::vector<SegmentSum> segment_sums(const Codebook& codebook, Membership& membership);

}  // namespace andel::tabulate
