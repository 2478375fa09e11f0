// What stands under the tables: how figures, intervals and tests were made, told from what was made. Knows no format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tables/tabulation.hpp"

namespace andel::tables {

/// In place of a figure that the presentation policy holds back, and behind one that it calls uncertain.
inline constexpr std::string_view suppressed_mark = "–*";
inline constexpr std::string_view uncertain_mark = "°";

/// One sentence or two each; tests that were not made and marks that do not occur are not explained.
std::vector<std::string> notes_of(const Tabulation& tabulation);

/// The words of a codebook for its rules: "holm", "korn-graubard", "average".
std::string_view word_of(Correction correction);
std::string_view word_of(IntervalMethod method);
std::string_view word_of(LonelyUnit rule);

/// "F(2.0, 4182.3) = 18.41, p < 0.001".
std::string describe_test(const tabulate::TableTest& test);

}  // namespace andel::tables
