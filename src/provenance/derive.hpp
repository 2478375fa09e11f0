// What a figure is made of: how many gave each answer, and what each counts as. Knows no words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/responses.hpp"
#include "model/survey.hpp"
#include "model/table.hpp"

namespace andel::provenance {

/// Respondents who share an answer, or, for an index, a value.
struct AnswerCount {
  double code = 0;
  std::string label;  ///< of the answer; empty for an index
  std::size_t n = 0;  ///< interviews
  double weighted = 0;
  std::optional<double> counts_as;  ///< towards the figure; nothing outside its base
};

/// The answers behind a figure within its segment, by code. Those who gave none (a blank) are left out. An index has
/// its respondents' values, in ascending order. Nothing where the counts are held back: where the base, or those who
/// gave an answer, are fewer than the policy's limit; where another figure of the same items and segment is suppressed;
/// and under limits on intervals, by which each answer would have to be judged for itself.
std::optional<std::vector<AnswerCount>> count_answers(CellId figure, const Plan& plan, const Tables& tables,
                                                      const Responses& responses);

}  // namespace andel::provenance
