#include "tabulate/agenda.hpp"

#include <algorithm>

namespace andel::tabulate {
namespace {

void append_subjects(const DomainAgenda& agenda, const Plan& plan, std::vector<Subject>& subjects) {
  for (const auto id : agenda.cells) subjects.push_back(plan.cells[id].subject);
  for (const auto id : agenda.counterparts) subjects.push_back(plan.cells[plan.comparisons[id].cell].subject);
}

std::vector<Subject> each_once(std::vector<Subject> subjects) {
  std::ranges::sort(subjects);
  subjects.erase(std::ranges::unique(subjects).begin(), subjects.end());
  return subjects;
}

}  // namespace

Agenda agenda_of(const Plan& plan) {
  Agenda agenda;
  for (const auto id : plan.cells.ids()) {
    const auto& key = plan.cells[id];
    agenda[key.wave][{key.segment, Side::within}].cells.push_back(id);
  }
  for (const auto id : plan.bases.ids()) {
    const auto& key = plan.bases[id];
    agenda[key.wave][{key.segment, Side::within}].bases.push_back(id);
  }
  for (const auto id : plan.comparisons.ids()) {
    const auto& comparison = plan.comparisons[id];
    if (!std::holds_alternative<RestOfTotal>(comparison.against)) continue;
    const auto& key = plan.cells[comparison.cell];
    agenda[key.wave][{key.segment, Side::rest}].counterparts.push_back(id);
  }
  return agenda;
}

std::vector<Subject> subjects_of(const DomainAgenda& agenda, const Plan& plan) {
  std::vector<Subject> subjects;
  append_subjects(agenda, plan, subjects);
  return each_once(std::move(subjects));
}

std::vector<Subject> subjects_of(const WaveAgenda& agenda, const Plan& plan) {
  std::vector<Subject> subjects;
  for (const auto& [domain, asked] : agenda) append_subjects(asked, plan, subjects);
  return each_once(std::move(subjects));
}

}  // namespace andel::tabulate
