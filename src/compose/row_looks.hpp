// What rows of a chart have beside their bars: the words for rows that are listed apart, and the intervals of figures.
// Knows no place on the page.
#pragma once

#include <optional>
#include <string>

#include "compose/chart_figures.hpp"
#include "compose/written_number.hpp"
#include "model/inference.hpp"

namespace andel::compose {

/// The confidence interval of a figure, where the chart carries them; held within 100 either way for percentages and
/// indexes, which cannot be beyond.
void add_interval(const Chart& chart, ChartFigure& figure);

/// "Utanför rangordningen, färre än 100 svar: Lillbanken (87 svar)": rows apart and how many they rest on; empty where
/// there are none.
std::string list_apart(const ChartFigures& figures, const PresentationPolicy& policy, Language language);
/// The limit in it, where it has one.
std::optional<WrittenNumber> limit_of_apart(const ChartFigures& figures, const PresentationPolicy& policy,
                                            Language language);

}  // namespace andel::compose
