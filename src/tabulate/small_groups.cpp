#include "tabulate/small_groups.hpp"

#include <algorithm>
#include <cmath>

#include "support/distinct.hpp"

namespace andel::tabulate {
namespace {

constexpr double group_noise = 1e-6;
constexpr std::size_t most_steps = 400;

bool is_near(double a, double b) { return std::abs(a - b) < group_noise; }

/// Adds reduced sums to each other until a group of few is left, or nothing more can come of it.
class Search {
 public:
  Search(std::span<const DerivedSum> sums, std::span<const double> sizes, double limit)
      : sums_(sums), sizes_(sizes), limit_(limit), holders_(sizes.size()), columns_(sizes.size()) {
    for (std::uint32_t sum = 0; sum < sums.size(); ++sum) {
      for (const auto& entry : sums[sum].sum) holders_[entry.place].push_back(sum);
    }
  }

  /// The sums that make a small group with this one; nothing where none do. Each first column is in one sum alone, so a
  /// group is a sum of sums taken once, and has all of their first columns.
  std::vector<std::uint32_t> complete(std::uint32_t sum) {
    steps_ = 0;
    taken_.assign(1, sum);
    return extend() ? taken_ : std::vector<std::uint32_t>();
  }

 private:
  bool extend() {
    if (++steps_ > most_steps || size_of_first_columns() >= limit_) return false;
    for (const auto sum : taken_) columns_.add(sums_[sum].sum, 1);
    const SparseVector total = columns_.take_all();
    const auto odd = std::ranges::find_if(total, [](const Entry& entry) { return !is_near(entry.number, 1); });
    if (odd != total.end()) return try_each(holders_[odd->place]);
    if (size_of(total) < limit_) return true;
    return try_each(what_takes_from(total));
  }

  bool try_each(const std::vector<std::uint32_t>& candidates) {
    for (const auto candidate : candidates) {
      if (std::ranges::find(taken_, candidate) != taken_.end()) continue;
      taken_.push_back(candidate);
      if (extend()) return true;
      taken_.pop_back();
    }
    return false;
  }

  /// A group that is too large needs a sum that is negative in it.
  [[nodiscard]] std::vector<std::uint32_t> what_takes_from(const SparseVector& group) const {
    std::vector<std::uint32_t> found;
    for (const auto& [place, number] : group) {
      for (const auto sum : holders_[place]) {
        const auto entry = std::ranges::lower_bound(sums_[sum].sum, place, {}, &Entry::place);
        if (entry->number < 0) found.push_back(sum);
      }
    }
    sort_distinct(found);
    return found;
  }

  [[nodiscard]] double size_of_first_columns() const {
    double size = 0;
    for (const auto sum : taken_) size += sizes_[sums_[sum].sum.front().place];
    return size;
  }

  [[nodiscard]] double size_of(const SparseVector& group) const {
    double size = 0;
    for (const auto& entry : group) size += sizes_[entry.place];
    return size;
  }

  std::span<const DerivedSum> sums_;
  std::span<const double> sizes_;
  double limit_;
  std::vector<std::vector<std::uint32_t>> holders_;  // by column: the sums that are not zero there
  Workspace columns_;
  std::vector<std::uint32_t> taken_;
  std::size_t steps_ = 0;
};

}  // namespace

std::vector<SparseVector> find_small_groups(const Echelon& shown, std::span<const double> sizes, double limit) {
  const auto large = std::ranges::partition_point(sizes, [&](double size) { return size >= limit; });
  const auto sums = shown.reduced_from(static_cast<std::size_t>(large - sizes.begin()));
  Search search(sums, sizes, limit);
  Workspace made_from(shown.sums());
  std::vector<SparseVector> groups;
  for (std::uint32_t sum = 0; sum < sums.size(); ++sum) {
    const auto together = search.complete(sum);
    if (together.empty()) continue;
    for (const auto part : together) made_from.add(sums[part].made_from, 1);
    groups.push_back(made_from.take_all());
  }
  return groups;
}

}  // namespace andel::tabulate
