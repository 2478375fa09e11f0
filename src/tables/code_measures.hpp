// Measures that nobody declared: the share of each answer code of a scale. Knows no respondent.
#pragma once

#include <map>
#include <vector>

#include "model/survey.hpp"

namespace andel::tables {

/// Adds a measure per answer and don't-know code to a codebook, named `code_1`, `code_2` ..., when the first item
/// with that scale asks. Everybody who was asked is in their base, so that they add up to 100.
class CodeMeasures {
 public:
  /// Keeps the reference.
  explicit CodeMeasures(Codebook& codebook) : codebook_(codebook) {}

  const std::vector<MeasureId>& of(ScaleId scale);

 private:
  MeasureId add(const ScalePoint& point);

  Codebook& codebook_;
  std::map<ScaleId, std::vector<MeasureId>> measures_;
};

}  // namespace andel::tables
