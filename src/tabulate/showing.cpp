#include "tabulate/showing.hpp"

#include <algorithm>
#include <functional>

#include "tabulate/judge.hpp"
#include "tabulate/moments.hpp"
#include "tabulate/small_groups.hpp"

namespace andel::tabulate {
namespace {

using Position = std::uint32_t;

/// The segments of one base as sums over the atoms that somebody of it is in, the largest atom first.
class BaseSums {
 public:
  BaseSums(std::span<const Count> by_atom, const SegmentGroups& groups, const Codebook& codebook)
      : columns_(by_atom.size(), nobody), sums_(codebook.segments.size()) {
    std::vector<Atom> order;
    for (Atom atom = 0; atom < by_atom.size(); ++atom) {
      if (by_atom[atom].unweighted > 0) order.push_back(atom);
    }
    std::ranges::stable_sort(order, std::greater<>(), [&](Atom atom) { return by_atom[atom].unweighted; });
    for (const Atom atom : order) {
      columns_[atom] = static_cast<std::uint32_t>(sizes_.size());
      sizes_.push_back(by_atom[atom].unweighted);
    }
    for (const auto id : codebook.segments.ids()) {
      counts_.push_back(count_atoms(groups.atoms.of_segment(id), by_atom));
      add(groups.atoms.of_segment(id), sums_[id.position]);
    }
  }

  /// Nothing where nobody of the base is in the segment.
  [[nodiscard]] const SparseVector& sum(Position segment) const { return sums_[segment]; }
  [[nodiscard]] std::span<const double> sizes() const { return sizes_; }
  [[nodiscard]] const Count& count(Position segment) const { return counts_[segment]; }
  [[nodiscard]] Echelon echelon() const { return {sizes_.size(), sums_.size()}; }

 private:
  static constexpr std::uint32_t nobody = UINT32_MAX;

  void add(std::span<const Atom> atoms, SparseVector& sum) {
    for (const Atom atom : atoms) {
      if (columns_[atom] != nobody) sum.push_back({columns_[atom], 1});
    }
    std::ranges::sort(sum, {}, &Entry::place);
  }

  std::vector<std::uint32_t> columns_;  // by atom
  std::vector<double> sizes_;           // by column
  std::vector<SparseVector> sums_;      // by segment
  std::vector<Count> counts_;
};

Relation relation_of(const SparseVector& combination) {
  Relation relation;
  for (const auto& [segment, number] : combination) relation.push_back({segment, number});
  return relation;
}

class Decision {
 public:
  Decision(const QuestionBases& bases, const BaseRules& rules, std::span<const Shown> allowed,
           const SegmentGroups& groups, const Codebook& codebook)
      : rules_(rules),
        allowed_(allowed),
        groups_(groups),
        codebook_(codebook),
        shown_(codebook.segments.size(), Shown::yes),
        secrets_(shown_) {
    for (const auto& by_atom : bases.by_atom) {
      bases_.emplace_back(by_atom, groups, codebook);
      all_.push_back(bases_.back().echelon());
    }
    relations_.resize(bases_.size());
    near_sums_.resize(bases_.size());
    sizes_.assign(shown_.size(), 0);
  }

  Showing decide() {
    for (const auto origin : {SegmentOrigin::declared, SegmentOrigin::combined}) {
      const auto added = add_segments(origin);
      if (added.empty()) continue;
      protect_nearly();
      protect_exactly();
      for (const auto segment : added) sizes_[segment] = settled_size;
    }
    showing_.segments.assign(shown_.begin(), shown_.begin() + static_cast<std::ptrdiff_t>(codebook_.segments.size()));
    for (const auto id : codebook_.segments.ids()) decide_rest(id);
    showing_.sums = std::move(relations_);
    showing_.near_sums = std::move(near_sums_);
    return std::move(showing_);
  }

 private:
  /// Brings segments into play, the shortest sums first; returns them.
  std::vector<Position> add_segments(SegmentOrigin origin) {
    std::vector<Position> added;
    for (const auto id : codebook_.segments.ids()) {
      const auto& segment = codebook_.segments[id];
      if (segment.origin == origin && !groups_.atoms.of_segment(id).empty()) added.push_back(id.position);
    }
    std::ranges::stable_sort(added, {}, [&](Position segment) { return atoms_of(segment).size(); });
    for (const auto segment : added) {
      in_play_.push_back(segment);
      for (std::size_t base = 0; base < bases_.size(); ++base) add(segment, base);
    }
    std::ranges::stable_sort(in_play_, {}, [&](Position segment) { return atoms_of(segment).size(); });
    return added;
  }

  void add(Position segment, std::size_t base) {
    const auto& sum = bases_[base].sum(segment);
    if (sum.empty()) return;
    const Count& count = bases_[base].count(segment);
    if (!rules_.allow(count) || allowed_[segment] == Shown::no) shown_[segment] = secrets_[segment] = Shown::no;
    sizes_[segment] = sizes_[segment] > 0 ? std::min(sizes_[segment], count.unweighted) : count.unweighted;
    if (const auto combination = all_[base].add(sum, segment)) {
      relations_[base].push_back(relation_of(*combination));
    }
  }

  /// A sum that leaves so few people over gives its parts away as good as exactly.
  void protect_nearly() {
    auto nearly = relations_;
    for (std::size_t base = 0; base < bases_.size(); ++base) {
      near_sums_[base].clear();
      for (const auto& sum : groups_.near_sums) add_near_sum(sum, base);
      nearly[base].insert(nearly[base].end(), near_sums_[base].begin(), near_sums_[base].end());
    }
    const auto before = shown_;
    protect_in_all_bases(nearly, Settled::stay);
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      if (before[i] != shown_[i]) secrets_[i] = Shown::no;
    }
  }

  void add_near_sum(const SegmentSum& sum, std::size_t base) {
    double left = 0;
    Relation relation;
    const auto add_term = [&](SegmentId segment, double coefficient) {
      const double size = bases_[base].count(segment.position).unweighted;
      left -= coefficient * size;
      if (size > 0) relation.push_back({segment.position, coefficient});
      return sizes_[segment.position] > 0 || size == 0;  // whether it is in play
    };
    bool is_in_play = add_term(sum.whole, -1);
    for (const auto part : sum.parts) is_in_play = add_term(part, 1) && is_in_play;
    if (!is_in_play || relation.size() < 2 || left <= 0 || left >= rules_.smallest_group()) return;
    near_sums_[base].push_back(std::move(relation));
  }

  /// Until no group of few follows from what is shown.
  void protect_exactly() {
    for (bool found = true; found;) {
      protect_in_all_bases(relations_, Settled::may_go);
      found = false;
      for (std::size_t base = 0; base < bases_.size(); ++base) found = add_small_groups(base) || found;
    }
  }

  /// What goes for one base goes for all.
  void protect_in_all_bases(const std::vector<std::vector<Relation>>& relations, Settled settled) {
    std::vector<Shown> before;
    do {
      before = shown_;
      for (const auto& of_base : relations) {
        shown_ = protect(std::move(shown_), secrets_, sizes_, of_base, settled);
      }
    } while (before != shown_ && relations.size() > 1);
  }

  /// Each as if it were a segment that is held back; whether there are any.
  bool add_small_groups(std::size_t base) {
    const auto& sums = bases_[base];
    auto echelon = sums.echelon();
    for (const auto segment : in_play_) {
      if (shown_[segment] == Shown::yes && !sums.sum(segment).empty()) echelon.add(sums.sum(segment), segment);
    }
    const auto groups = find_small_groups(echelon, sums.sizes(), rules_.smallest_group());
    for (const auto& group : groups) {
      auto relation = relation_of(group);
      relation.push_back({shown_.size(), -1});
      relations_[base].push_back(std::move(relation));
      shown_.push_back(Shown::no);
      secrets_.push_back(Shown::no);
      sizes_.push_back(0);
    }
    return !groups.empty();
  }

  /// The rest of a segment and the segment are shown together: the total less the one is the other.
  void decide_rest(SegmentId id) {
    const auto& of = codebook_.segments[id].rest_of;
    if (!of) return;
    auto& shown = showing_.segments[id.position];
    shown = allowed_[id.position] == Shown::no ? Shown::no : showing_.segments[of->position];
    for (const auto& base : bases_) {
      const Count rest = rest_of(base.count(codebook_.total.position), base.count(of->position));
      if (!rules_.allow(rest)) shown = Shown::no;
    }
  }

  [[nodiscard]] const std::vector<Atom>& atoms_of(Position segment) const {
    return groups_.atoms.of_segment(SegmentId{segment});
  }

  const BaseRules& rules_;
  std::span<const Shown> allowed_;
  const SegmentGroups& groups_;
  const Codebook& codebook_;
  std::vector<BaseSums> bases_;
  std::vector<Echelon> all_;  // of each base: every segment in play
  std::vector<Position> in_play_;
  std::vector<std::vector<Relation>> relations_;  // of each base
  std::vector<std::vector<Relation>> near_sums_;
  std::vector<Shown> shown_;  // segments, then small groups
  std::vector<Shown> secrets_;
  std::vector<double> sizes_;
  Showing showing_;
};

}  // namespace

bool BaseRules::allow(const Count& count) const {
  if (count.unweighted == 0) return true;
  return count.unweighted >= fewest_interviews && may_print(base_of(count), policy);
}

double BaseRules::smallest_group() const { return std::max(policy.suppress_below, fewest_interviews); }

Showing decide_showing(const QuestionBases& bases, const BaseRules& rules, std::span<const Shown> allowed,
                       const SegmentGroups& groups, const Codebook& codebook) {
  return Decision(bases, rules, allowed, groups, codebook).decide();
}

}  // namespace andel::tabulate
