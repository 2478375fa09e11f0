// Which items a measure has figures of. Knows no report and no respondent.
#pragma once

#include "model/survey.hpp"

namespace andel {

/// Whether figures of an item by a measure mean anything: the item's scale has a code for each value other than 0
/// that the measure gives, so that a recommendation score, which wants 0-6 and 9-10, has none of a five-point scale;
/// numbers are for measures that no coded scale has codes for; an answer of a response set is one of its items. A
/// measure that names a scale is for that scale only.
bool is_applicable(const Measure& measure, const Item& item, const Codebook& codebook);

}  // namespace andel
