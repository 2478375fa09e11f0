// A number that code writes into words of its own: a limit or a level in a note, a count in the description of a chart.
// The functions that give them stand beside those that write the words. Knows no page.
#pragma once

#include <string>

namespace andel::compose {

enum class WrittenWhat {
  flag_limit,         ///< answers, below which a figure is marked as uncertain
  suppression_limit,  ///< answers, below which it is held back by the policy's own limit
  interval_limit,     ///< answers, below which it is held back as its interval is not to be trusted
  test_level,         ///< in percent
  test_count,
  interval_level,  ///< in percent
  row_count,       ///< bars, groups of bars or waves
  series_count,    ///< bars in a group, or lines
  goal,            ///< that a line leads to
  goal_year,
  year  ///< of the report, at the foot of pages
};

struct WrittenNumber {
  WrittenWhat what = WrittenWhat::flag_limit;
  double value = 0;
  std::string printed;  ///< as it stands in the words
};

}  // namespace andel::compose
