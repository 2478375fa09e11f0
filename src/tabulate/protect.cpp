#include "tabulate/protect.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "support/distinct.hpp"

namespace andel::tabulate {
namespace {

constexpr double coefficient_noise = 1e-9;

bool is_term(double coefficient) { return std::abs(coefficient) > coefficient_noise; }

/// The relations that hold something back, as linear equations. Figures that are held back are unknowns; the columns
/// of the others ride along, to tell what a solution was made from.
class Equations {
 public:
  Equations(std::span<const Shown> shown, std::span<const Relation> relations) {
    std::vector<const Relation*> used;
    for (const auto& relation : relations) {
      if (holds_back(relation, shown)) used.push_back(&relation);
    }
    number_figures(used, shown);
    for (const auto* relation : used) {
      std::vector<double> row(figures_.size(), 0.0);
      for (const auto& term : *relation) row[column_of(term.figure)] += term.coefficient;
      rows_.push_back(std::move(row));
    }
  }

  /// Gauss-Jordan elimination; a row that is left with one unknown gives it away.
  std::vector<Leak> solve() {
    std::size_t done = 0;
    for (std::size_t column = 0; column < unknowns_ && done < rows_.size(); ++column) {
      const auto pivot =
          std::max_element(rows_.begin() + static_cast<std::ptrdiff_t>(done), rows_.end(),
                           [&](const auto& a, const auto& b) { return std::abs(a[column]) < std::abs(b[column]); });
      if (!is_term((*pivot)[column])) continue;
      std::swap(*pivot, rows_[done]);
      clear_column(done++, column);
    }
    std::vector<Leak> leaks;
    for (std::size_t row = 0; row < done; ++row) {
      const auto unknowns = std::span(rows_[row]).first(unknowns_);
      if (std::ranges::count_if(unknowns, is_term) == 1) leaks.push_back(leak_of(rows_[row]));
    }
    std::ranges::sort(leaks, {}, &Leak::figure);
    return leaks;
  }

 private:
  /// Unknowns first, each group in ascending order.
  void number_figures(const std::vector<const Relation*>& used, std::span<const Shown> shown) {
    for (const auto* relation : used) {
      for (const auto& term : *relation) figures_.push_back(term.figure);
    }
    sort_distinct(figures_);
    const auto known = std::stable_partition(figures_.begin(), figures_.end(),
                                             [&](std::size_t figure) { return shown[figure] == Shown::no; });
    unknowns_ = static_cast<std::size_t>(known - figures_.begin());
    column_of_figure_.resize(shown.size());
    for (std::size_t column = 0; column < figures_.size(); ++column) column_of_figure_[figures_[column]] = column;
  }

  [[nodiscard]] std::size_t column_of(std::size_t figure) const { return column_of_figure_[figure]; }

  void clear_column(std::size_t pivot, std::size_t column) {
    const double scale = rows_[pivot][column];
    for (double& cell : rows_[pivot]) cell /= scale;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const double factor = rows_[row][column];
      if (row == pivot || factor == 0) continue;
      for (std::size_t i = 0; i < rows_[row].size(); ++i) rows_[row][i] -= factor * rows_[pivot][i];
    }
  }

  [[nodiscard]] Leak leak_of(const std::vector<double>& row) const {
    Leak leak;
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (!is_term(row[column])) continue;
      if (column < unknowns_) {
        leak.figure = figures_[column];
      } else {
        leak.sources.push_back(figures_[column]);
      }
    }
    return leak;
  }

  std::vector<std::size_t> figures_;  // by column
  std::vector<std::size_t> column_of_figure_;
  std::size_t unknowns_ = 0;
  std::vector<std::vector<double>> rows_;
};

/// Each leak offers the smallest of its sources; the one that stops most leaks goes, then the smallest.
std::size_t next_to_hold_back(const std::vector<Leak>& leaks, std::span<const double> sizes) {
  const auto rank = [&](std::size_t source) {
    const auto stops = std::ranges::count_if(
        leaks, [&](const Leak& leak) { return std::ranges::find(leak.sources, source) != leak.sources.end(); });
    return std::tuple(-stops, sizes[source], source);
  };
  std::vector<std::size_t> offered;
  offered.reserve(leaks.size());
  for (const auto& leak : leaks) {
    offered.push_back(*std::ranges::min_element(leak.sources, {}, [&](std::size_t source) { return sizes[source]; }));
  }
  return *std::ranges::min_element(offered, {}, rank);
}

/// Whether anything that a leak follows from may go.
bool is_stoppable(const Leak& leak, std::span<const double> sizes, Settled settled) {
  if (settled == Settled::may_go) return !leak.sources.empty();
  return std::ranges::any_of(leak.sources, [&](std::size_t source) { return sizes[source] < settled_size; });
}

}  // namespace

bool holds_back(const Relation& relation, std::span<const Shown> shown) {
  return std::ranges::any_of(relation, [&](const Term& term) { return shown[term.figure] == Shown::no; });
}

std::vector<Leak> find_leaks(std::span<const Shown> shown, std::span<const Relation> relations) {
  return Equations(shown, relations).solve();
}

std::vector<Shown> protect(std::vector<Shown> shown, std::span<const Shown> secrets, std::span<const double> sizes,
                           std::span<const Relation> relations, Settled settled) {
  for (;;) {
    auto leaks = find_leaks(shown, relations);
    std::erase_if(leaks, [&](const Leak& leak) {
      return secrets[leak.figure] == Shown::yes || !is_stoppable(leak, sizes, settled);
    });
    if (leaks.empty()) return shown;
    shown[next_to_hold_back(leaks, sizes)] = Shown::no;
  }
}

void show_what_follows(std::vector<Shown>& shown, std::span<const Shown> secrets, std::span<const Relation> relations) {
  for (const auto& leak : find_leaks(shown, relations)) {
    if (secrets[leak.figure] == Shown::yes) shown[leak.figure] = Shown::yes;
  }
}

}  // namespace andel::tabulate
