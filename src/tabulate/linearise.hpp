// The linearised values of a figure: its variance is the variance of their sum. One form serves every design,
// domain and difference. Knows neither design nor measure.
#pragma once

#include <span>
#include <vector>

#include "tabulate/cube.hpp"
#include "tabulate/frame.hpp"
#include "tabulate/moments.hpp"
#include "tabulate/rows.hpp"

namespace andel::tabulate {

/// A figure and its z by row, in the figure's unit; rows that are not named have 0. The z add up to 0.
struct Linearised {
  double value = 0;
  Rows rows;
  std::vector<double> z;
};

/// z_i = w_i (y_i - p) / W for the rows of a base: the mean p = sum w y / W as a function of its totals
/// [Woodruff 1971; Binder 1983]. The base is a domain: rows outside it stay in the design, with 0.
Linearised linearise_mean(const Observed& observed, const Moments& moments, std::span<const Count> per_row);

/// The ratio R = sum w y / sum w x, where x is the observed `answers_given`: z_i = w_i (y_i - R x_i) / sum w x.
/// Needs an answer by somebody with a weight.
Linearised linearise_share_of_answers(const Observed& observed, std::span<const Count> per_row);

/// a - b, row by row: the linearised difference of two figures over one file, whatever rows they share.
Linearised subtract(const Linearised& a, const Linearised& b);

/// Those of the rows that have a weight above 0.
Rows weighing(std::span<const Row> rows, std::span<const Count> per_row);

}  // namespace andel::tabulate
