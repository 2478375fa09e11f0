#include "tabulate/agenda.hpp"

#include <algorithm>
#include <set>

#include "support/distinct.hpp"
#include "tabulate/presentation.hpp"
#include "tabulate/question.hpp"

namespace andel::tabulate {
namespace {

/// All subjects of the questions that some are about, those of an index of several items among them.
std::vector<Subject> with_their_questions(std::vector<Subject> subjects, const Codebook& codebook) {
  for (const auto& question : questions_of(subjects, codebook)) {
    subjects.insert(subjects.end(), question.subjects.begin(), question.subjects.end());
  }
  sort_distinct(subjects);
  return subjects;
}

/// Adds the figures that suppression has to know beside those that are asked for.
void add_hidden_figures(const Codebook& codebook, Table<CellTag, CellKey>& keys) {
  const std::set<CellKey> asked(keys.begin(), keys.end());
  std::map<WaveId, std::set<Subject>> waves;
  for (const auto& key : asked) waves[key.wave].insert(key.subject);
  for (const auto& [wave, subjects] : waves) {
    for (const auto& subject : with_their_questions({subjects.begin(), subjects.end()}, codebook)) {
      for (const auto segment : codebook.segments.ids()) {
        const CellKey key{subject, segment, wave};
        if (!codebook.segments[segment].rest_of && !asked.contains(key)) keys.add(key);
      }
    }
  }
}

/// The rest of a segment is what the total has beyond it, which costs less than finding everybody in it.
Domain domain_of(SegmentId segment, const Codebook& codebook) {
  const auto& whole = codebook.segments[segment].rest_of;
  return whole ? Domain{*whole, Side::rest} : Domain{segment, Side::within};
}

void append_subjects(const DomainAgenda& asked, const Agenda& agenda, const Plan& plan,
                     std::vector<Subject>& subjects) {
  for (const auto id : asked.cells) subjects.push_back(agenda.keys[id].subject);
  for (const auto id : asked.counterparts) subjects.push_back(plan.cells[plan.comparisons[id].cell].subject);
}

std::vector<Subject> each_once(std::vector<Subject> subjects) {
  sort_distinct(subjects);
  return subjects;
}

}  // namespace

Agenda agenda_of(const Plan& plan) {
  Agenda agenda;
  agenda.keys = plan.cells;
  if (needs_hidden_figures(plan.codebook.policy)) add_hidden_figures(plan.codebook, agenda.keys);
  for (const auto id : agenda.keys.ids()) {
    const auto& key = agenda.keys[id];
    agenda.waves[key.wave][domain_of(key.segment, plan.codebook)].cells.push_back(id);
  }
  for (const auto id : plan.bases.ids()) {
    const auto& key = plan.bases[id];
    agenda.waves[key.wave][domain_of(key.segment, plan.codebook)].bases.push_back(id);
  }
  for (const auto id : plan.comparisons.ids()) {
    const auto& comparison = plan.comparisons[id];
    if (!std::holds_alternative<RestOfTotal>(comparison.against)) continue;
    const auto& key = plan.cells[comparison.cell];
    agenda.waves[key.wave][{key.segment, Side::rest}].counterparts.push_back(id);
  }
  return agenda;
}

std::vector<Subject> subjects_of(const DomainAgenda& asked, const Agenda& agenda, const Plan& plan) {
  std::vector<Subject> subjects;
  append_subjects(asked, agenda, plan, subjects);
  return each_once(std::move(subjects));
}

std::vector<Subject> subjects_of(const WaveAgenda& asked, const Agenda& agenda, const Plan& plan) {
  std::vector<Subject> subjects;
  for (const auto& [domain, of_domain] : asked) append_subjects(of_domain, agenda, plan, subjects);
  subjects = each_once(std::move(subjects));
  return protects(plan.codebook.policy) ? with_their_questions(std::move(subjects), plan.codebook) : subjects;
}

}  // namespace andel::tabulate
