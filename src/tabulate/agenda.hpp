// What a plan asks of each wave, sorted so that every segment is counted once. Knows no respondent.
#pragma once

#include <map>
#include <vector>

#include "model/plan.hpp"
#include "tabulate/domain.hpp"

namespace andel::tabulate {

/// What is wanted of one domain: figures and the segment's size, or the counterparts of comparisons.
struct DomainAgenda {
  std::vector<CellId> cells;
  std::vector<BaseId> bases;
  std::vector<ComparisonId> counterparts;
};

using WaveAgenda = std::map<Domain, DomainAgenda>;

struct Agenda {
  Table<CellTag, CellKey> keys;  ///< the plan's cells, at their ids, then those that only presentation needs
  std::map<WaveId, WaveAgenda> waves;
};

/// What a plan asks for. Where figures are judged one by one, also every other figure of the same questions, in every
/// segment of the codebook: what is suppressed then does not depend on which pages are made.
Agenda agenda_of(const Plan& plan);

/// The subjects of a domain's figures and counterparts, each once.
std::vector<Subject> subjects_of(const DomainAgenda& asked, const Agenda& agenda, const Plan& plan);

/// The subjects of a whole wave, each once; with everything else that the codebook can make of the same answers, where
/// the policy holds figures back for the sake of others.
std::vector<Subject> subjects_of(const WaveAgenda& asked, const Agenda& agenda, const Plan& plan);

}  // namespace andel::tabulate
