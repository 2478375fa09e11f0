// Numbers as PDF spells them: fixed point, no exponent, shortest form, the same in every locale.
// Knows no unit.
#pragma once

#include <cstdint>
#include <string>

namespace andel::draw {

/// `value` rounded half away from zero to a whole number of 1/10^decimals.
/// Throws std::logic_error when `value` is not finite or beyond 10^9: such a place on a page is a bug of the caller.
std::int64_t round_to_units(double value, int decimals);

/// Appends `units` / 10^decimals without trailing zeros and without a zero before the point: "12", "-.5", "0".
void append_units(std::string& out, std::int64_t units, int decimals);

/// Appends `value` with at most `decimals` decimals; throws as `round_to_units` does.
void append_number(std::string& out, double value, int decimals);

void append_integer(std::string& out, std::int64_t value);

}  // namespace andel::draw
