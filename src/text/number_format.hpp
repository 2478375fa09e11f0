// Numbers, units and dates as words of a language (source: CLDR; see docs/SPEC.md, Numbers).
// Rounds half away from zero, once. Knows no survey.
#pragma once

#include <string>
#include <string_view>

namespace andel::text {

/// The signs that a language writes numbers with.
enum class NumberLanguage { swedish, english };

/// Numbers must be finite: a figure without a value is a state and never comes here.

/// Rounds half away from zero at `decimals` (0 or more): floor(|x| 10^k + 0.5 + 1e-9) / 10^k with the sign of x; never
/// -0.
double round_half_away(double value, int decimals);

/// "6 136" with U+00A0 between thousands, "38,4", U+2212 before negative numbers, never a negative zero.
/// Four-digit numbers are grouped too.
std::string format_number(double value, int decimals, NumberLanguage language);

/// "45 %" with U+00A0 in Swedish, "45%" in English, of 45.
std::string format_percent(double value, int decimals, NumberLanguage language);

/// "18 januari 2011", "18 January 2011" from an ISO 8601 date; a text that is none comes back as it is.
std::string format_date(std::string_view iso_date, NumberLanguage language);

}  // namespace andel::text
