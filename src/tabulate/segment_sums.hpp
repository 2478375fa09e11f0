// Which segments of a wave nearly add up to which others, judged by their members: a total by its banner, a net by its
// segments, a category by its companies, a segment that a report combined by the banners it crosses. Sums without
// anybody missing are found by elimination (`showing`); these here may leave some over. Knows no figure.
#pragma once

#include <vector>

#include "model/survey.hpp"
#include "tabulate/atoms.hpp"

namespace andel::tabulate {

/// `parts` share nobody and lie within `whole`; some of its members may be in none of them.
struct SegmentSum {
  SegmentId whole;
  std::vector<SegmentId> parts;
};

/// For each banner whose segments share nobody, and each segment outside it: the segments that are what the banner
/// divides that segment into, where there are any. For each segment outside banners: the total by it and the segment
/// that is everybody else, if there is one.
std::vector<SegmentSum> segment_sums(const Codebook& codebook, const Atoms& atoms);

}  // namespace andel::tabulate
