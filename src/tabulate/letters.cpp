#include "tabulate/letters.hpp"

#include <algorithm>

#include "tabulate/adjust.hpp"

namespace andel::tabulate {
namespace {

bool has_p_value(const Comparison& comparison) { return comparison.state == PrecisionState::known; }

}  // namespace

LetteredRow letter_row(std::span<const double> interviews, std::span<const TestedPair> pairs, const TestRule& rule) {
  std::vector<std::size_t> family;
  std::vector<double> p_values;
  std::vector<char> tested(interviews.size(), 0);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto& pair = pairs[i];
    if (interviews[pair.first] < rule.smallest_base || interviews[pair.second] < rule.smallest_base) continue;
    if (!has_p_value(pair.comparison)) continue;
    family.push_back(i);
    p_values.push_back(pair.comparison.p_value);
    tested[pair.first] = tested[pair.second] = 1;
  }
  LetteredRow row;
  row.tests = family.size();
  row.above.resize(interviews.size());
  row.adjusted.resize(pairs.size());
  const auto adjusted = adjust(p_values, rule.correction);
  for (std::size_t i = 0; i < family.size(); ++i) {
    const auto& pair = pairs[family[i]];
    row.adjusted[family[i]] = adjusted[i];
    if (adjusted[i] >= rule.level) continue;
    const bool first_is_higher = pair.comparison.difference > 0;
    row.above[first_is_higher ? pair.first : pair.second].push_back(first_is_higher ? pair.second : pair.first);
  }
  for (auto& columns : row.above) std::ranges::sort(columns);
  for (std::size_t column = 0; column < tested.size(); ++column) {
    if (tested[column] == 0) row.untested.push_back(column);
  }
  return row;
}

std::string column_letter(std::size_t column) {
  std::string letters;
  for (++column; column > 0; column = (column - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return letters;
}

}  // namespace andel::tabulate
