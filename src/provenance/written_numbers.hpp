// The numbers in words that code writes: notes that explain signs, keys and descriptions of charts, and what pages
// carry. Their words are those that `compose` writes. Knows no page.
#pragma once

#include <cstddef>

#include "model/plan.hpp"
#include "provenance/record_maker.hpp"

namespace andel::provenance {

/// Levels, goals, limits and counts of a chart's keys and of its description. The numbers from `first` on are those
/// that the chart draws; the description says them too.
void add_chart_words(const Chart& chart, std::size_t first, const Made& made, const RecordMaker& maker,
                     Records& records);

/// The note that explains the signs on a slide.
void add_note(const PlannedSlide& slide, const Made& made, RecordMaker& maker, Records& records);

/// The year and the title in what the slide's layout carries; page numbers are no results.
void add_furniture(const PlannedSlide& slide, const Made& made, RecordMaker& maker, Records& records);

}  // namespace andel::provenance
