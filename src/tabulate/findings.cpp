#include "tabulate/findings.hpp"

#include "tabulate/adjust.hpp"

namespace andel::tabulate {

std::vector<Finding> find_differences(std::span<const FamilyMember> family, const TestRule& rule) {
  std::vector<Finding> findings(family.size(), Finding::untested);
  std::vector<std::size_t> tested;
  std::vector<double> p_values;
  for (std::size_t i = 0; i < family.size(); ++i) {
    if (family[i].interviews < rule.smallest_base || family[i].comparison.state != PrecisionState::known) continue;
    tested.push_back(i);
    p_values.push_back(family[i].comparison.p_value);
  }
  const auto corrected = adjust(p_values, rule.correction);
  for (std::size_t i = 0; i < tested.size(); ++i) {
    const bool differs = corrected[i] < rule.level;
    const Finding direction = family[tested[i]].comparison.difference > 0 ? Finding::higher : Finding::lower;
    findings[tested[i]] = differs ? direction : Finding::no_difference;
  }
  return findings;
}

}  // namespace andel::tabulate
