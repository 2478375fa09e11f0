// Which columns of a data file a codebook needs, and what for. Knows no file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/survey.hpp"
#include "support/source.hpp"

namespace andel::load {

/// What a column is for in the sample design.
enum class DesignUse { stratum, cluster, population };

/// Who reads a column. A segment that belongs to a banner reads its columns on its own account too.
using ColumnUse = std::variant<ItemId, BannerId, SegmentId, DesignUse>;

struct NeededColumn {
  std::string name;
  std::vector<ColumnUse> uses;  ///< in codebook order; none for a column that is nothing but the weight
};

/// Columns in the order in which the codebook first needs them, each once.
struct DataNeeds {
  std::string respondent;             ///< empty: respondents are numbered from 1
  std::vector<NeededColumn> columns;  ///< all of numbers
  std::optional<std::size_t> weight;  ///< position in `columns`; none: every weight is 1
};

DataNeeds find_needs(const Codebook& codebook);

/// Where the codebook says so, and in words: "item `mobile`".
Span span_of(const Codebook& codebook, const ColumnUse& use);
std::string describe(const Codebook& codebook, const ColumnUse& use);

}  // namespace andel::load
