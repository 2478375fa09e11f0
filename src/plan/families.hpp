// Which tests of bars are corrected together. A difference is one test however often it is drawn, and that of a segment
// from its rest is that of the rest from the segment: twice in a family, it would only weaken the others. Knows no
// p-value.
#pragma once

#include <cstddef>
#include <map>

#include "model/plan.hpp"
#include "plan/figures.hpp"

namespace andel::plan {

class FamilyInMaking {
 public:
  /// Asks for comparisons among `figures`, which are those of `plan`.
  FamilyInMaking(const Plan& plan, Figures& figures) : plan_(plan), figures_(figures) {}

  /// Tests a figure, which must not be the total's, against the rest of the total.
  BarTest test(CellId cell);
  [[nodiscard]] bool empty() const { return members_.empty(); }
  /// Ends the family: the next test begins another.
  FamilyId close();

 private:
  const Plan& plan_;
  Figures& figures_;
  ComparisonFamily members_;
  std::map<CellKey, BarTest> known_;  // by the figure of the segment, also where that of its rest is tested
};

/// Makes the tests that are still open the one family of all charts on the slides of `plan`.
void close_document_family(FamilyInMaking& family, Plan& plan);

}  // namespace andel::plan
