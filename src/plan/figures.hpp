// The figures that a plan asks for, each listed once however often it is used. Knows no name.
#pragma once

#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/plan.hpp"

namespace andel::plan {

class Figures {
 public:
  /// Goes on from the figures that the plan already lists.
  explicit Figures(Plan& plan);

  CellId cell(const Subject& subject, SegmentId segment, WaveId wave);
  BaseId base(SegmentId segment, WaveId wave);
  /// The cells of one subject in many segments, with their segments. Lists as long as thousands of peers are
  /// remembered, since every handout asks for them again.
  std::vector<std::pair<SegmentId, CellId>> cells(const Subject& subject, const std::vector<SegmentId>& segments,
                                                  WaveId wave);
  ComparisonId comparison(CellId cell, CellId against);
  /// With the rest of the total.
  ComparisonId comparison_with_rest(CellId cell);
  FamilyId family(ComparisonFamily members);
  /// The order of many segments by one subject, which is found once for all handouts. `segments` has to stay where it
  /// is as long as this lives, so that asking again costs nothing.
  RankingId ranking(const Subject& subject, const std::vector<SegmentId>& segments, WaveId wave);

 private:
  struct LongList {
    Subject subject;
    WaveId wave;
    std::vector<SegmentId> segments;
    std::vector<std::pair<SegmentId, CellId>> cells;
  };

  struct KnownRanking {
    Subject subject;
    WaveId wave;
    const std::vector<SegmentId>* segments;
    RankingId ranking;
  };

  struct Hash {
    std::size_t operator()(const CellKey& key) const;
    std::size_t operator()(const BaseKey& key) const;
  };

  Plan& plan_;
  std::unordered_map<CellKey, CellId, Hash> cells_;
  std::unordered_map<BaseKey, BaseId, Hash> bases_;
  std::vector<LongList> long_lists_;
  std::vector<KnownRanking> known_rankings_;
  std::map<std::pair<CellId, CellId>, ComparisonId> comparisons_;
  std::map<CellId, ComparisonId> comparisons_with_rest_;
  std::map<ComparisonFamily, FamilyId> families_;
};

}  // namespace andel::plan
