// In which segments a question is shown: those where few answered are held back, and so much else that nothing about
// few people follows from what is left, by whatever sums. Knows no figure, only who counts in it.
// Method: docs/STATISTICS.md, Presentation.
#pragma once

#include <span>
#include <vector>

#include "model/inference.hpp"
#include "tabulate/bases.hpp"
#include "tabulate/protect.hpp"
#include "tabulate/segment_sums.hpp"

namespace andel::tabulate {

/// The segments of one wave and how they add up.
struct SegmentGroups {
  SegmentGroups(const Codebook& codebook, Membership& membership)
      : atoms(codebook, membership), near_sums(segment_sums(codebook, atoms)) {}

  Atoms atoms;
  std::vector<SegmentSum> near_sums;
};

/// How many have to be in a base.
struct BaseRules {
  PresentationPolicy policy;
  double fewest_interviews = 0;  ///< whatever the policy measures bases by

  [[nodiscard]] bool allow(const Count& count) const;
  /// The smallest group that may be told of, in interviews.
  [[nodiscard]] double smallest_group() const;
};

/// By segment position; and for each base of the question the combinations of its segments that come to nothing in
/// every atom, and those that come to so few people that a part follows as good as exactly.
struct Showing {
  std::vector<Shown> segments;
  std::vector<std::vector<Relation>> sums;
  std::vector<std::vector<Relation>> near_sums;  ///< each near the truth by itself; several may contradict each other
};

/// What the codebook declares is decided first, as if all of it were published; segments that were combined of others
/// and the rests of segments come after, and leave those decisions as they are. So they are the same in every report
/// and batch of handouts over the same codebook and data. `allowed`, by segment position, says where other questions
/// let this one be shown; where they do not, it is held back as if too few had answered.
Showing decide_showing(const QuestionBases& bases, const BaseRules& rules, std::span<const Shown> allowed,
                       const SegmentGroups& groups, const Codebook& codebook);

}  // namespace andel::tabulate
