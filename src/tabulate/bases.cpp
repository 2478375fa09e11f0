#include "tabulate/bases.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

namespace andel::tabulate {
namespace {

/// Which numbers of an answer column are in a base.
using CodesInBase = std::pair<AnswerColumnId, std::vector<bool>>;

CodesInBase codes_in_base(const Outcome& outcome) {
  CodesInBase codes{*outcome.column, {}};
  for (const auto& value : outcome.by_code) codes.second.push_back(value.has_value());
  return codes;
}

/// Everybody who was asked: also those who did not know.
CodesInBase codes_asked(AnswerColumnId column, const Scale& scale, const Frame& frame) {
  CodesInBase codes{column, {false}};
  for (const double code : frame.answers().codes(column)) {
    const auto point = std::ranges::find(scale.points, code, &ScalePoint::code);
    codes.second.push_back(point == scale.points.end() || point->role != CodeRole::missing);
  }
  return codes;
}

/// Counts each base once, however many subjects rest on it.
class BaseCounter {
 public:
  BaseCounter(const Frame& frame, const Atoms& atoms, QuestionBases& bases)
      : frame_(frame), atoms_(atoms), bases_(bases) {}

  std::size_t add(const CodesInBase& codes) {
    const auto [known, is_new] = by_codes_.try_emplace(codes, bases_.by_atom.size());
    if (is_new) {
      count([&](Row row) { return codes.second[frame_.answers().row(row)[codes.first.position]]; });
    }
    return known->second;
  }

  std::size_t add(const std::vector<double>& values) {
    count([&](Row row) { return !std::isnan(values[row]); });
    return bases_.by_atom.size() - 1;
  }

 private:
  template <class IsInBase>
  void count(const IsInBase& is_in_base) {
    auto& counts = bases_.by_atom.emplace_back(atoms_.size());
    const auto of_rows = atoms_.of_rows();
    for (Row row = 0; row < of_rows.size(); ++row) {
      if (is_in_base(row)) counts[of_rows[row]] += frame_.counts()[row];
    }
  }

  const Frame& frame_;
  const Atoms& atoms_;
  QuestionBases& bases_;
  std::map<CodesInBase, std::size_t> by_codes_;
};

}  // namespace

QuestionBases bases_of(const Question& question, const Codebook& codebook, const Frame& frame, const Atoms& atoms) {
  QuestionBases bases;
  BaseCounter counter(frame, atoms, bases);
  for (const auto& subject : question.subjects) {
    const auto& outcome = frame.outcome(subject);
    const auto base = outcome.column ? counter.add(codes_in_base(outcome)) : counter.add(outcome.by_row);
    bases.of_subject.emplace(subject, base);
    const auto* measured = std::get_if<ItemMeasure>(&subject);
    if (measured == nullptr || !outcome.column || codebook.measures[measured->measure].set) continue;
    const auto& scale = codebook.scales[codebook.items[measured->item].scale];
    if (scale.kind == ScaleKind::coded) counter.add(codes_asked(*outcome.column, scale, frame));
  }
  return bases;
}

Count count_atoms(std::span<const Atom> group, std::span<const Count> by_atom) {
  Count count;
  for (const Atom atom : group) count += by_atom[atom];
  return count;
}

}  // namespace andel::tabulate
