// The figures that a plan asks for, each listed once however often it is used. Knows no name.
#pragma once

#include <unordered_map>

#include "model/plan.hpp"

namespace andel::plan {

class Figures {
 public:
  /// Goes on from the figures that the plan already lists.
  explicit Figures(Plan& plan);

  CellId cell(const Subject& subject, SegmentId segment, WaveId wave);
  BaseId base(SegmentId segment, WaveId wave);

 private:
  struct Hash {
    std::size_t operator()(const CellKey& key) const;
    std::size_t operator()(const BaseKey& key) const;
  };

  Plan& plan_;
  std::unordered_map<CellKey, CellId, Hash> cells_;
  std::unordered_map<BaseKey, BaseId, Hash> bases_;
};

}  // namespace andel::plan
