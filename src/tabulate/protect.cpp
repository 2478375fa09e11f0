#include "tabulate/protect.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace andel::tabulate {
namespace {

constexpr double rounding_noise = 1e-9;

/// Sums as linear equations over the figures that are held back: everything else in them is known.
class Unknowns {
 public:
  Unknowns(std::span<const Shown> shown, std::span<const Sum> sums) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> column_of(shown.size(), none);
    const auto column = [&](std::size_t figure) {
      if (column_of[figure] == none) {
        column_of[figure] = figures_.size();
        figures_.push_back(figure);
      }
      return column_of[figure];
    };
    for (const auto& sum : sums) {
      std::vector<std::pair<std::size_t, double>> terms;
      if (shown[sum.whole] == Shown::no) terms.emplace_back(column(sum.whole), -1.0);
      for (const std::size_t part : sum.parts) {
        if (shown[part] == Shown::no) terms.emplace_back(column(part), 1.0);
      }
      if (!terms.empty()) equations_.push_back(std::move(terms));
    }
  }

  /// Gauss-Jordan elimination; a row that is left with one unknown gives it away.
  [[nodiscard]] std::vector<std::size_t> determined() const {
    auto rows = dense_rows();
    std::size_t done = 0;
    for (std::size_t column = 0; column < figures_.size() && done < rows.size(); ++column) {
      const auto pivot = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(done), rows.end(),
                                      [&](const auto& row) { return std::abs(row[column]) > rounding_noise; });
      if (pivot == rows.end()) continue;
      std::swap(*pivot, rows[done]);
      clear_column(rows, done, column);
      ++done;
    }
    std::vector<std::size_t> found;
    for (std::size_t row = 0; row < done; ++row) {
      const auto is_term = [](double cell) { return std::abs(cell) > rounding_noise; };
      if (std::ranges::count_if(rows[row], is_term) != 1) continue;
      const auto only = std::ranges::find_if(rows[row], is_term);
      found.push_back(figures_[static_cast<std::size_t>(only - rows[row].begin())]);
    }
    std::ranges::sort(found);
    return found;
  }

 private:
  using DenseRow = std::vector<double>;

  [[nodiscard]] std::vector<DenseRow> dense_rows() const {
    std::vector<DenseRow> rows;
    for (const auto& terms : equations_) {
      DenseRow row(figures_.size(), 0.0);
      for (const auto& [column, sign] : terms) row[column] += sign;
      rows.push_back(std::move(row));
    }
    return rows;
  }

  static void clear_column(std::vector<DenseRow>& rows, std::size_t pivot, std::size_t column) {
    const double scale = rows[pivot][column];
    for (double& cell : rows[pivot]) cell /= scale;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const double factor = rows[row][column];
      if (row == pivot || factor == 0) continue;
      for (std::size_t i = 0; i < rows[row].size(); ++i) rows[row][i] -= factor * rows[pivot][i];
    }
  }

  std::vector<std::size_t> figures_;  // by column
  std::vector<std::vector<std::pair<std::size_t, double>>> equations_;
};

/// The part of a sum to hold back next, or its whole.
std::optional<std::size_t> next_of(const Sum& sum, std::span<const Shown> shown, std::span<const double> sizes) {
  std::optional<std::size_t> smallest;
  for (const std::size_t part : sum.parts) {
    if (shown[part] == Shown::no) continue;
    if (!smallest || sizes[part] < sizes[*smallest]) smallest = part;
  }
  if (!smallest && shown[sum.whole] == Shown::yes) smallest = sum.whole;
  return smallest;
}

bool holds(const Sum& sum, std::size_t figure) {
  return sum.whole == figure || std::ranges::find(sum.parts, figure) != sum.parts.end();
}

/// Holds back one more figure of a sum that `figure` is in; nothing to hold back is left where none is found.
bool hold_back_for(std::size_t figure, std::span<const double> sizes, std::span<const Sum> sums,
                   std::vector<Shown>& shown) {
  for (const auto& sum : sums) {
    if (!holds(sum, figure)) continue;
    const auto next = next_of(sum, shown, sizes);
    if (!next) continue;
    shown[*next] = Shown::no;
    return true;
  }
  return false;
}

}  // namespace

std::vector<std::size_t> recoverable(std::span<const Shown> shown, std::span<const Sum> sums) {
  return Unknowns(shown, sums).determined();
}

std::vector<Shown> protect(std::vector<Shown> shown, std::span<const double> sizes, std::span<const Sum> sums) {
  const std::vector<Shown> at_first = shown;
  for (;;) {
    auto given_away = recoverable(shown, sums);
    std::erase_if(given_away, [&](std::size_t figure) { return at_first[figure] == Shown::yes; });
    if (given_away.empty()) return shown;
    const auto saved = [&](std::size_t figure) { return hold_back_for(figure, sizes, sums, shown); };
    if (std::ranges::none_of(given_away, saved)) return shown;  // everything that could tell is held back
  }
}

}  // namespace andel::tabulate
