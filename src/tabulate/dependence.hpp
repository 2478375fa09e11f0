// Which figures of one item follow from each other: shares of answer codes add up to the base, a net to its codes, a
// mean to the codes times their values. Knows codings; no segment and no respondent.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "model/survey.hpp"
#include "model/table.hpp"

namespace andel::tabulate {

/// The item of whose answer codes a subject's figure is a sum, where it is one: a mean of codes on a coded scale.
/// Nothing for medians and standard deviations, response sets, plain numbers, and indexes of several items.
std::optional<ItemId> item_summed_by(const Subject& subject, const Codebook& codebook);

/// Subjects times numbers. In every segment their figures, each times its base, add up to something that follows
/// from the bases alone.
using Dependence = std::vector<std::pair<Subject, double>>;

/// Which bases a reader knows: those of all subjects, or only the widest, of everybody who was asked. From both a
/// reader knows how many did not know, whatever is held back; from the widest alone that has to be found out.
enum class KnownBases { all, widest };

/// All dependences between subjects of one item, from which every other follows.
std::vector<Dependence> find_dependences(ItemId item, std::span<const Subject> subjects, const Codebook& codebook,
                                         KnownBases known = KnownBases::all);

}  // namespace andel::tabulate
