// The sample design over the rows of one file: variances of linearised figures, degrees of freedom.
// Knows neither answers nor measures. Formulas: docs/STATISTICS.md, Variance.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/inference.hpp"
#include "model/responses.hpp"
#include "support/diagnostic.hpp"
#include "tabulate/matrix.hpp"
#include "tabulate/rows.hpp"

namespace andel::tabulate {

/// Vectors of rows that are alike within a group: z of rows[i] is weights[i] times the vector of group[i], of which
/// `vectors` holds `width` numbers for each group.
struct GroupedVectors {
  std::span<const Row> rows;
  std::span<const double> weights;
  std::span<const std::uint32_t> group;
  std::span<const double> vectors;
  std::size_t width = 1;

  [[nodiscard]] std::size_t groups() const { return vectors.size() / width; }
  [[nodiscard]] std::span<const double> vector_of(std::size_t of) const { return vectors.subspan(of * width, width); }
};

class Design {
 public:
  /// `rows` respondents, each drawn on its own from one endless stratum.
  static Design independent(std::size_t rows);

  /// A declared design over a file. Columns that are missing, blank or contradict themselves are errors, and
  /// then there is no design.
  static std::optional<Design> over(const Responses& responses, const SampleDesign& declared, Diagnostics& diagnostics);

  /// Rows of the file, those without answers and those with weight 0 included.
  [[nodiscard]] std::size_t rows() const { return rows_; }

  /// Whether every row was drawn on its own from one stratum; then the variance of a mean needs no rows.
  [[nodiscard]] bool is_simple() const { return stages_.size() == 1 && stages_[0].unit_of_row.empty(); }

  /// V(sum z) from the sum of the squared z of all rows, where the z themselves add up to 0. Only of a simple
  /// design. Nothing where the file has one row.
  [[nodiscard]] std::optional<double> simple_variance(double sum_of_squares) const;

  /// V(sum z), Taylor linearised: per stage and stratum (1 - f) n/(n - 1) times the squared distances of the
  /// units' totals from their mean, over all n units of the stratum in the file, those outside `rows` being 0.
  /// `z[i]` belongs to `rows[i]`. Nothing where a stratum has one sampled unit and the rule is `error`.
  [[nodiscard]] std::optional<double> variance(std::span<const Row> rows, std::span<const double> z) const;

  /// The same for vectors. Holds sums of one stratum at a time, not one vector per row.
  [[nodiscard]] std::optional<SquareMatrix> covariance(const GroupedVectors& z) const;

  /// Sampled units less strata, counted over `rows`, which should be those with a weight above 0.
  [[nodiscard]] double degrees_of_freedom(std::span<const Row> rows) const;

  /// The strata (of any stage, in words) with one sampled unit that are not sampled whole.
  [[nodiscard]] const std::vector<std::string>& lonely_strata() const { return lonely_strata_; }

 private:
  friend class DesignBuilder;
  friend class VarianceSum;
  friend class UnitsInOrder;

  /// What the units of one stage are drawn from: a stratum, or a unit of the stage before.
  struct Parent {
    double sampled = 0;   ///< units in the file
    double fraction = 0;  ///< sampled / population
    double weight = 1;    ///< product of the earlier stages' fractions
  };
  struct Stage {
    std::vector<std::uint32_t> unit_of_row;     ///< numbered parent by parent; empty: the row is the unit
    std::vector<std::uint32_t> parent_of_unit;  ///< empty: there is one parent
    std::vector<Parent> parents;
  };
  [[nodiscard]] std::optional<SquareMatrix> stage_covariance(const Stage& stage, const GroupedVectors& z) const;

  std::size_t rows_ = 0;
  std::vector<Stage> stages_;
  LonelyUnit lonely_ = LonelyUnit::error;
  std::vector<std::string> lonely_strata_;
};

}  // namespace andel::tabulate
