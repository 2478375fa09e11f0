#include "tabulate/question.hpp"

#include <algorithm>
#include <set>

#include "model/applicable.hpp"
#include "tabulate/outcome.hpp"

namespace andel::tabulate {
namespace {

/// The item, and those that are answers of the same sets, and so on.
std::vector<ItemId> items_tied_to(ItemId item, const Codebook& codebook) {
  std::vector<ItemId> tied{item};
  for (std::size_t i = 0; i < tied.size(); ++i) {
    for (const auto& measure : codebook.measures) {
      if (!measure.set) continue;
      const auto& answers = codebook.response_sets[measure.set->set].items;
      if (std::ranges::find(answers, tied[i]) == answers.end()) continue;
      for (const auto other : answers) {
        if (std::ranges::find(tied, other) == tied.end()) tied.push_back(other);
      }
    }
  }
  std::ranges::sort(tied);
  return tied;
}

Question question_about(ItemId item, const Codebook& codebook) {
  Question question{items_tied_to(item, codebook), {}};
  for (const auto tied : question.items) {
    for (const auto measure : codebook.measures.ids()) {
      if (is_applicable(codebook.measures[measure], codebook.items[tied], codebook)) {
        question.subjects.emplace_back(ItemMeasure{measure, tied});
      }
    }
    for (const auto index : codebook.indexes.ids()) {
      if (only_item_of(index, codebook) == tied) question.subjects.emplace_back(index);
    }
  }
  return question;
}

void add_questions_of_items(IndexId index, const Codebook& codebook, std::set<Subject>& known,
                            std::vector<Question>& questions) {
  for (const auto item : codebook.indexes[index].items) {
    Question question = question_about(item, codebook);
    if (question.subjects.empty() || known.contains(question.subjects.front())) continue;
    known.insert(question.subjects.begin(), question.subjects.end());
    questions.push_back(std::move(question));
  }
}

/// Whether a measure of an item is the mean of what an index makes of its answers.
bool values_alike(const Measure& measure, const Index& index, const Item& item, const Codebook& codebook) {
  if (measure.set || measure.statistic != Statistic::mean || !is_applicable(measure, item, codebook)) return false;
  const auto& scale = codebook.scales[item.scale];
  return std::ranges::all_of(scale.points, [&](const ScalePoint& point) {
    return value_of(point.code, measure, scale).value_or(0) == value_of(point.code, index, scale).value_or(0);
  });
}

}  // namespace

std::vector<Subject> parts_of_index(IndexId id, const Codebook& codebook) {
  const auto& index = codebook.indexes[id];
  if (index.items.size() < 2) return {};
  std::vector<Subject> parts;
  for (const auto item : index.items) {
    const auto measures = codebook.measures.ids();
    const auto found = std::ranges::find_if(measures, [&](MeasureId measure) {
      return values_alike(codebook.measures[measure], index, codebook.items[item], codebook);
    });
    if (found == measures.end()) return {};
    parts.emplace_back(ItemMeasure{*found, item});
  }
  return parts;
}

std::optional<ItemId> only_item_of(const Subject& subject, const Codebook& codebook) {
  if (const auto* measured = std::get_if<ItemMeasure>(&subject)) return measured->item;
  const auto& items = codebook.indexes[std::get<IndexId>(subject)].items;
  return items.size() == 1 ? std::optional(items.front()) : std::nullopt;
}

std::vector<Question> questions_of(std::span<const Subject> subjects, const Codebook& codebook) {
  std::vector<Question> questions;
  std::set<Subject> known;
  for (const auto& subject : subjects) {
    if (known.contains(subject)) continue;
    const auto item = only_item_of(subject, codebook);
    if (!item) add_questions_of_items(std::get<IndexId>(subject), codebook, known, questions);
    Question question = item ? question_about(*item, codebook) : Question{{}, {subject}};
    // A measure may be asked of an item although it means nothing there; what it says is held back with the others.
    if (std::ranges::find(question.subjects, subject) == question.subjects.end()) question.subjects.push_back(subject);
    known.insert(question.subjects.begin(), question.subjects.end());
    questions.push_back(std::move(question));
  }
  return questions;
}

}  // namespace andel::tabulate
