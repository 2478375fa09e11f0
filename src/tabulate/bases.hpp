// Who counts in the figures of a question, by atom. Knows no figure and no policy.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "tabulate/atoms.hpp"
#include "tabulate/frame.hpp"
#include "tabulate/question.hpp"

namespace andel::tabulate {

/// The different bases of a question's figures, most often one or two: those who were asked, those who answered.
struct QuestionBases {
  std::vector<std::vector<Count>> by_atom;  ///< of each base
  std::map<Subject, std::size_t> of_subject;
};

/// The bases of all subjects of a question, and that of everybody who was asked one of its coded items. The frame must
/// know the subjects.
QuestionBases bases_of(const Question& question, const Codebook& codebook, const Frame& frame, const Atoms& atoms);

/// The count of a group.
Count count_atoms(std::span<const Atom> group, std::span<const Count> by_atom);

}  // namespace andel::tabulate
