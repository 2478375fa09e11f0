// One wave under estimation: its segments, answers and design, and every figure as an estimate with its variance.
// Knows no report. The one place where the short way (a cube, for a simple design) and the long way (row by row)
// to the same figure are chosen between.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/responses.hpp"
#include "model/table.hpp"
#include "tabulate/cube.hpp"
#include "tabulate/design.hpp"
#include "tabulate/estimate.hpp"
#include "tabulate/frame.hpp"
#include "tabulate/linearise.hpp"
#include "tabulate/membership.hpp"

namespace andel::tabulate {

class Wave {
 public:
  /// Keeps references to both. The wave can estimate these subjects. Without a design there are values only.
  Wave(const Codebook& codebook, const Responses& responses, std::span<const Subject> subjects,
       std::optional<Design> design);
  Wave(const Wave&) = delete;  // the cube refers to this frame
  Wave& operator=(const Wave&) = delete;

  [[nodiscard]] std::span<const Row> rows(SegmentId segment) { return membership_.rows(segment); }
  /// Everybody of the codebook's total who is not in the segment.
  [[nodiscard]] Rows rest_of(SegmentId segment);
  [[nodiscard]] Membership& membership() { return membership_; }
  [[nodiscard]] const Frame& frame() const { return frame_; }
  [[nodiscard]] const std::optional<Design>& design() const { return design_; }

  /// Makes `rows` the domain of the estimates that follow, of the subjects named here.
  void enter(std::span<const Row> rows, std::span<const Subject> subjects);
  /// Interviews and weights of the domain.
  [[nodiscard]] Count size() const { return count_rows(rows_, frame_.counts()); }
  [[nodiscard]] Estimate estimate(const Subject& subject) const;

  /// The linearised figure of a subject within any rows. Needs a design and somebody with a weight.
  [[nodiscard]] Linearised linearise(std::span<const Row> rows, const Subject& subject) const;

 private:
  struct RowByRow {
    Linearised linearised;
    std::optional<Interval> interval;  ///< the median's own
  };

  [[nodiscard]] RowByRow linearise(const Observed& observed, const Moments& moments, FigureKind kind) const;
  [[nodiscard]] double value_of(const Observed& observed, const Moments& moments, FigureKind kind) const;
  void estimate_by_row(const Outcome& outcome, Estimate& estimate) const;

  const Codebook& codebook_;
  Membership membership_;
  Frame frame_;
  std::optional<Design> design_;
  Cube cube_;
  Rows rows_;
};

}  // namespace andel::tabulate
