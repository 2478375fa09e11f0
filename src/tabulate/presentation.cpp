#include "tabulate/presentation.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>
#include <variant>

#include "tabulate/dependence.hpp"
#include "tabulate/protect.hpp"

namespace andel::tabulate {
namespace {

constexpr double nchs_limit = 30;

double limit_of(const PresentationPolicy& policy) {
  const double by_interval = policy.interval_limits == IntervalLimits::nchs ? nchs_limit : 0;
  return std::max(policy.suppress_below, by_interval);
}

bool is_held_back(Verdict verdict) { return verdict == Verdict::suppress || verdict == Verdict::shield; }

/// The figures of one wave that can follow from each other: all of an item, or of one subject for itself.
struct Group {
  std::vector<CellId> cells;
  std::set<Subject> subjects;
  std::optional<ItemId> item;
};

/// The relations that hold between the figures of a group, by position in it.
class GroupRelations {
 public:
  GroupRelations(const Group& group, const Table<CellTag, CellKey>& keys, const Table<CellTag, Cell>& cells,
                 double limit)
      : group_(group), ids_(group.cells), limit_(limit) {
    // Among figures of one base, the smallest is the first to be held back, whatever order a report has.
    std::ranges::sort(ids_, {}, [&](CellId id) { return std::tuple(cells[id].value, keys[id]); });
    for (const auto id : ids_) {
      positions_.emplace(std::pair(keys[id].subject, keys[id].segment), sizes_.size());
      sizes_.push_back(static_cast<double>(cells[id].base.unweighted));
    }
  }

  /// For each subject, where all that matter of the whole's members are in its parts.
  void add(const SegmentSum& sum) {
    for (const auto& subject : group_.subjects) add(sum, subject);
  }

  /// In every segment.
  void add(const Dependence& dependence, const Codebook& codebook) {
    for (const auto segment : codebook.segments.ids()) {
      Relation relation;
      for (const auto& [subject, number] : dependence) add_term(subject, segment, number, relation);
      if (relation.empty()) continue;
      near_relations_.push_back(relation);
      relations_.push_back(std::move(relation));
    }
  }

  void protect(Table<CellTag, Verdict>& verdicts) const {
    std::vector<Shown> shown;
    shown.reserve(ids_.size());
    for (const auto id : ids_) shown.push_back(is_held_back(verdicts[id]) ? Shown::no : Shown::yes);
    shown.resize(sizes_.size(), Shown::no);
    const auto safe = protect(tabulate::protect(shown, sizes_, near_relations_));
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      if (safe[i] == Shown::no && shown[i] == Shown::yes) verdicts[ids_[i]] = Verdict::shield;
    }
  }

 private:
  /// Until neither small remainders nor leaks are left. What is held back to enlarge a remainder has to stay unknown
  /// as what is suppressed for itself has; what keeps others unknown need not.
  [[nodiscard]] std::vector<Shown> protect(std::vector<Shown> secrets) const {
    for (;;) {
      merge_small_remainders(secrets, sizes_, remainders_, limit_);
      auto safe = tabulate::protect(secrets, sizes_, relations_);
      auto merged = safe;
      merge_small_remainders(merged, sizes_, remainders_, limit_);
      if (merged == safe) return safe;
      for (std::size_t i = 0; i < safe.size(); ++i) {
        if (merged[i] != safe[i]) secrets[i] = Shown::no;
      }
    }
  }

  void add(const SegmentSum& sum, const Subject& subject) {
    Relation relation;
    double unplaced = add_term(subject, sum.whole, -1, relation);
    if (relation.empty()) return;
    for (const auto part : sum.parts) unplaced -= add_term(subject, part, 1, relation);
    if (relation.size() < 2 || (unplaced > 0 && unplaced >= limit_)) return;
    near_relations_.push_back(relation);
    if (unplaced > 0) {
      relation.push_back({sizes_.size(), 1});  // too few to be told of, and no figure of their own: held back
      sizes_.push_back(unplaced);
    }
    Remainder remainder{relation.front().figure, {}};
    for (const auto& part : std::span(relation).subspan(1)) remainder.parts.push_back(part.figure);
    remainders_.push_back(std::move(remainder));
    relations_.push_back(std::move(relation));
  }

  /// The base of the figure; 0 where there is none, which leaves nothing to hide.
  double add_term(const Subject& subject, SegmentId segment, double coefficient, Relation& relation) const {
    const auto position = positions_.find(std::pair(subject, segment));
    if (position == positions_.end() || sizes_[position->second] == 0) return 0;
    relation.push_back({position->second, coefficient});
    return sizes_[position->second];
  }

  const Group& group_;
  std::vector<CellId> ids_;
  double limit_;
  std::map<std::pair<Subject, SegmentId>, std::size_t> positions_;
  std::vector<double> sizes_;  // of the figures, then of those who are in no part of a sum
  std::vector<Relation> relations_;
  std::vector<Relation> near_relations_;  // as if nobody were unplaced: what is off by a few is given away, too
  std::vector<Remainder> remainders_;
};

using GroupKey = std::pair<WaveId, std::variant<ItemId, Subject>>;

std::map<GroupKey, Group> groups_of(const Table<CellTag, CellKey>& keys, const Codebook& codebook) {
  std::map<Subject, std::optional<ItemId>> items;
  std::map<GroupKey, Group> groups;
  for (const auto id : keys.ids()) {
    const auto& key = keys[id];
    const auto [known, is_new] = items.try_emplace(key.subject);
    if (is_new) known->second = item_summed_by(key.subject, codebook);
    const auto origin = known->second ? std::variant<ItemId, Subject>(std::in_place_index<0>, *known->second)
                                      : std::variant<ItemId, Subject>(std::in_place_index<1>, key.subject);
    Group& group = groups[{key.wave, origin}];
    group.cells.push_back(id);
    group.subjects.insert(key.subject);
    group.item = known->second;
  }
  return groups;
}

}  // namespace

bool can_suppress(const PresentationPolicy& policy) {
  return policy.suppress_below > 0 || policy.interval_limits != IntervalLimits::none;
}

bool needs_hidden_figures(const PresentationPolicy& policy) {
  return can_suppress(policy) && policy.protection == Protection::complementary;
}

void protect_figures(const Codebook& codebook, const Table<CellTag, CellKey>& keys, const Table<CellTag, Cell>& cells,
                     const std::map<WaveId, std::vector<SegmentSum>>& sums, Table<CellTag, Verdict>& verdicts) {
  for (const auto& [key, group] : groups_of(keys, codebook)) {
    const auto of_wave = sums.find(key.first);
    if (of_wave == sums.end()) continue;
    GroupRelations relations(group, keys, cells, limit_of(codebook.policy));
    for (const auto& sum : of_wave->second) relations.add(sum);
    if (group.item) {
      const std::vector<Subject> subjects(group.subjects.begin(), group.subjects.end());
      for (const auto& dependence : find_dependences(*group.item, subjects, codebook)) {
        relations.add(dependence, codebook);
      }
    }
    relations.protect(verdicts);
  }
}

void apply(Verdict verdict, Cell& cell) {
  if (cell.state != CellState::value) return;
  if (verdict == Verdict::flag) cell.flag = CellFlag::uncertain;
  if (!is_held_back(verdict)) return;
  const Base base = cell.base;
  cell = Cell{};
  cell.state = CellState::suppressed;
  cell.base = base;
  cell.suppressed_for = verdict == Verdict::shield ? SuppressedFor::another : SuppressedFor::itself;
}

}  // namespace andel::tabulate
