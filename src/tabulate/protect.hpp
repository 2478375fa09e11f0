// Complementary suppression: keeps what is suppressed from being worked out by subtraction. Pure arithmetic over
// sums; knows no segment and no page. Method: docs/STATISTICS.md, Presentation.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace andel::tabulate {

/// A figure that is the sum, weighted by bases, of others: a total and its parts, a net and its members.
/// Positions in a list of figures.
struct Sum {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;
};

enum class Shown { yes, no };

/// `shown` says which figures may be printed for themselves. Returns which may be printed after further ones are
/// held back, until no figure that was held back from the start follows from those that are left, not even by
/// combining several sums. From a sum that gives one away the part with the smallest of `sizes` goes next, ties to
/// the earlier, and the whole only when no part is left.
std::vector<Shown> protect(std::vector<Shown> shown, std::span<const double> sizes, std::span<const Sum> sums);

/// The figures that are held back and yet follow from the others.
std::vector<std::size_t> recoverable(std::span<const Shown> shown, std::span<const Sum> sums);

}  // namespace andel::tabulate
