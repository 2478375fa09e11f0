#include "tabulate/linearise.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace andel::tabulate {
namespace {

// Where everybody gave one answer of three, 1 - R 3 is what rounding left: far below what an answer can differ by.
constexpr double residual_noise = 1e-11;

}  // namespace

Linearised linearise_mean(const Observed& observed, const Moments& moments, std::span<const Count> per_row) {
  Linearised linearised{moments.mean, observed.rows, std::vector<double>(observed.rows.size())};
  for (std::size_t i = 0; i < observed.rows.size(); ++i) {
    const double weight = per_row[observed.rows[i]].weighted;
    linearised.z[i] = weight * (observed.values[i] - moments.mean) / moments.base.weighted;
  }
  return linearised;
}

Linearised linearise_share_of_answers(const Observed& observed, std::span<const Count> per_row) {
  double given = 0;
  double chosen = 0;
  for (std::size_t i = 0; i < observed.rows.size(); ++i) {
    given += per_row[observed.rows[i]].weighted * observed.answers_given[i];
    chosen += per_row[observed.rows[i]].weighted * observed.values[i];
  }
  Linearised linearised{chosen / given, observed.rows, {}};
  linearised.z.reserve(observed.rows.size());
  for (std::size_t i = 0; i < observed.rows.size(); ++i) {
    const double expected = linearised.value * observed.answers_given[i];
    const double residual = observed.values[i] - expected;
    const double kept = std::abs(residual) > residual_noise * std::abs(expected) ? residual : 0.0;
    linearised.z.push_back(per_row[observed.rows[i]].weighted * kept / given);
  }
  return linearised;
}

Linearised subtract(const Linearised& a, const Linearised& b) {
  Linearised difference{a.value - b.value, {}, {}};
  if (a.rows == b.rows) {  // two items, asked of the same people
    difference.rows = a.rows;
    difference.z.resize(a.z.size());
    std::ranges::transform(a.z, b.z, difference.z.begin(), std::minus());
    return difference;
  }
  difference.rows.reserve(a.rows.size() + b.rows.size());
  difference.z.reserve(a.rows.size() + b.rows.size());
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.rows.size() || j < b.rows.size()) {
    const bool takes_a = j == b.rows.size() || (i < a.rows.size() && a.rows[i] <= b.rows[j]);
    const bool takes_b = i == a.rows.size() || (j < b.rows.size() && b.rows[j] <= a.rows[i]);
    difference.rows.push_back(takes_a ? a.rows[i] : b.rows[j]);
    difference.z.push_back((takes_a ? a.z[i] : 0.0) - (takes_b ? b.z[j] : 0.0));
    if (takes_a) ++i;
    if (takes_b) ++j;
  }
  return difference;
}

Rows weighing(std::span<const Row> rows, std::span<const Count> per_row) {
  Rows kept;
  kept.reserve(rows.size());
  std::ranges::copy_if(rows, std::back_inserter(kept), [&](Row row) { return per_row[row].positive > 0; });
  return kept;
}

}  // namespace andel::tabulate
