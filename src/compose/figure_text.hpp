// What a chart prints for a figure, whatever state it is in, and beside its axis.
#pragma once

#include <string>

#include "model/language.hpp"
#include "model/table.hpp"

namespace andel::compose {

/// The value, as a sentence would write it; "–" where nobody answered, "–*" where the figure is held back.
std::string write_cell(const Cell& cell, Unit unit, Language language);

/// A difference of two values, with its sign and without a unit: "+3", "−2", "±0".
std::string write_change(double difference, Unit unit, Language language);

/// A value on the axis: like a cell's, without decimals where it has none.
std::string write_tick(double value, Unit unit, Language language);

}  // namespace andel::compose
