// The finished interviews of a wave, as they go into its file, and how an opinion becomes a code.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "grid.hpp"
#include "opinions.hpp"
#include "segments.hpp"

namespace andel::sample {

struct Interviews {
  std::string wave;
  std::vector<Respondent> respondents;
  Grid<int> answers;  ///< a row per respondent, a column per item; codes of the scale
};

/// Codes from 1 to 5 and 9. Some people reach for the ends of a scale and some avoid them.
Interviews note_answers(const std::string& wave, std::vector<Respondent> respondents, const Opinions& opinions);

}  // namespace andel::sample
