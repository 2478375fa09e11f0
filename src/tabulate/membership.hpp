// Who belongs to which segment of one wave: evaluates the codebook's conditions, each one once.
// Knows no figure and no weight.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "model/responses.hpp"
#include "model/survey.hpp"
#include "tabulate/column_index.hpp"
#include "tabulate/rows.hpp"

namespace andel::tabulate {

class Membership {
 public:
  /// Keeps references to both. No segment may refer to itself, directly or through others: the stage that
  /// resolves names refuses that, and here it is a std::logic_error.
  Membership(const Codebook& codebook, const Responses& responses);

  /// The members of a segment; stays valid as long as this object. A column that the wave lacks counts as
  /// blank for everybody.
  std::span<const Row> rows(SegmentId segment);

  [[nodiscard]] const Rows& everybody() const { return everybody_; }

 private:
  Rows evaluate(const Condition& condition);
  Rows evaluate(const Everybody&);
  Rows evaluate(const ColumnIn& rule);
  Rows evaluate(const ColumnBlank& rule);
  Rows evaluate(const SegmentIs& rule);
  Rows evaluate(const Not& rule);
  Rows evaluate(const All& rule);
  Rows evaluate(const Any& rule);
  const ColumnIndex* index_of(std::string_view column);

  const Codebook& codebook_;
  const Responses& responses_;
  Rows everybody_;
  std::map<SegmentId, Rows> known_;
  std::vector<SegmentId> under_way_;
  std::map<std::string, std::unique_ptr<ColumnIndex>, std::less<>> indexes_;  // null: no such column
};

}  // namespace andel::tabulate
