// The handouts of a report: one document for each of some segments, from one spec. All are planned once, so that
// every figure that any of them needs is known before respondents are read; then each again when it is made, so that
// no more than a few plans are in memory. Knows no file and no thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/report.hpp"
#include "support/diagnostic.hpp"

namespace andel::plan {

/// One document of a batch.
struct Handout {
  SegmentId segment;
  std::string name;  ///< what the pattern of file names gives, as it stands in the text
  BaseId base;       ///< of the segment, in the report's wave
};

struct HandoutBatch {
  Plan plan;  ///< lists the figures of all handouts; without slides
  std::vector<Handout> handouts;
};

/// The handouts of a report that has them. With errors in `diagnostics` the batch is incomplete and must not be used;
/// what is wrong with the spec is reported for the first handout only.
HandoutBatch plan_handouts(const ReportSpec& report, Codebook codebook, Brand brand, Diagnostics& diagnostics);

/// Plans the documents of a batch one by one. Holds a plan of its own, so each thread has one.
class HandoutPlanner {
 public:
  /// Reads the spec's texts, and reports what is wrong with them. `spec` must outlive the planner. `plan` is that of
  /// the batch, or the one that the batch is to be made in.
  HandoutPlanner(const HandoutSpec& spec, Plan plan, Diagnostics& diagnostics);
  ~HandoutPlanner();
  HandoutPlanner(const HandoutPlanner&) = delete;
  HandoutPlanner& operator=(const HandoutPlanner&) = delete;

  /// The segments that handouts are for, in order.
  [[nodiscard]] const std::vector<SegmentId>& segments() const;
  /// Some segment that has peers, to plan a handout for where nobody is to have one; nothing where there is none.
  [[nodiscard]] std::optional<SegmentId> any_segment() const;

  /// The plan of a segment's handout, with its slides and its title; stays valid until the next call. What is wrong
  /// is appended to `diagnostics`.
  const Plan& plan(SegmentId segment, Diagnostics& diagnostics);
  /// Where it goes, as the spec's `file` says it.
  std::string name(SegmentId segment, Diagnostics& diagnostics);

  /// Whether the handout of a segment may say anything of another: of the rest, the benchmarks and what is combined
  /// with them, not of its peers.
  [[nodiscard]] bool may_name(SegmentId of, SegmentId named) const;

  /// Asks for the size of a segment, beside the figures of its handout.
  BaseId base(SegmentId segment);
  /// The plan with all figures that were asked for so far, without slides. The planner is of no use afterwards.
  Plan take();

 private:
  class Draft;
  std::unique_ptr<Draft> draft_;
};

}  // namespace andel::plan
