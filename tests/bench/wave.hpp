// The wave that reading and tabulating are measured by: 44 items on one scale, four banners, a weight. The same
// arguments make the same wave.
#pragma once

#include <cstddef>
#include <string>

#include "model/survey.hpp"

namespace andel::bench {

inline constexpr std::size_t usual_rows = 6136;

/// Its codebook; each banner has one segment of everybody.
Codebook make_codebook();

/// Its data as CSV: codes of one digit and a weight with four decimals, as questionnaires have them.
std::string make_csv(std::size_t rows);

/// Of this process so far.
double cpu_milliseconds();

/// The number of rows that the command line asks for, or the usual one; 0 after an explanation where it is none.
std::size_t rows_asked_for(int count, char** arguments);

}  // namespace andel::bench
