#include "tabulate/presentation.hpp"

#include <algorithm>
#include <utility>

#include "tabulate/protect.hpp"

namespace andel::tabulate {
namespace {

constexpr double nchs_limit = 30;

/// The figures of one subject in one wave, by segment.
using Group = std::map<SegmentId, CellId>;

double limit_of(const PresentationPolicy& policy) {
  const double by_interval = policy.interval_limits == IntervalLimits::nchs ? nchs_limit : 0;
  return std::max(policy.suppress_below, by_interval);
}

/// The segment sums that hold between the figures of a group, by position in it.
class GroupSums {
 public:
  GroupSums(const Group& group, const Table<CellTag, Cell>& cells, double limit) : limit_(limit) {
    for (const auto& [segment, id] : group) {
      positions_.emplace(segment, ids_.size());
      ids_.push_back(id);
      sizes_.push_back(static_cast<double>(cells[id].base.unweighted));
    }
  }

  void add(const SegmentSum& stated) {
    const auto whole = positions_.find(stated.whole);
    if (whole == positions_.end()) return;
    Sum sum{whole->second, {}};
    double unplaced = sizes_[sum.whole];
    for (const auto part : stated.parts) {
      const auto position = positions_.find(part);
      if (position == positions_.end() || sizes_[position->second] == 0) continue;  // nobody: nothing to hide
      sum.parts.push_back(position->second);
      unplaced -= sizes_[position->second];
    }
    if (!sum.parts.empty() && (unplaced == 0 || unplaced < limit_)) sums_.push_back(std::move(sum));
  }

  void protect(Table<CellTag, Verdict>& verdicts) const {
    std::vector<Shown> shown;
    for (const auto id : ids_) shown.push_back(verdicts[id] == Verdict::suppress ? Shown::no : Shown::yes);
    const auto safe = tabulate::protect(std::move(shown), sizes_, sums_);
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      if (safe[i] == Shown::no) verdicts[ids_[i]] = Verdict::suppress;
    }
  }

 private:
  double limit_;
  std::map<SegmentId, std::size_t> positions_;
  std::vector<CellId> ids_;
  std::vector<double> sizes_;
  std::vector<Sum> sums_;
};

}  // namespace

bool can_suppress(const PresentationPolicy& policy) {
  return policy.suppress_below > 0 || policy.interval_limits != IntervalLimits::none;
}

bool needs_hidden_figures(const PresentationPolicy& policy) {
  return can_suppress(policy) && policy.protection == Protection::complementary;
}

void protect_figures(const Table<CellTag, CellKey>& keys, const Table<CellTag, Cell>& cells,
                     const std::map<WaveId, std::vector<SegmentSum>>& sums, const PresentationPolicy& policy,
                     Table<CellTag, Verdict>& verdicts) {
  std::map<std::pair<WaveId, Subject>, Group> groups;
  for (const auto id : keys.ids()) groups[{keys[id].wave, keys[id].subject}].emplace(keys[id].segment, id);
  for (const auto& [key, group] : groups) {
    const auto is_suppressed = [&](const auto& entry) { return verdicts[entry.second] == Verdict::suppress; };
    const auto of_wave = sums.find(key.first);
    if (of_wave == sums.end() || std::ranges::none_of(group, is_suppressed)) continue;
    GroupSums of_group(group, cells, limit_of(policy));
    for (const auto& sum : of_wave->second) of_group.add(sum);
    of_group.protect(verdicts);
  }
}

void apply(Verdict verdict, Cell& cell) {
  if (cell.state != CellState::value) return;
  if (verdict == Verdict::flag) cell.flag = CellFlag::uncertain;
  if (verdict != Verdict::suppress) return;
  const Base base = cell.base;
  cell = Cell{};
  cell.state = CellState::suppressed;
  cell.base = base;
}

}  // namespace andel::tabulate
