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
/// combining several sums. Of the figures that give one away that with the smallest of `sizes` is offered; of those
/// offered, the one goes that stops most leaks, then the smallest, then the earliest.
std::vector<Shown> protect(std::vector<Shown> shown, std::span<const double> sizes, std::span<const Sum> sums);

/// A figure that is held back and yet follows from others, which are printed.
struct Leak {
  std::size_t figure = 0;
  std::vector<std::size_t> sources;
};

/// All of them, by figure.
std::vector<Leak> find_leaks(std::span<const Shown> shown, std::span<const Sum> sums);

}  // namespace andel::tabulate
