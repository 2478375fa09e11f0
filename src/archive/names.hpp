// From ids to the names under which figures are kept. Knows no figure's value.
#pragma once

#include "archive/edition.hpp"

namespace andel::archive {

FigureName name_of(const CellKey& key, const Codebook& codebook);

}  // namespace andel::archive
