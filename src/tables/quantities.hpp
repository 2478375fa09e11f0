// Every quantity of a figure or a comparison, once, for all exports: what is undefined or held back has no number.
// Names are those of R's survey package and docs/TABLES.md. Knows no format.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "model/plan.hpp"
#include "model/table.hpp"

namespace andel::tables {

struct Quantity {
  std::string_view name;
  std::optional<double> value;
};

struct NamedInterval {
  std::string_view name;
  std::optional<Interval> interval;
};

/// Counts first, then the estimate and its precision.
inline constexpr std::array<std::string_view, 13> quantity_names{
    "n",  "n_pos", "base_w", "neff_kish", "deff_kish",    "num_w",      "est",
    "se", "degf",  "svyvar", "deff",      "deff_replace", "neff_design"};

struct Figure {
  std::string_view status;  ///< ok, or why something is missing
  CellFlag flag = CellFlag::none;
  std::array<std::optional<double>, quantity_names.size()> quantities;  ///< in the order of their names
  std::optional<Interval> interval;                                     ///< by the codebook's rule
  std::vector<NamedInterval> intervals;  ///< by every method that a figure of its kind can have
};

/// A suppressed figure has no number at all.
Figure describe_figure(const Subject& subject, const Cell& cell, const Codebook& codebook);

/// The estimate alone, for tables that show nothing else.
std::optional<double> shown_value(const Cell& cell);

struct Difference {
  std::string_view status;
  std::array<Quantity, 5> quantities;  ///< diff, se, df, t, p
  std::optional<Interval> interval;
};
Difference describe_difference(const Comparison& comparison);

/// What one stands for where a subject's figures are shares (100 for percent), else nothing.
std::optional<double> share_unit_of(const Subject& subject, const Codebook& codebook);

}  // namespace andel::tables
