// What a figure is made of: how many gave each answer, and what each counts as. Knows no words.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/table.hpp"
#include "provenance/collect.hpp"

namespace andel::tabulate {
class Membership;
}

namespace andel::provenance {

/// Respondents who share an answer, or, for an index, a value.
struct AnswerCount {
  double code = 0;
  std::string label;  ///< of the answer; empty for an index
  std::size_t n = 0;  ///< interviews
  double weighted = 0;
  std::optional<double> counts_as;  ///< towards the figure; nothing outside its base
};

/// Counts answers figure by figure; who belongs to which segment is found out once per wave.
class AnswerCounter {
 public:
  explicit AnswerCounter(const Made& made);
  ~AnswerCounter();
  AnswerCounter(const AnswerCounter&) = delete;
  AnswerCounter& operator=(const AnswerCounter&) = delete;

  /// The answers behind a figure within its segment, by code. Those who gave none (a blank) are left out. An index has
  /// its respondents' values, in ascending order. Nothing where the wave's respondents were not read, or where the
  /// counts are held back: where the base, or those who gave an answer, are fewer than the policy's limit; where
  /// another figure of the same items and segment is suppressed; and under limits on intervals, by which each answer
  /// would have to be judged for itself.
  std::optional<std::vector<AnswerCount>> count(CellId figure);

 private:
  const Made& made_;
  std::map<WaveId, std::unique_ptr<tabulate::Membership>> memberships_;
};

}  // namespace andel::provenance
