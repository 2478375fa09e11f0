// The arithmetic behind a number, written out with its unrounded values: "48,4000 − 45,0000". Knows no page.
#pragma once

#include <string>

#include "express/evaluate.hpp"
#include "model/plan.hpp"

namespace andel::provenance {

/// Digits behind the decimal sign of values that are written out unrounded.
inline constexpr int value_decimals = 4;

/// A value as computations have it: whole numbers without decimals.
std::string write_value(double value, Language language);

/// "48,4000 − 45,0000".
std::string write_difference(double first, double second, Language language);

/// "38,4000 + 0,2000 × (70 − 38,4000)": a part of the way from `start` to `target`.
std::string write_way(double start, double target, double part, Language language);

/// The sums, differences, products and ratios that a number of an expression is made of, which was evaluated with its
/// trace. Empty where it is a figure as it stands.
std::string write_computation(const Expression& expression, const express::Evaluated& evaluated,
                              const express::PrintedNumber& number, Language language);

}  // namespace andel::provenance
