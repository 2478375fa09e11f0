// How segments were compared, and what decided, on the way to a number: in plain words, and segment by segment. Knows
// neither texts nor charts.
#pragma once

#include "express/evaluate.hpp"
#include "provenance/record_maker.hpp"

namespace andel::provenance {

/// A step of the evaluation of `expression`. Segments that the document may not name are counted only.
StepRecord record_step(const express::Step& step, const Expression& expression, const Made& made,
                       const RecordMaker& maker);

}  // namespace andel::provenance
