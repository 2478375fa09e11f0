// The numbers of a chart: the figures beside its bars with their changes, and those that its marks stand for. What a
// chart shows, and in which order, is what `compose` reads of it. Knows no page.
#pragma once

#include <vector>

#include "model/plan.hpp"
#include "provenance/record_maker.hpp"

namespace andel::provenance {

void add_chart_numbers(const Chart& chart, const Made& made, const RecordMaker& maker,
                       std::vector<NumberRecord>& records);

}  // namespace andel::provenance
