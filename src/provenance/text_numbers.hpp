// The numbers that an expression prints, and the figures that something was judged by. Knows no slide.
#pragma once

#include <vector>

#include "express/evaluate.hpp"
#include "provenance/record_maker.hpp"

namespace andel::provenance {

/// In the order in which they are printed; none where the expression has no value.
void add_expression_numbers(ExpressionId id, Medium medium, const Made& made, const RecordMaker& maker,
                            std::vector<NumberRecord>& records);

/// Adds the figures that a condition was judged by, each once. Those of segments that the document may not name are
/// counted only.
void add_claim_figures(const express::Evaluated& judged, const RecordMaker& maker, const Made& made,
                       ClaimRecord& claim);

}  // namespace andel::provenance
