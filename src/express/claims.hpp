// Holds the claims of a text against the figures, and says which of its paragraphs may be said. Knows no words.
#pragma once

#include <vector>

#include "express/evaluate.hpp"

namespace andel::express {

class ClaimedParagraphs {
 public:
  [[nodiscard]] bool includes(std::size_t paragraph) const {
    return paragraph >= left_out_.size() || !left_out_[paragraph];
  }
  /// Paragraphs [begin, end) are not said.
  void leave_out(std::size_t begin, std::size_t end);

 private:
  std::vector<bool> left_out_;  // empty while every paragraph is said
};

/// Reports claims that do not hold (an error without an alternative, else a note) and those that may hold by
/// chance (a warning), each with its figures.
ClaimedParagraphs judge_claims(const RichText& text, const Plan& plan, const Tables& tables, Diagnostics& diagnostics);

}  // namespace andel::express
