#include "tabulate/atoms.hpp"

#include <algorithm>

namespace andel::tabulate {
namespace {

constexpr Atom unnumbered = UINT32_MAX;

/// A partition of respondents that segment after segment makes finer.
class Refinement {
 public:
  explicit Refinement(std::size_t respondents) : parts_(respondents, 0), split_(1) {}

  /// Those of a part who are members become a part of their own. Where all of it were, its old number is nobody's.
  void split(std::span<const Row> members) {
    ++turn_;
    for (const Row row : members) {
      const Atom part = parts_[row];
      if (split_[part].turn != turn_) {
        split_[part] = {turn_, static_cast<Atom>(split_.size())};
        split_.emplace_back();
      }
      parts_[row] = split_[part].inside;
    }
  }

  /// The parts in the order in which the respondents turn up, numbered from zero.
  [[nodiscard]] std::vector<Atom> number(std::size_t& count) const {
    std::vector<Atom> numbers(split_.size(), unnumbered);
    std::vector<Atom> numbered(parts_.size());
    count = 0;
    for (Row row = 0; row < parts_.size(); ++row) {
      Atom& number = numbers[parts_[row]];
      if (number == unnumbered) number = static_cast<Atom>(count++);
      numbered[row] = number;
    }
    return numbered;
  }

 private:
  struct Split {
    std::size_t turn = 0;  ///< when the part was last split,
    Atom inside = 0;       ///< and the number of those within
  };

  std::vector<Atom> parts_;
  std::vector<Split> split_;
  std::size_t turn_ = 0;
};

}  // namespace

Atoms::Atoms(const Codebook& codebook, Membership& membership) : of_segments_(codebook.segments.size()) {
  const auto divides = [&](SegmentId segment) { return !codebook.segments[segment].rest_of; };
  Refinement refinement(membership.everybody().size());
  for (const auto segment : codebook.segments.ids()) {
    if (divides(segment)) refinement.split(membership.rows(segment));
  }
  of_rows_ = refinement.number(size_);
  std::vector<std::size_t> seen(size_, codebook.segments.size());
  for (const auto segment : codebook.segments.ids()) {
    if (!divides(segment)) continue;
    auto& atoms = of_segments_[segment.position];
    for (const Row row : membership.rows(segment)) {
      std::size_t& last = seen[of_rows_[row]];
      if (last == segment.position) continue;
      last = segment.position;
      atoms.push_back(of_rows_[row]);
    }
    std::ranges::sort(atoms);
  }
}

}  // namespace andel::tabulate
