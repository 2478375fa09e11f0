#include "tabulate/protect.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace andel::tabulate {
namespace {

constexpr double coefficient_noise = 1e-9;

bool is_term(double coefficient) { return std::abs(coefficient) > coefficient_noise; }

/// The sums that hold something back, as linear equations: parts less whole is 0. Figures that are held back are
/// unknowns; the columns of the others ride along, to tell what a solution was made from.
class Equations {
 public:
  Equations(std::span<const Shown> shown, std::span<const Sum> sums) {
    std::vector<const Sum*> used;
    for (const auto& sum : sums) {
      if (holds_back(sum, shown)) used.push_back(&sum);
    }
    number_figures(used, shown);
    for (const auto* sum : used) {
      std::vector<double> row(figures_.size(), 0.0);
      row[column_of(sum->whole)] -= 1;
      for (const std::size_t part : sum->parts) row[column_of(part)] += 1;
      rows_.push_back(std::move(row));
    }
  }

  /// Gauss-Jordan elimination; a row that is left with one unknown gives it away.
  std::vector<Leak> solve() {
    std::size_t done = 0;
    for (std::size_t column = 0; column < unknowns_ && done < rows_.size(); ++column) {
      const auto pivot = std::find_if(rows_.begin() + static_cast<std::ptrdiff_t>(done), rows_.end(),
                                      [&](const auto& row) { return is_term(row[column]); });
      if (pivot == rows_.end()) continue;
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
  static bool holds_back(const Sum& sum, std::span<const Shown> shown) {
    const auto is_held_back = [&](std::size_t figure) { return shown[figure] == Shown::no; };
    return is_held_back(sum.whole) || std::ranges::any_of(sum.parts, is_held_back);
  }

  /// Unknowns first, each group in ascending order.
  void number_figures(const std::vector<const Sum*>& used, std::span<const Shown> shown) {
    for (const auto* sum : used) {
      figures_.push_back(sum->whole);
      figures_.insert(figures_.end(), sum->parts.begin(), sum->parts.end());
    }
    std::ranges::sort(figures_);
    figures_.erase(std::ranges::unique(figures_).begin(), figures_.end());
    const auto known =
        std::ranges::stable_partition(figures_, [&](std::size_t figure) { return shown[figure] == Shown::no; });
    unknowns_ = figures_.size() - known.size();
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
  for (const auto& leak : leaks) {
    offered.push_back(*std::ranges::min_element(leak.sources, {}, [&](std::size_t source) { return sizes[source]; }));
  }
  return *std::ranges::min_element(offered, {}, rank);
}

}  // namespace

std::vector<Leak> find_leaks(std::span<const Shown> shown, std::span<const Sum> sums) {
  return Equations(shown, sums).solve();
}

std::vector<Shown> protect(std::vector<Shown> shown, std::span<const double> sizes, std::span<const Sum> sums) {
  const std::vector<Shown> at_first = shown;
  for (;;) {
    auto leaks = find_leaks(shown, sums);
    std::erase_if(leaks, [&](const Leak& leak) { return at_first[leak.figure] == Shown::yes || leak.sources.empty(); });
    if (leaks.empty()) return shown;
    shown[next_to_hold_back(leaks, sizes)] = Shown::no;
  }
}

}  // namespace andel::tabulate
