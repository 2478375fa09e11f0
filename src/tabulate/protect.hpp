// Complementary suppression: keeps what is suppressed from being worked out from what is printed. Pure linear
// algebra over figures; knows no segment, no answer code and no page. Method: docs/STATISTICS.md, Presentation.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace andel::tabulate {

/// A figure, by its position in a list of figures, times a number.
struct Term {
  std::size_t figure = 0;
  double coefficient = 1;
};

/// Figures that add up to something that everybody knows: a total less its parts to nothing, the shares of all
/// answers to the base. Figures count by their bases (a share of 40 % of 50 people is 20).
using Relation = std::vector<Term>;

enum class Shown { yes, no };

/// `shown` says which figures may be printed for themselves. Returns which may be printed after further ones are
/// held back, until no figure that was held back from the start follows from those that are left, not even by
/// combining several relations. Of the figures that give one away that with the smallest of `sizes` is offered; of
/// those offered, the one goes that stops most leaks, then the smallest, then the earliest.
std::vector<Shown> protect(std::vector<Shown> shown, std::span<const double> sizes,
                           std::span<const Relation> relations);

/// A whole less those of its parts that are shown tells of everybody who is left: the parts held back.
struct Remainder {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;
};

/// Holds the smallest part back that is still shown, until what each shown whole leaves over is nobody, or as many as
/// `limit`. `sizes` are bases.
void merge_small_remainders(std::vector<Shown>& shown, std::span<const double> sizes,
                            std::span<const Remainder> remainders, double limit);

/// A figure that is held back and yet follows from others, which are printed.
struct Leak {
  std::size_t figure = 0;
  std::vector<std::size_t> sources;
};

/// All of them, by figure.
std::vector<Leak> find_leaks(std::span<const Shown> shown, std::span<const Relation> relations);

}  // namespace andel::tabulate
