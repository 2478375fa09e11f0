// Which quantities may be added, compared and divided, and what comes out. Knows no expression.
#pragma once

#include <optional>
#include <string_view>

#include "express/expression.hpp"

namespace andel::plan {

/// The quantity of `left operation right`; nothing where the two do not go together. A plain number takes on
/// the other's quantity; two shares differ by percentage points; a ratio of equal quantities is plain. For a
/// comparison, the quantity that both are of.
std::optional<express::Quantity> combine(express::Operator operation, express::Quantity left, express::Quantity right);

/// "a share", "an index", "percentage points" ...
std::string_view noun_of(express::Quantity quantity);

}  // namespace andel::plan
