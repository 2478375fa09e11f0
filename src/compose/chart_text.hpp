// A chart in words: the alternative text of its picture, and the keys to its signs, in the report's language.
// Written from the chart's own figures as they are printed; never cut.
#pragma once

#include <string>
#include <vector>

#include "compose/chart_figures.hpp"
#include "compose/written_number.hpp"
#include "model/plan.hpp"

namespace andel::compose {

/// "Liggande stapeldiagram, 5 staplar: Har ett mobilt arbetssätt 45 %, ...", with series and reference values
/// where the chart has them. Uses the unabbreviated labels.
std::string describe_chart(const ChartFigures& figures, Language language);

/// The counts in it.
std::vector<WrittenNumber> numbers_of_description(const ChartFigures& figures);
/// What the end of the way to a goal is labelled with, in the description and beside a line; empty where there is none.
std::vector<WrittenNumber> numbers_of_goal(const Chart& chart, const Plan& plan);
/// The level in the names of intervals, in the description and in the key to thin lines.
WrittenNumber number_of_level(double level, Language language);

/// What the thin lines of confidence intervals are: "Tunna linjer: 95 % konfidensintervall".
std::string interval_key(double level, Language language);

/// A figure in words, where it is printed with signs or in place of one: "45 % (osäkert)", "inga svar". The same as it
/// is printed where it has none.
std::string describe_figure(const ChartFigure& figure, const Chart& chart, Language language);

/// What signs of the chart's own mean, such as "– Inga svar"; one per sign shown. Signs of the presentation policy are
/// the slide's business.
std::vector<std::string> sign_keys(const ChartFigures& figures, Language language);

}  // namespace andel::compose
