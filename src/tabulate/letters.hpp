// Column letters: which columns of a banner are significantly above which others, row by row.
// Pure arithmetic over tested pairs; knows no segment.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/inference.hpp"
#include "model/precision.hpp"

namespace andel::tabulate {

/// Two columns of one row and their test: `comparison` is first less second.
struct TestedPair {
  std::size_t first = 0;
  std::size_t second = 0;
  Comparison comparison;
};

/// The outcome of one family of tests: all pairs of one banner in one row.
struct LetteredRow {
  std::vector<std::vector<std::size_t>> above;  ///< per column, the columns that it is significantly above
  std::vector<std::size_t> untested;            ///< columns with too small a base or without a figure
  std::size_t tests = 0;                        ///< pairs that were tested: the family that was corrected for
  std::vector<std::optional<double>> adjusted;  ///< per pair, its corrected p-value; nothing where not tested
};

/// `interviews` is the base of each column. A column under the rule's smallest base is in no pair of the family,
/// nor is a pair that has no p-value.
LetteredRow letter_row(std::span<const double> interviews, std::span<const TestedPair> pairs, const TestRule& rule);

/// A to Z, then AA, AB and so on, from 0.
std::string column_letter(std::size_t column);

}  // namespace andel::tabulate
