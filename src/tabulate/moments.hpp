// The sums over a base that an estimate and its precision are made of. Knows no item and no design.
#pragma once

#include <optional>
#include <span>

#include "model/table.hpp"
#include "tabulate/cube.hpp"

namespace andel::tabulate {

/// Sums over the respondents of a base: n of them, weights w, values y, mean p = sum w y / sum w.
struct Moments {
  Count base;
  double mean = 0;             ///< p; meaningless unless `has_mean()`
  double scatter = 0;          ///< sum w (y - p)^2
  double squared_scatter = 0;  ///< sum w^2 (y - p)^2
  bool constant = false;       ///< every respondent with a weight has the same value

  /// Whether anybody with a weight above 0 is in the base.
  [[nodiscard]] bool has_mean() const { return base.positive > 0; }
};

/// The moments of a cube's column: `counts[c]` respondents have the value `values[c]`, or are outside the
/// base where that is nothing. A constant outcome has exactly that value as its mean.
Moments moments_of(std::span<const Count> counts, std::span<const std::optional<double>> values);

/// The same from one value per row of a base, with each row's count by row number.
Moments moments_of(std::span<const Row> rows, std::span<const double> values, std::span<const Count> per_row);

/// A count as readers see it: interviews, weighted, and effective by Kish's (sum w)^2 / sum w^2.
Base base_of(const Count& count);

}  // namespace andel::tabulate
