// How the figures of one question follow from each other: over segments that add up, subject by subject, and over the
// answers that do, segment by segment. Knows no limit.
#pragma once

#include <span>
#include <vector>

#include "model/table.hpp"
#include "tabulate/bases.hpp"
#include "tabulate/dependence.hpp"
#include "tabulate/protect.hpp"
#include "tabulate/showing.hpp"

namespace andel::tabulate {

/// Between `figures`, by position among them. Segments combine alike for every subject of a base and subjects alike in
/// every segment, so nothing follows exactly from the figures that does not follow from these relations.
std::vector<Relation> relations_between(std::span<const CellId> figures, const Table<CellTag, CellKey>& keys,
                                        const Table<CellTag, Cell>& cells, const QuestionBases& bases,
                                        const Showing& showing, const Codebook& codebook, KnownBases known);

/// What each near sum of segments says of the figures, to be added to the former one at a time: where two sums leave
/// different people over, they contradict each other or an exact one, and solved together they hide what follows.
std::vector<std::vector<Relation>> near_relations_between(std::span<const CellId> figures,
                                                          const Table<CellTag, CellKey>& keys,
                                                          const Table<CellTag, Cell>& cells, const QuestionBases& bases,
                                                          const Showing& showing);

}  // namespace andel::tabulate
