// What is wrong with asking for figures of an item by a measure. Knows no report and no respondent.
#pragma once

#include <optional>
#include <string>

#include "model/applicable.hpp"

namespace andel::plan {

using andel::is_applicable;

/// What is wrong with asking for figures of an item by a measure; nothing where it is applicable.
std::optional<std::string> complain_of_item(MeasureId measure, ItemId item, const Codebook& codebook);

}  // namespace andel::plan
