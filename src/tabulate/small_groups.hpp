// Finds groups of few people whose answers together follow from sums that are shown: what a total leaves over beside
// its parts, what two nets differ by, whom only several sums together single out. Knows no figure and no answer.
#pragma once

#include <span>
#include <vector>

#include "tabulate/echelon.hpp"

namespace andel::tabulate {

/// Combinations of shown sums that are 1 in some columns and 0 in all others, where those columns have fewer than
/// `limit` people together. `sizes` are the columns' people, the largest first. Whoever is in a column with as many as
/// the limit is in no such group, so only what vanishes there is searched: each of its reduced sums by itself, and,
/// where that is no group, with others that make it one. The latter search is bounded; it is complete as long as no
/// sum takes more than some hundreds of steps.
std::vector<SparseVector> find_small_groups(const Echelon& shown, std::span<const double> sizes, double limit);

}  // namespace andel::tabulate
