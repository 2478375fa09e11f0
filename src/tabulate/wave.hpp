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
#include "tabulate/domain.hpp"
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

  /// Makes a domain that of the estimates that follow, of the subjects named here. The rest of a segment costs
  /// least right after the segment itself.
  void enter(const Domain& domain, std::span<const Subject> subjects);
  /// Interviews and weights of the domain.
  [[nodiscard]] const Count& size() const { return size_; }
  [[nodiscard]] Estimate estimate(const Subject& subject) const;

  /// The linearised figure of a subject within any rows. Needs a design and somebody with a weight.
  [[nodiscard]] Linearised linearise(std::span<const Row> rows, const Subject& subject) const;

 private:
  /// What is left of the total's weights may be this small before it is counted rather than subtracted: with
  /// doubles, sums keep twelve digits.
  static constexpr double smallest_rest = 1e-3;

  struct RowByRow {
    Linearised linearised;
    std::optional<Interval> interval;  ///< the median's own
  };

  [[nodiscard]] RowByRow linearise(const Observed& observed, const Moments& moments, FigureKind kind) const;
  [[nodiscard]] double value_of(const Observed& observed, const Moments& moments, FigureKind kind) const;
  void estimate_by_row(const Outcome& outcome, Estimate& estimate) const;

  [[nodiscard]] std::vector<AnswerColumnId> columns_of(std::span<const Subject> subjects) const;
  bool complement(const Domain& domain, std::span<const AnswerColumnId> columns);
  [[nodiscard]] bool counts_alone_do(const Outcome& outcome) const;
  [[nodiscard]] bool counts_alone_do(std::span<const Subject> subjects) const;

  const Codebook& codebook_;
  Membership membership_;
  Frame frame_;
  std::optional<Design> design_;
  Cube cube_;
  Cube total_cube_;                  // filled when a rest is asked for
  std::optional<Count> total_size_;  // counted when a rest is asked for
  Rows rows_;                        // of a rest, only where a figure needs more than counts
  Count size_;
  std::optional<Domain> domain_;
};

}  // namespace andel::tabulate
