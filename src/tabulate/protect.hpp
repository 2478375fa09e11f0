// Complementary suppression: keeps what is suppressed from being worked out from what is printed. Pure linear
// algebra over figures; knows no segment, no answer code and no page. Method: docs/STATISTICS.md, Presentation.
#pragma once

#include <cstddef>
#include <limits>
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

/// The size of a figure that other publications show already, and that should therefore stay.
inline constexpr double settled_size = std::numeric_limits<double>::infinity();

/// Whether settled figures go where a secret follows from them alone.
enum class Settled { stay, may_go };

/// Holds further figures back until no secret follows from what is left, not even by combining several relations.
/// `secrets` are the figures marked as not shown there; they are not shown in `shown` either. Of the figures that give
/// one away that with the smallest of `sizes` is offered; of those offered, the one goes that stops most leaks, then
/// the smallest, then the earliest.
std::vector<Shown> protect(std::vector<Shown> shown, std::span<const Shown> secrets, std::span<const double> sizes,
                           std::span<const Relation> relations, Settled settled = Settled::may_go);

/// Shows again what is no secret and follows from what is shown: to hold it back keeps nothing from anybody.
void show_what_follows(std::vector<Shown>& shown, std::span<const Shown> secrets, std::span<const Relation> relations);

/// Whether a relation has a figure that is not shown.
bool holds_back(const Relation& relation, std::span<const Shown> shown);

/// A figure that is held back and yet follows from others, which are printed.
struct Leak {
  std::size_t figure = 0;
  std::vector<std::size_t> sources;
};

/// All of them, by figure.
std::vector<Leak> find_leaks(std::span<const Shown> shown, std::span<const Relation> relations);

}  // namespace andel::tabulate
