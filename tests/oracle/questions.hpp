// Turns stated cases into a codebook and a plan: outcomes into items and measures, `where` into segments.
#pragma once

#include <map>

#include "model/plan.hpp"
#include "oracle/dataset.hpp"

namespace andel::oracle {

/// The plan of one data set under one design, case by case.
class Questions {
 public:
  explicit Questions(SampleDesign design);

  /// What a case of type prop, mean, nps, index or diff measures.
  Subject subject_of(const Json& stated);
  /// The share of one code among those that a freq case counts.
  Subject share_of_code(const Json& stated, const Json& code);
  /// The respondents with every variable in its codes; everybody for null.
  SegmentId segment(const Json& where);
  /// Those of them that gave one code.
  SegmentId segment(const Json& where, const std::string& variable, const Json& code);

  CellId cell(const Subject& subject, SegmentId segment);
  BaseId base(SegmentId segment) { return plan_.bases.add({segment, wave_}); }
  ComparisonId compare(CellId a, CellId b) { return plan_.comparisons.add({a, b}); }

  [[nodiscard]] Plan& plan() { return plan_; }

 private:
  ItemId item(const std::string& variable, const Json& excluded);
  MeasureId measure(Coding coding);

  Plan plan_;
  WaveId wave_;
  std::map<std::string, ItemId> items_;
  std::map<std::string, SegmentId> segments_;
};

}  // namespace andel::oracle
