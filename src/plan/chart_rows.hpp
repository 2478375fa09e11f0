// How the rows of a chart differ in looks: which stand out, which go apart, whether they carry intervals, and where
// their axis begins. Knows no figure's value.
#pragma once

#include <optional>
#include <vector>

#include "plan/chart.hpp"

namespace andel::plan {

/// The segments of `highlight`; none for its word `first`, unless a segment is called so. Nothing after an error.
std::optional<std::vector<ParsedSegments>> parse_highlight(const ChartSpec& spec, Context& context);

/// Notes where the axis ends, and the least value that `subject` can come to, where it is below zero: charts of one
/// measure then share their axis, whether or not they show such a value.
void describe_axis(const ChartSpec& spec, const Subject& subject, const Plan& plan, Chart& chart);

/// Bars or lines, and where the rows of lines stand in time.
void describe_form(const ChartSpec& spec, const std::vector<WaveId>& waves, const Codebook& codebook, Chart& chart);

/// Says in which order rows stand, how many of them, and which stand out (`segments` are the rows then); false after an
/// error. Asks for the precision of figures where intervals are to be drawn.
bool describe_rows(const ParsedChart& parsed, const std::vector<SegmentId>& segments, const Binding* binding,
                   Context& context, Chart& chart);

}  // namespace andel::plan
