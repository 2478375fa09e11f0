// Sums over columns in echelon form, sparse: what follows from them, and how. The sums of a survey's segments over its
// atoms are mostly nested or apart, and then elimination takes time in proportion to their lengths. Knows no survey.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace andel::tabulate {

struct Entry {
  std::uint32_t place = 0;
  double number = 0;

  friend bool operator==(const Entry&, const Entry&) = default;
};

/// Numbers at some places, in ascending order of these; nothing elsewhere.
using SparseVector = std::vector<Entry>;

/// A sum over columns, and the numbers of which sums that were added it is made of.
struct DerivedSum {
  SparseVector sum;
  SparseVector made_from;
};

/// Numbers under change: dense, with a list of the places that may be other than zero.
class Workspace {
 public:
  explicit Workspace(std::size_t places) : numbers_(places, 0.0), listed_(places, 0) {}

  void add(std::span<const Entry> entries, double factor);
  /// The first entry other than zero, which is zero from then on; nothing when there is none.
  std::optional<Entry> take_first();
  /// All that is left, divided; leaves nothing.
  SparseVector take_all(double divisor = 1);

 private:
  std::vector<double> numbers_;
  std::vector<char> listed_;
  std::vector<std::uint32_t> places_;  // a heap, the first on top
};

class Echelon {
 public:
  /// For sums over `columns`, which are to be called by numbers below `sums`.
  Echelon(std::size_t columns, std::size_t sums);

  /// Adds a sum. Where it follows from those before, the combination of sums, itself among them, that is zero
  /// everywhere; else nothing. Short ones first is fastest.
  std::optional<SparseVector> add(const SparseVector& sum, std::uint32_t called);

  /// How many sums there may be.
  [[nodiscard]] std::size_t sums() const { return sums_; }

  /// What has been added, reduced so that every first column, where it is 1, belongs to one alone of those whose first
  /// column is `from` or later; those together can make whatever is zero in all columns before.
  [[nodiscard]] std::vector<DerivedSum> reduced_from(std::size_t from) const;

 private:
  static constexpr std::uint32_t no_row = UINT32_MAX;

  std::vector<DerivedSum> rows_;
  std::vector<std::uint32_t> row_of_column_;  // whose first column it is
  Workspace columns_;
  Workspace made_from_;
  std::size_t sums_;
};

}  // namespace andel::tabulate
