// What tests of one family say once their p-values are corrected. Knows neither figures nor pages.
#pragma once

#include <span>
#include <vector>

#include "model/inference.hpp"
#include "model/precision.hpp"

namespace andel::tabulate {

/// A comparison and the interviews that its smaller side rests on.
struct FamilyMember {
  Comparison comparison;
  double interviews = 0;
};

/// One finding per member. Members with fewer interviews than the rule's smallest base, or of which no p-value is
/// known, are untested: they do not count towards the correction.
std::vector<Finding> find_differences(std::span<const FamilyMember> family, const TestRule& rule);

}  // namespace andel::tabulate
