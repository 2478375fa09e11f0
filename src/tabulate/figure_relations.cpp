#include "tabulate/figure_relations.hpp"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace andel::tabulate {
namespace {

class FigureRelations {
 public:
  FigureRelations(std::span<const CellId> figures, const Table<CellTag, CellKey>& keys,
                  const Table<CellTag, Cell>& cells) {
    for (std::size_t position = 0; position < figures.size(); ++position) {
      const auto& key = keys[figures[position]];
      subjects_.insert(key.subject);
      if (cells[figures[position]].base.unweighted == 0) continue;  // nothing to hide, and nothing to learn
      positions_.emplace(std::pair(key.subject, key.segment), position);
      segments_.insert(key.segment);
    }
  }

  [[nodiscard]] const std::set<Subject>& subjects() const { return subjects_; }

  /// A sum of segments, for one subject.
  void add(const Relation& sum, const Subject& subject) {
    Relation relation;
    for (const auto& [segment, number] : sum) {
      if (!add_term(subject, SegmentId{static_cast<std::uint32_t>(segment)}, number, relation)) return;
    }
    relations_.push_back(std::move(relation));
  }

  /// A sum of subjects, in every segment.
  void add(const Dependence& dependence) {
    for (const auto segment : segments_) {
      Relation relation;
      for (const auto& [subject, number] : dependence) add_term(subject, segment, number, relation);
      if (!relation.empty()) relations_.push_back(std::move(relation));
    }
  }

  std::vector<Relation> take() { return std::exchange(relations_, {}); }

 private:
  bool add_term(const Subject& subject, SegmentId segment, double number, Relation& relation) const {
    const auto position = positions_.find(std::pair(subject, segment));
    if (position == positions_.end()) return false;
    relation.push_back({position->second, number});
    return true;
  }

  std::set<Subject> subjects_;
  std::set<SegmentId> segments_;
  std::map<std::pair<Subject, SegmentId>, std::size_t> positions_;
  std::vector<Relation> relations_;
};

void add_dependences(FigureRelations& relations, const Codebook& codebook, KnownBases known) {
  std::map<ItemId, std::vector<Subject>> by_item;
  for (const auto& subject : relations.subjects()) {
    if (const auto item = item_summed_by(subject, codebook)) by_item[*item].push_back(subject);
  }
  for (const auto& [item, subjects] : by_item) {
    for (const auto& dependence : find_dependences(item, subjects, codebook, known)) relations.add(dependence);
  }
}

}  // namespace

std::vector<Relation> relations_between(std::span<const CellId> figures, const Table<CellTag, CellKey>& keys,
                                        const Table<CellTag, Cell>& cells, const QuestionBases& bases,
                                        const Showing& showing, const Codebook& codebook, KnownBases known) {
  FigureRelations relations(figures, keys, cells);
  for (const auto& subject : relations.subjects()) {
    for (const auto& sum : showing.sums[bases.of_subject.at(subject)]) relations.add(sum, subject);
    for (const auto rest : codebook.segments.ids()) {
      const auto& of = codebook.segments[rest].rest_of;
      if (of) relations.add({{codebook.total.position, -1}, {of->position, 1}, {rest.position, 1}}, subject);
    }
  }
  add_dependences(relations, codebook, known);
  return relations.take();
}

std::vector<std::vector<Relation>> near_relations_between(std::span<const CellId> figures,
                                                          const Table<CellTag, CellKey>& keys,
                                                          const Table<CellTag, Cell>& cells, const QuestionBases& bases,
                                                          const Showing& showing) {
  FigureRelations relations(figures, keys, cells);
  std::vector<std::vector<Relation>> of_sums;
  for (std::size_t base = 0; base < showing.near_sums.size(); ++base) {
    for (const auto& sum : showing.near_sums[base]) {
      for (const auto& subject : relations.subjects()) {
        if (bases.of_subject.at(subject) == base) relations.add(sum, subject);
      }
      of_sums.push_back(relations.take());
    }
  }
  return of_sums;
}

}  // namespace andel::tabulate
