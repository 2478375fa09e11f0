// Respondents grouped by which segments they are in: those of one atom are in the same ones, so every segment, every
// union and every difference of segments is made of whole atoms. Knows no answer and no figure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/survey.hpp"
#include "tabulate/membership.hpp"

namespace andel::tabulate {

using Atom = std::uint32_t;

class Atoms {
 public:
  /// Of all segments, save those that are the rest of another: they divide nobody further. Takes time in proportion
  /// to the sizes of the segments together.
  Atoms(const Codebook& codebook, Membership& membership);

  [[nodiscard]] std::size_t size() const { return size_; }
  /// The atom of each respondent, by row.
  [[nodiscard]] std::span<const Atom> of_rows() const { return of_rows_; }
  /// What a segment is made of, ascending; nothing for the rest of another.
  [[nodiscard]] const std::vector<Atom>& of_segment(SegmentId segment) const { return of_segments_[segment.position]; }

 private:
  std::size_t size_ = 0;
  std::vector<Atom> of_rows_;
  std::vector<std::vector<Atom>> of_segments_;
};

}  // namespace andel::tabulate
