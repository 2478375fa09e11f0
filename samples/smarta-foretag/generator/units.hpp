// The units in which the generator counts. Everything that decides an answer is an integer, so that the same
// bytes come out on every machine, whatever its compiler does to floating point.
#pragma once

#include <cstdint>

namespace andel::sample {

/// A respondent's weight in ten-thousandths: four decimals in the file.
using Weight = std::int64_t;

/// How far a respondent leans towards agreeing, in thousandths of a standard deviation. Above 0 is agreement.
using Leaning = std::int64_t;

/// A percentage, an index value or a change of one, in ten-thousandths of a point: 38 is 380'000.
using Points = std::int64_t;
constexpr Points one_point = 10'000;

/// 1, 2, 3, 4 and 5 all divide it: a mean over any number of the five dimensions stays a whole number.
constexpr std::int64_t dimension_parts = 60;

/// The answer that is not on the scale.
constexpr int dont_know = 9;

}  // namespace andel::sample
