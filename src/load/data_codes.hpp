// Which codes a column may hold: those of an item's scale, or those that belong to a segment of a banner.
// Knows no file.
#pragma once

#include <string>
#include <vector>

#include "load/data_table.hpp"
#include "model/survey.hpp"

namespace andel::load {

/// A set of codes, and perhaps the blank.
class CodeSet {
 public:
  /// The points of a coded scale.
  explicit CodeSet(const Scale& scale);
  /// What belongs to some segment of a banner, or may do so, depending on other columns. Keeps references.
  CodeSet(const Codebook& codebook, const Banner& banner);

  [[nodiscard]] bool contains(double code) const;
  /// Whether a blank belongs to a segment (`column is blank`).
  [[nodiscard]] bool contains_blank() const;
  /// The codes among those that a column can tell apart at a glance; no blank.
  [[nodiscard]] SeenValues small_codes() const;

  /// The codes in words: "1-5, 9". Empty where the rules are not about codes.
  [[nodiscard]] std::string describe() const;

 private:
  std::vector<double> points_;          // of a scale, ascending
  const Codebook* codebook_ = nullptr;  // of a banner
  const Banner* banner_ = nullptr;
  std::vector<CodeRange> ranges_;  // of a banner whose segments are all codes of its column, ascending
  bool plain_ = true;              // whether it is such a banner
};

/// Code ranges as people write them: "1-5, 9, 18 or more". Neighbouring whole codes are joined.
std::string describe_codes(std::vector<CodeRange> ranges);

}  // namespace andel::load
