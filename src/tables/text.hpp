// A tabulation for people at a terminal: one aligned table per banner and wave, with letters and notes.
// Knows no statistics.
#pragma once

#include <string>

#include "tables/tabulation.hpp"

namespace andel::tables {

/// Figures rounded half away from zero, to one decimal (two for numbers), with a decimal point.
std::string to_text(const Tabulation& tabulation);

/// A figure as tables for people print it: the mark of suppression, a hyphen without answers, the mark of uncertainty.
std::string printed_figure(const Cell& cell, Unit unit);

}  // namespace andel::tables
