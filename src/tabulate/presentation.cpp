#include "tabulate/presentation.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "tabulate/figure_relations.hpp"

namespace andel::tabulate {
namespace {

bool is_held_back(Verdict verdict) { return verdict == Verdict::suppress || verdict == Verdict::shield; }

/// The figures of one wave, by what they are about.
using CellsBySubject = std::map<Subject, std::vector<CellId>>;

std::map<WaveId, CellsBySubject> sort_by_wave(const Table<CellTag, CellKey>& keys) {
  std::map<WaveId, CellsBySubject> waves;
  for (const auto id : keys.ids()) waves[keys[id].wave][keys[id].subject].push_back(id);
  return waves;
}

/// With what a near sum says beside what is exactly so.
std::vector<Shown> protect_nearly(std::vector<Shown> shown, std::span<const Shown> secrets,
                                  std::span<const double> sizes, std::vector<Relation> relations,
                                  std::span<const Relation> near_sum) {
  if (std::ranges::none_of(near_sum, [&](const Relation& relation) { return holds_back(relation, shown); })) {
    return shown;
  }
  relations.insert(relations.end(), near_sum.begin(), near_sum.end());
  return protect(std::move(shown), secrets, sizes, relations);
}

/// Decides question by question.
class WaveProtection {
 public:
  WaveProtection(const Codebook& codebook, const Table<CellTag, CellKey>& keys, const Table<CellTag, Cell>& cells,
                 const WaveUnderPolicy& wave, const CellsBySubject& cells_of, Table<CellTag, Verdict>& verdicts)
      : codebook_(codebook), keys_(keys), cells_(cells), wave_(wave), cells_of_(cells_of), verdicts_(verdicts) {}

  void protect() {
    std::vector<Subject> subjects;
    subjects.reserve(cells_of_.size());
    for (const auto& [subject, cells] : cells_of_) subjects.push_back(subject);
    auto questions = questions_of(subjects, codebook_);
    std::stable_partition(questions.begin(), questions.end(),
                          [](const Question& question) { return !question.items.empty(); });
    for (const auto& question : questions) protect(question);  // indexes of several items last
  }

 private:
  struct Decided {
    std::vector<std::vector<Count>> by_atom;
    std::vector<Shown> allowed;
    Showing showing;
  };

  void protect(const Question& question) {
    const auto bases = bases_of(question, codebook_, wave_.frame, wave_.groups.atoms);
    const auto& showing = showing_of(bases, allowed_by_items(question));
    for (const auto item : question.items) shown_of_items_.insert_or_assign(item, showing.segments);
    std::vector<CellId> figures;
    for (const auto& subject : question.subjects) {
      const auto found = cells_of_.find(subject);
      if (found == cells_of_.end()) continue;
      for (const auto id : found->second) {
        figures.push_back(id);
        const bool is_shown = showing.segments[keys_[id].segment.position] == Shown::yes;
        if (!is_shown && verdicts_[id] != Verdict::suppress) verdicts_[id] = Verdict::shield;
      }
    }
    if (codebook_.policy.interval_limits == IntervalLimits::none) return;
    for (const auto id : figures) hold_back_with_parts(id);
    protect_figures(figures, bases, showing);
  }

  /// Questions that the same people were asked are shown alike, and often follow each other.
  const Showing& showing_of(const QuestionBases& bases, std::vector<Shown> allowed) {
    if (!decided_ || decided_->by_atom != bases.by_atom || decided_->allowed != allowed) {
      const BaseRules rules{codebook_.policy, fewest_interviews(codebook_.policy)};
      auto showing = decide_showing(bases, rules, allowed, wave_.groups, codebook_);
      decided_ = Decided{bases.by_atom, std::move(allowed), std::move(showing)};
    }
    return decided_->showing;
  }

  /// Where all items of an index of several are shown. Held back wherever one is not, it gives none away, not even
  /// together with other indexes of the same items.
  [[nodiscard]] std::vector<Shown> allowed_by_items(const Question& question) const {
    std::vector<Shown> allowed(codebook_.segments.size(), Shown::yes);
    if (!question.items.empty()) return allowed;
    for (const auto item : codebook_.indexes[std::get<IndexId>(question.subjects.front())].items) {
      const auto shown = shown_of_items_.find(item);
      if (shown == shown_of_items_.end()) continue;  // no measure speaks of it
      for (std::size_t i = 0; i < allowed.size(); ++i) allowed[i] = std::max(allowed[i], shown->second[i]);
    }
    return allowed;
  }

  /// Under the interval limits: an index less all items that are shown is the one that is not.
  void hold_back_with_parts(CellId id) {
    const auto& key = keys_[id];
    const auto* index = std::get_if<IndexId>(&key.subject);
    if (index == nullptr || is_held_back(verdicts_[id])) return;
    const auto parts = parts_of_index(*index, codebook_);
    const auto held_back = std::ranges::count_if(parts, [&](const Subject& part) {
      const auto& cells = cells_of_.at(part);
      const auto cell = std::ranges::find(cells, key.segment, [&](CellId of) { return keys_[of].segment; });
      return cell != cells.end() && is_held_back(verdicts_[*cell]);
    });
    if (held_back == 1) verdicts_[id] = Verdict::shield;
  }

  /// Where figures of one base are judged one by one, some are held back in segments that show others.
  void protect_figures(std::vector<CellId>& figures, const QuestionBases& bases, const Showing& showing) {
    // Among figures of one base, the smallest is the first to be held back, whatever order a report has.
    std::ranges::sort(figures, {}, [&](CellId id) { return std::tuple(cells_[id].value, keys_[id]); });
    std::vector<double> sizes;
    std::vector<Shown> shown;
    for (const auto id : figures) {
      sizes.push_back(static_cast<double>(cells_[id].base.unweighted));
      shown.push_back(is_held_back(verdicts_[id]) ? Shown::no : Shown::yes);
    }
    const auto near_sums = near_relations_between(figures, keys_, cells_, bases, showing);
    auto safe = shown;
    for (const auto known : {KnownBases::all, KnownBases::widest}) {
      const auto relations = relations_between(figures, keys_, cells_, bases, showing, codebook_, known);
      safe = tabulate::protect(std::move(safe), shown, sizes, relations);
      for (const auto& sum : near_sums) safe = protect_nearly(std::move(safe), shown, sizes, relations, sum);
      show_what_follows(safe, shown, relations);
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (safe[i] != shown[i]) verdicts_[figures[i]] = Verdict::shield;
    }
  }

  const Codebook& codebook_;
  const Table<CellTag, CellKey>& keys_;
  const Table<CellTag, Cell>& cells_;
  const WaveUnderPolicy& wave_;
  const CellsBySubject& cells_of_;
  Table<CellTag, Verdict>& verdicts_;
  std::map<ItemId, std::vector<Shown>> shown_of_items_;  // by segment position
  std::optional<Decided> decided_;                       // of the question before
};

}  // namespace

bool can_suppress(const PresentationPolicy& policy) {
  return policy.suppress_below > 0 || policy.interval_limits != IntervalLimits::none;
}

bool protects(const PresentationPolicy& policy) {
  return can_suppress(policy) && policy.protection == Protection::complementary;
}

bool needs_hidden_figures(const PresentationPolicy& policy) {
  return protects(policy) && policy.interval_limits != IntervalLimits::none;
}

void protect_figures(const Codebook& codebook, const Table<CellTag, CellKey>& keys, const Table<CellTag, Cell>& cells,
                     const std::map<WaveId, WaveUnderPolicy>& waves, Table<CellTag, Verdict>& verdicts) {
  for (const auto& [id, cells_of] : sort_by_wave(keys)) {
    const auto wave = waves.find(id);
    if (wave != waves.end()) WaveProtection(codebook, keys, cells, wave->second, cells_of, verdicts).protect();
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
